/* figures/standing: where a plan stands at the end of a quarter: its goals and score, what its
 * rebates have earned and were paid, promotions, spend, audits, satisfaction, actions, and the
 * facts worth discussing. Arithmetic only: no language, no document.
 *
 * No data is not zero: what no table says is not known, has no colour, and what would need it
 * is not known either. Percents have 1 digit, money 0.01, half up, unless said otherwise;
 * nothing is rounded before the figure that is shown. "To date" is from the first day of the
 * plan year to the last of the quarter under review. All is owned by the arena; nodes are the
 * plan's and the actuals' own. */
#ifndef PLANPACT_FIGURES_STANDING_H
#define PLANPACT_FIGURES_STANDING_H

#include "actuals/actuals.h"
#include "figures/market.h"
#include "figures/review.h"
#include "figures/scenario.h"

struct standing_given {
    const struct plan *plan;          /* text in force at the end of the quarter under review */
    const struct plan *of_quarter[4]; /* text in force at the end of each quarter; NULL: plan */
    const struct plan *as_written;    /* the plan whose names the tables use, of which `plan` is
                                         a translation; NULL: plan */
    const struct actuals *actuals;    /* rows of later quarters are left aside */
    int quarter;                      /* under review, 1 to 4 */
    struct date today;                /* what is overdue is told from it; unknown or earlier:
                                         the last day of the quarter */
};

/* ---- goals ---- */

/* What "as planned" means of a goal, in percent of what is planned. */
enum limits_from {
    LIMITS_NONE,      /* neither: no colours */
    LIMITS_SCORECARD, /* the plan's scorecard */
    LIMITS_THRESHOLD, /* a plan without scorecard: green from 100, amber from the goal's
                         threshold in percent of its target (attainment of the threshold) */
};

struct rag_limits {
    enum limits_from from;
    struct dec green, amber; /* percent */
};

/* One comparison of a goal with its plan. The attainment, to 1 digit, is
 *   up     actual ÷ planned × 100
 *   down   planned ÷ actual × 100; an actual of zero or less is as good as it gets: the
 *          scorecard's cap, 100 without a cap (a planned zero: 100 if kept, else 0)
 *   hold   100 within the tolerance (none stated: 0), else 100 less what the deviation exceeds
 *          the tolerance by in percent of |planned|, at least 0
 * and not known where nothing above zero is planned (up) or data is missing. */
struct attained {
    struct dec planned, actual; /* in the goal's unit */
    struct dec gap;             /* actual − planned */
    struct dec attainment;      /* percent */
    struct dec exact;           /* the same to 12 digits, for the score */
    enum rag rag;               /* figures_rag of the attainment by the goal's limits */
};

enum landing_kind {
    LANDING_NONE,
    LANDING_SEASON,   /* sum: to date × year ÷ planned to date (figures_review) */
    LANDING_STRAIGHT, /* sum without planned quarters: to date × 4 ÷ quarters */
    LANDING_LATEST,   /* last: the latest value; no forecast, so no colour unless it is green */
    LANDING_MEAN,     /* average: the mean of the known quarters */
    LANDING_HIGHEST,  /* maximum: the highest so far; coloured as LANDING_LATEST is */
    LANDING_FINAL,    /* all four quarters are known, of a last value the fourth: the year's
                         value (figures_year) */
};

struct standing_goal {
    const struct plan_goal *goal;
    struct dec planned[4], actual[4]; /* quarter by quarter; actuals up to the one reviewed */
    struct dec last_year[4];          /* last year's result of the same measure and unit */
    struct rag_limits limits;
    unsigned missing;  /* bit q−1 is set: quarter q, up to the one reviewed, has no data */
    int known;         /* how many of them have data */
    int latest;        /* the last of them that has; 0: none */
    int through;       /* "to date" reaches to this quarter: of a sum the last before the first
                          missing one, else the latest; below the quarter under review the
                          colours to date and at landing are RAG_NONE */
    int no_data_since; /* first quarter of the missing ones that end the year so far; 0: the
                          quarter under review has data */
    struct attained quarter; /* of the quarter under review against its own figure */
    struct attained to_date; /* sum: sum through `through`; last: latest known value against
                                the figure of its quarter; average: mean of the known quarters
                                against the mean planned for them (both to one digit more than
                                they have, compared unrounded); maximum: highest so far against the highest planned
                                up to `through` */
    struct attained landing; /* planned: the year's target, without one the planned quarters'
                                year */
    enum landing_kind landing_kind;
    struct review_figures review; /* of a sum, through `through`: straight line and required
                                     index too; quarters 0: not a sum, or nothing known */
    struct dec growth_quarter;    /* figures_growth over last year's same quarter */
    struct dec growth_to_date;    /* sum: over the same quarters of last year */
    struct dec score;             /* of the scorecard, capped; percent, to 1 digit */
};

struct standing_overall {
    struct dec score;       /* figures_scorecard of the attainments to date; a plan that does
                               not say what no data means has no score while data is missing.
                               A goal of which nothing is planned yet is left out, whatever the
                               plan says of no data */
    struct rag_limits limits; /* the scorecard's; of LIMITS_THRESHOLD: green from 100, amber
                                 from what the goals would score at their thresholds, Σ weight
                                 × amber ÷ Σ weight; none if one of the goals has none */
    enum rag rag;           /* of the score by those limits */
    struct dec weight;      /* percent: of all goals */
    struct dec weight_data; /* percent: of those that have a score */
    enum no_data no_data;   /* what the plan says */
    size_t by_rag[RAG_GREEN + 1];     /* goals by colour to date */
    size_t quarter_rag[RAG_GREEN + 1]; /* by colour of the quarter */
    size_t landing_rag[RAG_GREEN + 1]; /* by colour at landing */
};

/* ---- rebates and fees ---- */

/* One period of a rebate. Its text is the one in force at its end; of a period that is not
 * over, the plan's. Its volume is the actual of the rebate's goal; of a rebate whose goal
 * measures another base, or that has none, of the measure that its base names.
 *
 * Every condition counts as met, and every payment as made in time. */
struct standing_period {
    const struct plan_rebate *rebate; /* the text */
    int first, last;                  /* quarters */
    bool begun, closed;               /* by the end of the quarter under review */
    struct dec volume;                /* actual to date; not known if a quarter is missing */
    struct dec planned;               /* of the whole period: the goal's quarters; of a year the
                                         goal's target */
    struct dec remaining;             /* planned for its quarters after the one reviewed; of
                                         figures that do not add up: planned − volume */
    struct rebate_result result;      /* figures_rebate_case of the volume to date, if begun */
    struct dec landing_volume;        /* closed: the volume; of a year the goal's landing; else
                                         volume + remaining × the goal's actual ÷ planned to
                                         date, to 0.01 */
    struct rebate_result landing;     /* of that */
    struct rebate_result target;      /* of the planned volume */
    struct date due;                  /* of the last period the rebate's date, else its end plus
                                         the days stated; unknown if neither is */
};

/* One sum that falls due: a period's amount, or a payment on account of a quarter. */
struct standing_instalment {
    int quarter;       /* at whose end it arises */
    bool interim;      /* on account */
    struct dec amount; /* money; of a period with payments on account what is left of it */
    struct date due;   /* may be unknown */
};

enum standing_gap {
    STANDING_COUNTED,
    STANDING_NO_DATA,  /* a volume that has begun is missing */
    STANDING_NO_TERMS, /* the plan does not settle what is paid: periods[].result.gap */
};

struct standing_rebate {
    const struct plan_rebate *rebate; /* in the plan, or the last text of one that ended */
    bool ended;                       /* an amendment took it out */
    const struct plan_goal *goal;     /* whose quarters are the volume; NULL: by base */
    enum standing_gap gap;            /* of `earned` */
    const struct standing_period *periods; /* those at whose end the text has the rebate */
    size_t period_count;              /* at most 4, 2, 1; 0 if the rebate does not say */
    const struct standing_period *now; /* the period of the quarter under review; NULL: none */
    struct dec settled;     /* money: sum of the closed periods, 0.00 before the first is; not
                               known if one is not */
    struct dec running;     /* money: the period that has begun and is not closed, by its method
                               on the volume to date, as if nothing more were bought; not known
                               if there is none */
    bool provisional;       /* `earned` has a running part: what of it stays is told at the end
                               of its period */
    struct accrual accrual; /* earned: settled + running; paid: payments to date; open; distance
                               from the volume of `now` to its next tier, and that in percent of
                               its remaining plan (not known of a closed period, which missed
                               the tier by that distance) */
    struct dec on_account;  /* money: payments on account of the quarters to date; not known
                               without interim payments */
    const struct standing_instalment *instalments; /* what has arisen to date, by quarter */
    size_t instalment_count, interim_count; /* all; those on account */
    struct dec arisen;      /* money: their sum; what the contract makes payable */
    struct dec payable;     /* arisen − paid: above zero is owed, below was paid too much */
    struct date open_due;   /* of the first instalment not paid in full, payments settling them
                               in order; unknown: none, or no date */
    struct dec due_before;  /* money: of `arisen` what was due before today */
    struct dec overdue;     /* money: due_before − paid, at least 0 */
    size_t tier, next_tier; /* of `now`: reached, and the next one; SIZE_MAX: none */
    struct dec next_from;   /* money: where that begins */
    struct dec next_jump;   /* money: figures_cliff at it */
    size_t landing_tier;    /* of `now` if it is not over, else of the last period */
    struct dec at_landing, at_target; /* money: sum of all periods */
};

struct standing_fee {
    const struct plan_fee *fee;
    struct dec agreed; /* money: figures_fee */
    struct dec paid;   /* to date */
    struct dec open;   /* agreed − paid */
};

struct standing_discount {
    const struct plan_discount *discount;
    struct dec paid; /* to date */
};

struct standing_terms { /* rebates, fees and discounts that are counted and known */
    struct dec earned, paid, open; /* rebates only */
    struct dec at_landing, at_target;
    size_t left_out; /* rebates whose earned is not known */
};

/* ---- promotions and spend ---- */

struct standing_promotion {
    const struct plan_activity *activity;
    const struct actual_promotion *row; /* the latest; NULL: no data */
    bool ended;                         /* by the end of the quarter under review */
    struct promotion actual, planned;   /* planned: figures_planned. Actual: the row's figures;
                                           what it leaves out the plan's; the spend what the
                                           spends say */
    struct promotion_result result, planned_result; /* by the plan's convention */
    struct dec spend_gap;               /* money: actual spend − planned spend */
    struct dec uplift_gap;              /* percentage points */
    int above;                          /* return against break-even: −1 below, 0 at, 1 above;
                                           0 too where it is not known */
};

/* A line of the budget, an activity that no line pays for, or a fee that money was spent on. */
struct standing_spend {
    const struct plan_node *node;         /* plan_budget_line, plan_activity or plan_fee */
    const struct plan_activity *activity; /* that it is for, or NULL */
    struct dec budget;                    /* money */
    struct dec quarter;                   /* money spent in the quarter under review */
    struct dec spent;                     /* to date: on the line and on its activity */
    struct dec open;                      /* budget − spent, at least 0 */
    struct dec over;                      /* spent − budget, at least 0 */
};

struct standing_budget {
    struct dec total;       /* money: stated; else the sum of the budgets of the lines */
    struct dec spent;       /* to date: sum of the lines; not known without any */
    struct dec open;        /* total − spent; negative: overspent */
    struct dec percent;     /* spent in percent of the total */
    struct dec over;        /* sum of what lines are over */
    struct dec reserve;     /* money: total × reserve ÷ 100 */
    struct dec reserve_left; /* reserve − over */
    size_t no_data;         /* lines of which nothing is said */
};

/* ---- displays and equipment ---- */

enum audit_state { AUDIT_NO_DATA, AUDIT_PASSED, AUDIT_FAILED, AUDIT_NOT_DUE };

/* Why an audit failed. */
enum {
    FAILED_SHARE = 1,
    FAILED_FACINGS = 2,
    FAILED_COUNT = 4,
    FAILED_SCORE = 8, /* below the threshold of the plan's penalty for display audits */
    FAILED_PURITY = 16,
    FAILED_STATE = 32, /* missing or broken */
};

struct standing_display {
    const struct plan_display *display;
    const struct actual_audit *audit;  /* the last of the quarter under review, or NULL */
    const struct actual_audit *before; /* the last of an earlier quarter, or NULL */
    enum audit_state state;            /* not due: its time begins after the quarter or ended
                                          before it */
    unsigned failed;
    struct dec fair_share;             /* figures_fair_share of the share found */
    struct dec score_limit;            /* percent, or not known */
};

struct standing_asset {
    const struct plan_asset *asset;
    const struct actual_inspection *inspection; /* as `audit` */
    const struct actual_inspection *before;
    enum audit_state state; /* withdrawn: not due */
    unsigned failed;
};

/* ---- satisfaction and complaints; internal ---- */

/* 4 and 5 of 5 are high. */
enum satisfaction_field {
    SATISFACTION_NONE,   /* one of the two ratings is missing */
    SATISFACTION_FIX,    /* important, not satisfied */
    SATISFACTION_KEEP,   /* important, satisfied */
    SATISFACTION_HIDDEN, /* neither: a hidden loss */
    SATISFACTION_OVER,   /* satisfied, not important: over-served */
};

enum satisfaction_field figures_satisfaction_field(int32_t importance, int32_t satisfaction);

struct standing_factor {
    const struct plan_factor_rating *factor; /* NULL: new, only in the ratings */
    struct str name;
    int32_t importance;   /* the latest; 0: not known */
    int32_t before, now;  /* satisfaction before and in the quarter under review; 0: no data */
    int32_t change;       /* now − before; 0 too where one is not known */
    enum satisfaction_field field_before, field_now; /* now: by the latest that is known */
};

struct standing_complaint {
    struct str id, text;
    struct date received, acknowledged, resolved;
    struct plan_ref owner;
    const struct plan_node *node; /* actual_complaint, else the plan's plan_complaint */
    bool of_quarter;          /* received in it */
    bool resolved_in_quarter;
    bool open;                /* received and not resolved by today */
    int32_t age;              /* days from receipt to today, of an open one */
    int32_t days;             /* from receipt to resolution, of a resolved one; −1: not */
    bool late;                /* not acknowledged within COMPLAINT_ACKNOWLEDGE_DAYS */
};

enum { COMPLAINT_ACKNOWLEDGE_DAYS = 2, COMPLAINT_OPEN_DAYS = 30 }; /* house limits */

struct standing_complaints {
    const struct standing_complaint *items; /* open ones first, the oldest first; then those
                                               received or resolved in the quarter */
    size_t count;
    bool known; /* the tables or the plan name complaints; else "none" is no data */
    size_t received, resolved, open, late, old; /* of the quarter; of the quarter; by today; of
                                                   those listed; open > COMPLAINT_OPEN_DAYS */
    struct dec median;         /* days to resolve, of those resolved in the quarter; exact: .5
                                  between two */
    struct dec median_to_date; /* of those resolved in the plan year */
};

/* ---- actions ---- */

enum action_group {
    ACTION_CARRIED,     /* open, and due by the end of the quarter when it was first agreed */
    ACTION_CLOSED,      /* done in the quarter under review */
    ACTION_NEXT,        /* open, due in the next quarter */
    ACTION_LATER,       /* open, due after that, or without a date */
    ACTION_CLOSED_EARLIER,
};

struct standing_action {
    const struct plan_action *action; /* NULL: decided by a review */
    const struct actual_action *row;  /* the latest up to the quarter; NULL: nothing said */
    struct str id, text;
    struct plan_ref owner, goal;
    struct date first_due, due, done; /* as first agreed; latest; may be unknown */
    int32_t state;                    /* enum action_state; nothing said: the plan's, or open */
    enum action_group group;
    bool added;        /* by the review of the quarter under review */
    bool postponed;    /* due is later than first_due */
    bool said;         /* a row of the quarter under review speaks of it */
    int32_t overdue;   /* days from due to today, of an open one; 0: not overdue */
    int32_t age;       /* days from first_due to today, of an open one; 0: not reached */
    int32_t reviews;   /* how many quarters to date ended on or after first_due with it open */
};

/* ---- what to discuss ---- */

/* Codes of facts; the code, kind and audience of each in one list: a fact that rests on what is
 * internal is internal. Figures a and b as the comment says; subject: the node. */
#define STANDING_POINTS(P)                                                                     \
    /* goal: a attainment to date %, b gap in its unit */                                      \
    P(POINT_GOAL_RED, "goalRed", FINDING_GAP, AUDIENCE_BOTH)                                   \
    P(POINT_GOAL_AMBER, "goalAmber", FINDING_GAP, AUDIENCE_BOTH)                               \
    P(POINT_GOAL_AHEAD, "goalAhead", FINDING_ACHIEVEMENT, AUDIENCE_BOTH)                       \
    /* goal; quarter: without data since */                                                    \
    P(POINT_GOAL_NO_DATA, "goalNoData", FINDING_MISTAKE, AUDIENCE_BOTH)                        \
    /* goal: green to date, red or amber at landing: a landing %, b gap to the target */       \
    P(POINT_LANDING_SHORT, "landingShort", FINDING_GAP, AUDIENCE_BOTH)                         \
    /* rebate: a money by which the landing misses the next tier, b what the tier is worth */  \
    P(POINT_TIER_MISSED, "tierMissed", FINDING_GAP, AUDIENCE_BOTH)                             \
    /* rebate: a money to the next tier, b percent of what is still planned (below 10) */      \
    P(POINT_TIER_NEAR, "tierNear", FINDING_GAP, AUDIENCE_BOTH)                                 \
    /* rebate: a money overdue; date: since */                                                 \
    P(POINT_REBATE_OVERDUE, "rebateOverdue", FINDING_MISTAKE, AUDIENCE_BOTH)                   \
    /* rebate: a money due before today of which no table says whether it was paid; date */    \
    P(POINT_REBATE_UNTOLD, "rebateUntold", FINDING_MISTAKE, AUDIENCE_BOTH)                     \
    /* rebate: a money paid beyond what has arisen */                                          \
    P(POINT_REBATE_OVERPAID, "rebateOverpaid", FINDING_MISTAKE, AUDIENCE_BOTH)                 \
    /* spend line: a money over its budget, b percent of the budget */                         \
    P(POINT_OVERSPENT, "overspent", FINDING_MISTAKE, AUDIENCE_INTERNAL)                        \
    /* activity: a return, b break-even */                                                     \
    P(POINT_PROMOTION_BELOW, "promotionBelow", FINDING_MISTAKE, AUDIENCE_INTERNAL)             \
    P(POINT_PROMOTION_ABOVE, "promotionAbove", FINDING_ACHIEVEMENT, AUDIENCE_INTERNAL)         \
    /* activity that ended: no result is told */                                               \
    P(POINT_PROMOTION_NO_DATA, "promotionNoData", FINDING_MISTAKE, AUDIENCE_BOTH)              \
    /* display, asset; quarter: not audited in */                                              \
    P(POINT_DISPLAY_FAILED, "displayFailed", FINDING_MISTAKE, AUDIENCE_BOTH)                   \
    P(POINT_ASSET_FAILED, "assetFailed", FINDING_MISTAKE, AUDIENCE_BOTH)                       \
    P(POINT_DISPLAY_NO_DATA, "displayNoData", FINDING_GAP, AUDIENCE_BOTH)                      \
    /* complaint: a days open; factor: a before, b now */                                      \
    P(POINT_COMPLAINT_OLD, "complaintOld", FINDING_MISTAKE, AUDIENCE_INTERNAL)                 \
    P(POINT_FACTOR_FELL, "factorFell", FINDING_MISTAKE, AUDIENCE_INTERNAL)                     \
    P(POINT_FACTOR_ROSE, "factorRose", FINDING_ACHIEVEMENT, AUDIENCE_INTERNAL)                 \
    /* action: a days overdue, b quarters carried */                                           \
    P(POINT_ACTION_OVERDUE, "actionOverdue", FINDING_MISTAKE, AUDIENCE_BOTH)                   \
    /* what somebody wrote: in the tables; the kind is the row's */                            \
    P(POINT_TOLD, "told", FINDING_ABSENT, AUDIENCE_BOTH)

#define STANDING_AS_POINT(constant, code, kind, audience) constant,
enum point_code { STANDING_POINTS(STANDING_AS_POINT) POINT_COUNT };

/* The code as JSON and CSV write it. */
extern const char *const point_codes[POINT_COUNT];

struct standing_point {
    enum point_code code;
    enum finding_kind kind;
    enum audience audience;
    /* What it speaks of; node is NULL of a factor that is only in the ratings and of an action
     * or complaint that is only in the tables (then `index` tells it). */
    const struct plan_node *node;
    size_t index;        /* in the standing's list of its kind: goals, rebates, spends, … */
    struct dec a, b;
    int quarter;
    struct date date;
    struct str text;     /* told: as written; complaint, action, factor: its text or name */
    struct dec weight;   /* by which they are ordered, see figures_standing */
};

/* ---- all of it ---- */

struct standing {
    struct standing_given given;      /* today filled in */
    struct date_range range;          /* of the quarter under review */
    const struct standing_goal *goals; /* in the order of the plan */
    size_t goal_count;
    struct standing_overall overall;
    const struct standing_rebate *rebates; /* of the plan, then those that ended */
    size_t rebate_count;
    const struct standing_fee *fees;
    size_t fee_count;
    const struct standing_discount *discounts;
    size_t discount_count;
    struct standing_terms terms;
    const struct standing_promotion *promotions; /* begun by the quarter's end, to consumers or
                                                    with a baseline or a result */
    size_t promotion_count;
    const struct standing_spend *spends;
    size_t spend_count;
    struct standing_budget budget;
    const struct standing_display *displays;
    size_t display_count;
    const struct standing_asset *assets;
    size_t asset_count;
    const struct standing_factor *factors; /* the plan's, then new ones as they came up */
    size_t factor_count;
    struct standing_complaints complaints;
    const struct standing_action *actions; /* by group; carried ones the oldest first */
    size_t action_count;
    const struct standing_point *points; /* by kind (achievement, mistake, gap), then weight */
    size_t point_count;
};

/* The points of each kind are ordered by weight, largest first, equal ones as found. The weight
 * is, so that different things compare:
 *   goals             the goal's weight × |100 − attainment| ÷ 100
 *   money             100 × money ÷ purchases planned for the year (or ÷ 1 000 000 without)
 *   days              ÷ 30, counted up to 60: of a complaint since it came; of an action 1 more,
 *                     and 1 where no table speaks of it
 *   factor            its change × importance ÷ 5
 *   audit failed, what somebody wrote: 2; no data: 1, of a goal its weight ÷ 10 */
const struct standing *figures_standing(struct arena *arena,
                                        const struct standing_given *given);

#endif
