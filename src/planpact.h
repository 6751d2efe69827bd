/* planpact: the library's face. It reads an annual account plan from XML, checks it, and makes
 * the contract PDF.
 *
 * Every function that can fail gives false or NULL and has put the reason among the findings
 * (base/finding.h). What a function makes belongs to the arena it was given. */
#ifndef PLANPACT_PLANPACT_H
#define PLANPACT_PLANPACT_H

#include "base/arena.h"
#include "base/date.h"
#include "base/dec.h"
#include "base/file.h"
#include "base/finding.h"

/* Most bytes of one plan. */
enum { PLANPACT_PLAN_BYTES_MAX = 8 * 1024 * 1024 };

const char *planpact_version(void); /* "0.1.0" */

/* Where the program's data lie. Members left NULL are found: beside the program
 * (../share/planpact from its folder), else in the folder it was installed to. */
struct planpact_folders {
    const char *plans;        /* schema, agreement templates, wording */
    const char *scripts;      /* rules */
    const char *rules;        /* the user's own rules and sets, beside the shipped ones; NULL: none */
    const char *holidays;     /* the user's own holiday files, beside the shipped ones; NULL: none */
    const char *const *fonts; /* NULL-terminated list; NULL: the system's Noto folders */
};

/* What many plans share: schemas, rules, templates, words, fonts, each loaded at its first
 * use. For one thread at a time. Lives in `arena`, which must outlive every run that uses it. */
struct planpact;
struct planpact *planpact_open(struct arena *arena, struct findings *findings,
                               const struct planpact_folders *folders);

/* The day on which plans are judged: a waiver that ended before it waives nothing and is an
 * error. Without it, or absent, none has ended. */
void planpact_set_today(struct planpact *planpact, struct date today);

/* The set of rules that plans are checked by: default, draft, strict, or one of the user's own;
 * the name is borrowed. Without it, or NULL, default. */
void planpact_set_rules(struct planpact *planpact, const char *name);

/* A new plan in `lang` from the starter of that name, its places for the plan year and the years
 * beside it filled in. False with a finding if there is no such starter. */
bool planpact_new(struct planpact *planpact, struct arena *arena, struct findings *findings,
                  struct str starter, enum lang lang, int year, struct buf *out);
/* One line a starter of that language: its name and what it is for. */
bool planpact_starters(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, enum lang lang, struct buf *out);

/* Reads the plan, validates it, resolves its references, compares its texts in two languages,
 * runs the rules, and looks whether a contract can be composed of it. True if that could be done; whether the plan is good is what
 * the findings say. */
bool planpact_check(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct source *source);

/* How many parts of all plans checked so far a rule has looked at. */
struct planpact_tally {
    const char *rule, *visits; /* its id, and the element it looks at */
    size_t examined;           /* 0: nothing, or it did not run */
};
/* One for each rule, in the arena; NULL and a count of 0 if none were loaded. */
const struct planpact_tally *planpact_tallies(const struct planpact *planpact,
                                              struct arena *arena, size_t *count);

enum planpact_audience { PLANPACT_CUSTOMER, PLANPACT_INTERNAL };
enum planpact_stage { PLANPACT_PDF, PLANPACT_DOCUMENT, PLANPACT_PAGES };

struct planpact_render_options {
    const enum lang *lang; /* of the document; NULL: the plan's language */
    const enum lang *second; /* of a second text beside it, on the right; NULL: none */
    enum planpact_audience audience;
    bool final;            /* no draft mark; refused while the plan has an error */
    const char *style;     /* house style: a name (plans/styles/NAME.xml), or a path, which
                              holds a / or ends in .xml; NULL: the program's own look */
    bool word;             /* a Word document (.docx) in place of the PDF */
    enum planpact_stage stage; /* stop there and give its text form instead of the PDF */
    bool sign_map;         /* give the map of the places to be signed, too; of a PDF only */
    bool again;            /* made again from the plan that a contract carries: what had to be
                              done before it was signed is not asked */
};

struct planpact_rendered {
    struct str bytes;
    size_t pages; /* 0: of a Word document, whose pages its reader makes */
    bool draft; /* the draft mark is on */
    struct str sign_map; /* JSON (plans/schema/sign-map-1.json), if it was wished for */
};

/* Everything planpact_check does, then the contract. A plan that breaks the schema is not
 * rendered; one with errors of other kinds only as a draft. */
bool planpact_render(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source,
                     const struct planpact_render_options *options,
                     struct planpact_rendered *rendered);

struct planpact_redline_options {
    const enum lang *lang; /* of the document; NULL: the later plan's language */
    enum planpact_audience audience;
    const char *style;     /* as of planpact_render_options */
    bool word;             /* a Word document with tracked changes in place of the PDF */
    enum planpact_stage stage;
};

struct planpact_redlined {
    struct str bytes;
    size_t pages; /* 0: of a Word document */
    bool same;    /* the contracts of the two plans do not differ */
};

/* What changed in the contract from one version of a plan to the next: the contract of the later
 * one, with what was deleted and inserted marked in it. It is for reading and cannot be signed;
 * the Word document is the later contract, or the earlier one if all changes are rejected.
 * Neither plan is checked by the rules. */
bool planpact_redline(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct source *before, const struct source *after,
                      const struct planpact_redline_options *options,
                      struct planpact_redlined *redlined);

struct planpact_diff_options {
    enum planpact_audience audience; /* CUSTOMER: what the customer's copies hold, and no more */
    bool json;                       /* plans/schema/diff-1.json, instead of text */
    enum lang lang;
    size_t width;                    /* columns the text may take; 0: as many as it needs */
    bool color;                      /* ANSI */
};

/* Every difference of two plans, each once, by section and in business words, with what it costs
 * or brings. Either may be a contract, whose plan is taken. Neither is checked by the rules.
 * False if one breaks the schema or refers to what is not there. */
bool planpact_diff(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *before, const struct source *after,
                   const struct planpact_diff_options *options, struct buf *out, bool *same);

/* The plan in a contract, under the contract's name; a source that is no PDF is given back as it
 * is. NULL with a finding if the contract carries none. */
const struct source *planpact_plan_source(struct arena *arena, struct findings *findings,
                                          const struct source *source);

enum { PLANPACT_PERCENTS_MAX = 12 };

struct planpact_simulate_options {
    const int *percents;  /* of target, each above zero, at most PLANPACT_PERCENTS_MAX */
    size_t percent_count; /* 0: 80, 90, 100, 110 and 120 % */
    bool json;            /* instead of text */
    enum lang lang;       /* of the text */
    size_t width;         /* columns the text may take; 0: as many as it needs */
    bool color;           /* ANSI */
};

/* What each commercial term and all together pay at percents of target, in money and as a
 * percentage of purchases, and where the tiers of rebates make the payment jump; of the whole
 * plan, with what is internal. The rules are not run. A term whose figures the plan does not
 * settle is left out and is a warning. False if the plan breaks the schema or refers to what
 * is not there. */
bool planpact_simulate(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct source *source,
                       const struct planpact_simulate_options *options, struct buf *out);

enum planpact_import_mode {
    PLANPACT_IMPORT_ADD,         /* a row that the plan has is an error */
    PLANPACT_IMPORT_REPLACE,     /* it takes the table's values; other rows are added */
    PLANPACT_IMPORT_REPLACE_ALL, /* the same, but the table is the whole list: what it lacks is
                                    taken out, rows and, in its columns, values */
};
enum planpact_encoding { /* 0: UTF-8, or what a byte order mark says; else it is asked for */
    PLANPACT_ENCODING_UNSAID, PLANPACT_UTF8, PLANPACT_GB18030, PLANPACT_BIG5,
    PLANPACT_WINDOWS_1252,
};
enum planpact_separator { /* 0: the only one that the row of headings holds */
    PLANPACT_SEPARATOR_UNSAID, PLANPACT_COMMA, PLANPACT_SEMICOLON, PLANPACT_TAB,
};

struct planpact_import_table {
    const char *list; /* goals, activities, actions, stores, products, contacts */
    const struct source *csv;
    size_t added, replaced, removed, kept; /* rows; the result */
};

struct planpact_import_options {
    enum planpact_import_mode mode;
    enum planpact_encoding encoding;
    enum planpact_separator separator;
};

/* The plan's file with the rows of the tables in it; every byte that they do not speak of stays.
 * *plan is read and validated again before it is given. False if anything is wrong: findings
 * stand in the tables or in the plan as it was. */
bool planpact_import(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, struct planpact_import_table *tables,
                     size_t count, const struct planpact_import_options *options,
                     struct str *plan);
/* The row of headings of a table for that list, in `lang`; with `spreadsheet`, with byte order
 * mark and CRLF, so that Excel reads it as UTF-8. */
bool planpact_import_template(struct planpact *planpact, struct findings *findings,
                              const char *list, enum lang lang, bool spreadsheet,
                              struct buf *out);

/* ---- what the plan's year brought ---- */

enum planpact_repeated { /* what a row means that an earlier table has already */
    PLANPACT_REPEATED_UNSAID, /* an error */
    PLANPACT_REPEATED_REPLACE, /* it takes the earlier row's place */
    PLANPACT_REPEATED_ADD,     /* its amount comes on top */
};

/* Tables of CSV, each of results, payments, complaints, …: it says so by its headings. */
struct planpact_actuals {
    const struct source *const *files; /* as read, a later one after an earlier */
    size_t count;
    enum planpact_repeated repeated;
    enum planpact_encoding encoding;
    enum planpact_separator separator;
};

struct planpact_actuals_options {
    int quarter; /* the last one to be told of, 1 to 4; 0: all */
    bool json;   /* instead of text; with every row */
    enum lang lang;
    size_t width; /* columns the text may take; 0: as many as it needs */
    bool color;   /* ANSI */
};

/* What the tables say by quarter, and for which goals they say nothing. False if the plan breaks
 * the schema or refers to what is not there, or if anything is wrong with a table. */
bool planpact_actuals_list(struct planpact *planpact, struct arena *arena,
                           struct findings *findings, const struct source *source,
                           const struct planpact_actuals *actuals,
                           const struct planpact_actuals_options *options, struct buf *out);

enum { PLANPACT_FORMS_MAX = 11 };

struct planpact_form {
    const char *name; /* of its file: "results.csv" */
    struct str text;
};

/* The tables to be filled in for quarter 1 to 4, with a row for everything that the plan wants to
 * know and that `actuals` left open; headings in `lang`, NULL: the plan's language. Gives their
 * number, 0 with findings. `spreadsheet`: so that Excel reads them as UTF-8. */
size_t planpact_actuals_forms(struct planpact *planpact, struct arena *arena,
                              struct findings *findings, const struct source *source,
                              const struct planpact_actuals *actuals, int quarter,
                              const enum lang *lang, bool spreadsheet,
                              struct planpact_form forms[PLANPACT_FORMS_MAX]);

/* ---- the quarterly review ---- */

enum planpact_review_form {
    PLANPACT_REVIEW_PDF, PLANPACT_REVIEW_WORD, PLANPACT_REVIEW_JSON, PLANPACT_REVIEW_CSV,
    PLANPACT_REVIEW_TEXT,
};

struct planpact_review_options {
    int quarter; /* 1 to 4 */
    const struct planpact_actuals *actuals;   /* NULL: no tables */
    const struct source *const *amendments;   /* in the order of their numbers */
    size_t amendment_count;
    const enum lang *lang;                    /* NULL: the plan's language */
    enum planpact_audience audience;
    enum planpact_review_form form;
    enum planpact_stage stage;                /* of PDF and Word, as in render */
    const char *style;                        /* as in render */
    size_t width;                             /* of the text: columns; 0: as many as it needs */
    bool color;                               /* of the text: ANSI */
};

struct planpact_reviewed {
    struct str bytes;
    size_t pages; /* 0: not a PDF */
};

/* The pack for the review of one quarter: where the goals stand and will land, what terms have
 * earned and were paid, what to discuss, actions, agenda, decisions. The text in force at the
 * end of each quarter is what its figures are judged by. The rules are not run. False with
 * findings if plan, amendments or tables are wrong. */
bool planpact_review(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, const struct planpact_review_options *options,
                     struct planpact_reviewed *reviewed);

struct planpact_explain_options {
    struct str what;   /* id of a rebate, discount, fee, goal, activity or display, also as
                          rebate.ID; or terms, budget, products, lifetime */
    struct dec volume; /* of one period of a rebate, or for a discount; not known: the target */
    bool json;         /* instead of text */
    enum lang lang;
    size_t width;      /* columns the text may take; 0: as many as it needs */
    bool color;        /* ANSI */
};

/* How a figure comes about: what it rests on, and each step of its calculation; of the whole
 * plan, with what is internal. False if the plan breaks the schema or refers to what is not
 * there, or if there is nothing to explain. */
bool planpact_explain(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct source *source,
                      const struct planpact_explain_options *options, struct buf *out);

/* The plan as JSON. */
bool planpact_show(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *source, struct buf *json);

/* ---- calendar ---- */

/* Kinds of days, as bits; words for the command line. */
#define PLANPACT_DAYS(D) D(REVIEWS, "reviews") D(INPUTS, "inputs") D(ACTIONS, "actions") \
    D(ACTIVITIES, "activities") D(PAYMENTS, "payments") D(SIGNING, "signing")
enum planpact_days_bit {
#define AS_DAYS_BIT(name, word) PLANPACT_DAYS_BIT_##name,
    PLANPACT_DAYS(AS_DAYS_BIT)
#undef AS_DAYS_BIT
};

struct planpact_calendar_options {
    const enum lang *lang;           /* NULL: the plan's language */
    enum planpact_audience audience;
    unsigned days;                   /* 1 << enum planpact_days_bit; 0: all */
    const struct source *previous;   /* an earlier version of the plan, whose days that are gone
                                        are cancelled; NULL: none */
    struct date stamp;               /* when it is made; absent: when the plan last changed */
};

/* The days of a plan as an iCalendar file (RFC 5545): reviews, their inputs, actions, activities
 * with their order windows and agree-by days, payments, steps and signing. An entry is known by
 * the same UID in every version of the plan, so that importing again updates it. False if the
 * plan breaks the schema or refers to what is not there, or if it has no such days. */
bool planpact_calendar(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct source *source,
                       const struct planpact_calendar_options *options, struct buf *out);

/* ---- next year ---- */

struct planpact_roll_options {
    int year;         /* of the new plan; 0: the year after the plan's own */
    struct str id;    /* its number; absent: the old one with its year changed */
    const char *name; /* of its file, as the list names it */
    const struct planpact_actuals *actuals; /* what the old year brought; NULL: nothing known */
    const struct source *const *amendments; /* of the old plan: its text at the end of its year
                                               is rolled */
    size_t amendment_count;
    bool json;        /* the list, instead of text */
    enum lang lang;   /* of the list */
    size_t width;     /* columns the list may take; 0: as many as it needs */
    bool color;       /* ANSI */
};

/* Next year's draft from this year's plan: what the year brought becomes baselines and what the
 * draft says of last year, days move to the new year's working days, what is to be agreed again
 * is a blank. *draft is read again before it is given; `list` names what is to be decided, what
 * was kept, moved, taken and left out, and why. A plan that still has blanks may be rolled; one
 * with other mistakes not. */
bool planpact_roll(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *source, const struct planpact_roll_options *options,
                   struct str *draft, struct buf *list);

/* ---- amendments ---- */

struct planpact_amend_options {
    struct date effective; /* the day from which it applies */
    struct str reason;     /* absent: none */
    int quarter;           /* of the review that decided it, 1 to 4; 0: none, or as the decisions say */
    int number;            /* 0: the next after those that are in the plan's text */
    bool correction;       /* it corrects an error: what belongs to a quarter that has ended may
                              change */
};

/* The amendment by which the plan becomes the changed plan, as a file
 * (plans/schema/amendment-1.xsd) dated with the day of planpact_set_today. False with findings
 * that name each change that is not allowed: of what identifies the contract, of what is signed
 * as locked, and of what belongs to a quarter that has ended. */
bool planpact_amend(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct source *plan, const struct source *changed,
                    const struct planpact_amend_options *options, struct str *amendment);
/* What reviews decided to change, as tables of CSV (list "decisions"). */
struct planpact_decisions {
    const struct source *const *files;
    size_t count;
    struct str only; /* ids divided by commas; absent: all */
};
/* The same, of the plan with the decisions made. */
bool planpact_amend_decisions(struct planpact *planpact, struct arena *arena,
                              struct findings *findings, const struct source *plan,
                              const struct planpact_decisions *decisions,
                              const struct planpact_amend_options *options,
                              struct str *amendment);
/* The document of an amendment, as planpact_render makes a contract's: what is changed, with its
 * money, the full text of what is new, and the places to be signed. `plan` is the text that the
 * amendment changes. */
bool planpact_render_amendment(struct planpact *planpact, struct arena *arena,
                               struct findings *findings, const struct source *plan,
                               const struct source *amendment,
                               const struct planpact_render_options *options,
                               struct planpact_rendered *rendered);
/* True if the file is an amendment and no plan. */
bool planpact_is_amendment(const struct source *source);

/* The text in force on a day, as a plan's file: the plan with the amendments that have taken
 * effect by then. It says so itself and is never signed. Without any in force, the plan. */
bool planpact_asof(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *plan, const struct source *const *amendments,
                   size_t count, struct date date, struct str *text);

/* ---- portfolio ---- */

enum planpact_portfolio_form {
    PLANPACT_PORTFOLIO_TEXT, PLANPACT_PORTFOLIO_CSV, PLANPACT_PORTFOLIO_JSON,
    PLANPACT_PORTFOLIO_PDF,
};
enum planpact_portfolio_table { PLANPACT_PLANS, PLANPACT_DUE, PLANPACT_RULES, PLANPACT_TOTALS };
enum planpact_portfolio_by { /* beside the totals by currency, which always stand */
    PLANPACT_BY_CURRENCY, PLANPACT_BY_CLASS, PLANPACT_BY_REGION, PLANPACT_BY_OWNER,
};

struct planpact_portfolio_options {
    const char *const *paths; /* plans, or folders of them */
    size_t path_count;
    int quarter;  /* looked back on, 1 to 4; 0: the last that has ended, of each plan */
    int32_t days; /* how far ahead what is due is told */
    enum planpact_portfolio_by by;
    enum planpact_portfolio_form form;
    enum planpact_portfolio_table table; /* of CSV */
    enum planpact_repeated repeated;     /* of the tables of each plan */
    enum lang lang;
    size_t width;      /* columns that text may take; 0: as many as it needs */
    bool color;        /* ANSI */
    const char *style; /* house style of the PDF; NULL: the program's own look */
    size_t jobs;       /* processes; 0 and 1: this one alone */
};

struct planpact_portfolio_made {
    struct str bytes;
    size_t plans, pages; /* pages: of a PDF */
};

/* Many plans at one look, with what is internal: who is red, what is due, which rules fail, and
 * totals. To a plan KA-1.xml belong tables (*.csv) and amendments whose names begin with “KA-1.”
 * or “KA-1-”, and those in the folder KA-1. A plan that cannot be read is a line of its own, and
 * an error among the findings; false if nothing could be made. */
bool planpact_portfolio(struct planpact *planpact, struct arena *arena,
                        struct findings *findings,
                        const struct planpact_portfolio_options *options,
                        struct planpact_portfolio_made *made);

/* ---- signing ---- */

/* Whose key, and what the signature is to state. */
struct planpact_sign_options {
    const char *party; /* "supplier" or "customer" */
    const char *key;   /* path of a PKCS#12 file; NULL: the key is on a token */
    const char *module, *token, *label; /* PKCS#11 library, label of the token and of the key */
    const char *passphrase_file;        /* that only its owner can read; NULL: none */
    int passphrase_descriptor;          /* to read it from; -1: none */
    const char *prompt;       /* with neither, the terminal is asked for it with these words */
    struct str name;          /* of who signs; absent: as the certificate says */
    struct str reason, place; /* absent: not stated */
    int64_t time, now;        /* the time to state, and the time it is: seconds since 1970, UTC */
    int offset;               /* of the time zone to state it in, minutes east of UTC */
    const char *tsa;          /* address of a time stamp authority; NULL: none */
    bool query;               /* give a query for a time stamp to be added later */
};

struct planpact_signed {
    struct str bytes;              /* the whole file, signed */
    struct str query;              /* for a time stamp, if one was wished for */
    struct str name, organisation; /* of who signed; the organisation may be absent */
    struct str stamp_time;         /* "2026-11-22 10:00:00 UTC"; absent: no time stamp */
    bool first;                    /* it is the first signature */
    size_t kept;                   /* certificates and revocation lists added */
};

/* Most bytes of a contract, and of a key or an answer of a time stamp authority. */
enum { PLANPACT_PDF_BYTES_MAX = 64 * 1024 * 1024, PLANPACT_KEY_BYTES_MAX = 1024 * 1024 };

/* Signs a final contract that planpact_render made, in the field of one party (PAdES baseline
 * B-B, with a time stamp B-T). Neither the plan in it nor the rules are looked at. */
bool planpact_sign(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *source, const struct planpact_sign_options *options,
                   struct planpact_signed *result);
/* Adds a time stamp to the party's signature, the last of the file: the answer to a query that
 * planpact_sign gave. `now` in seconds since 1970, UTC. */
bool planpact_stamp(struct arena *arena, struct findings *findings, const struct source *source,
                    const char *party, const struct source *query, const struct source *answer,
                    int64_t now, struct planpact_signed *result);

/* ---- verifying ---- */

struct planpact_verify_options {
    const struct source *trust; /* PEM: certificates whose holders are believed; NULL: none */
    int64_t now;                /* the time at which is judged: seconds since 1970, UTC */
    bool json;                  /* members of an object instead of text */
    enum lang lang;             /* of the text */
};

struct planpact_verified {
    bool holds;      /* every signature holds, and there is one */
    struct str text; /* who signed, when, and what was done to the file since */
};

/* Judges the signatures of a contract, and whether its pages are what the plan in it gives. False
 * if the file or the certificates could not be read; why something does not hold is among the
 * findings. `planpact` is used to make the contract again; NULL: that is not asked. */
bool planpact_verify(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, const struct planpact_verify_options *options,
                     struct planpact_verified *verified);

/* The plan that a contract was made of, as its first version carries it. False with a finding if
 * it carries none. */
bool planpact_extract(struct arena *arena, struct findings *findings,
                      const struct source *source, struct str *plan);

/* Adds to a signed contract the certificates, revocation lists and answers of a PEM file, which
 * prove its signatures when their authorities no longer answer (B-LT). */
bool planpact_keep_evidence(struct arena *arena, struct findings *findings,
                            const struct source *source, const struct source *pem, int64_t now,
                            struct planpact_signed *result);

/* The rules by what they are about, one line a rule: id, level in the set, what it asks for. */
bool planpact_rules_list(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum lang lang, struct buf *out);
/* One rule with its messages and advice; false with a finding if there is none of that id. */
bool planpact_rules_show(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, enum lang lang,
                         struct buf *out);
/* A book of all rules: what each asks for, its findings and advice, and examples from its tests
 * that are right and wrong. The page of the manual is planpact-rulebook(7) in mdoc. */
enum planpact_book_form { PLANPACT_BOOK_MARKDOWN, PLANPACT_BOOK_HTML, PLANPACT_BOOK_MAN };
bool planpact_rules_book(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum planpact_book_form form,
                         enum lang lang, struct buf *out);

struct planpact_score_options {
    const char *const *paths; /* files of labelled cases, or folders of them (*.xml) */
    size_t path_count;
    struct str only;     /* rules and codes to be judged, divided by commas; absent: all */
    struct dec at_least; /* precision, 0 to 1, of all rules together; not known: not asked */
    struct dec each;     /* the same of each rule with ten or more cases */
    bool wrong;          /* also every case that is judged wrongly */
    bool json;           /* instead of text */
    enum lang lang;
    size_t width;        /* columns the text may take; 0: as many as it needs */
    bool color;          /* ANSI */
};

/* How right the rules of the set are on labelled cases (rules/score.h): precision and recall by
 * language, rule and code. False if a file has a mistake, if there are no cases, or if a
 * precision is below what is asked; what could be judged is told nevertheless. */
bool planpact_rules_score(struct planpact *planpact, struct arena *arena,
                          struct findings *findings,
                          const struct planpact_score_options *options, struct buf *out);

/* Runs the tests of one rule, or of all (STR_NONE) of the company's own folder if there is one,
 * else of the program's. */
bool planpact_rules_test(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, struct buf *out);

#endif
