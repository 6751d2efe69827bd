/* compose/words: the words that components print, by id. plans/wording holds them in each
 * language; a language that lacks one does not load. */
#ifndef PLANPACT_COMPOSE_WORDS_H
#define PLANPACT_COMPOSE_WORDS_H

#include "compose/compose.h"

/* Of the schedules: products, activities, shelf, equipment, supply, budget. */
#define SCHEDULE_WORDS(W)                                                                   \
    W(LINE_LABEL, "line-label") W(DAYS, "days") W(SUBTOTAL, "subtotal")                     \
    W(CARRIED, "carried") W(BROUGHT, "brought") W(PRICES_IN, "prices-in")                   \
    W(INVOICING_SUMMARY, "invoicing-summary") W(INVOICING_NAME, "invoicing-name")           \
    W(INVOICING_TAX_NUMBER, "invoicing-tax-number")                                         \
    W(INVOICING_ADDRESS, "invoicing-address") W(INVOICING_PHONE, "invoicing-phone")         \
    W(INVOICING_BANK, "invoicing-bank") W(INVOICING_ACCOUNT, "invoicing-account")           \
    W(PENALTY, "penalty") W(PENALTY_PAYER, "penalty-payer")                                 \
    W(PENALTY_THRESHOLD, "penalty-threshold") W(PENALTY_OWED, "penalty-owed")               \
    W(PENALTY_RATE, "penalty-rate") W(PENALTY_EACH, "penalty-each")                         \
    W(PENALTY_CAP, "penalty-cap") W(PENALTIES_SUMMARY, "penalties-summary")                 \
    W(FORECAST, "forecast") W(FORECAST_STATUS, "forecast-status")                           \
    W(FORECAST_MARK, "forecast-mark") W(FORECAST_SUMMARY, "forecast-summary")               \
    W(PRODUCTS_SUMMARY, "products-summary") W(PRODUCT_CODE, "product-code")                 \
    W(PRODUCT_NAME, "product-name") W(PRODUCT_PACK, "product-pack")                         \
    W(PRODUCT_UNIT, "product-unit") W(PRODUCT_PRICE, "product-price")                       \
    W(PRODUCT_COST, "product-cost") W(PRODUCT_QUANTITY, "product-quantity")                 \
    W(PRODUCT_AMOUNT, "product-amount") W(PRODUCT_SHELF_LIFE, "product-shelf-life")         \
    W(PRODUCT_MINIMUM, "product-minimum") W(PRODUCT_OTHERS, "product-others")               \
    W(ACTIVITY_STATE, "activity-state") W(ACTIVITY_THEME, "activity-theme")                 \
    W(ACTIVITY_MECHANIC, "activity-mechanic") W(ACTIVITY_PRODUCTS, "activity-products")     \
    W(ACTIVITY_STORES, "activity-stores") W(ACTIVITY_ORDERS, "activity-orders")             \
    W(ACTIVITY_EXPECTED, "activity-expected") W(ACTIVITY_EXPECTS, "activity-expects")       \
    W(ACTIVITY_FUNDING, "activity-funding") W(ACTIVITY_FUNDS, "activity-funds")             \
    W(ACTIVITY_SHARES, "activity-shares") W(ACTIVITY_ALL, "activity-all")                   \
    W(ACTIVITY_OWNER, "activity-owner") W(ACTIVITY_PULLED, "activity-pulled")               \
    W(ACTIVITY_CANNIBALISED, "activity-cannibalised")                                       \
    W(ACTIVITY_OUTCOME, "activity-outcome") W(ACTIVITY_RESULT, "activity-result")           \
    W(ACTIVITY_RETURN, "activity-return") W(CALENDAR_SPAN, "calendar-span")                 \
    W(CALENDAR_MONTH, "calendar-month") W(CALENDAR_DAY, "calendar-day")                     \
    W(CALENDAR_ORDERS, "calendar-orders") W(CALENDAR_NO_THEME, "calendar-no-theme")         \
    W(CALENDAR_KEY_ORDERS, "calendar-key-orders")                                           \
    W(CALENDAR_KEY_UNDATED, "calendar-key-undated") W(DISPLAY_PLACE, "display-place")       \
    W(DISPLAY_CURRENT, "display-current") W(DISPLAY_SHARE, "display-share")                 \
    W(DISPLAY_MARKET, "display-market") W(DISPLAY_FAIR, "display-fair")                     \
    W(DISPLAY_FACINGS, "display-facings") W(DISPLAY_COUNT, "display-count")                 \
    W(DISPLAY_WHEN, "display-when") W(DISPLAY_POSITION, "display-position")                 \
    W(DISPLAY_AUDIT, "display-audit") W(DISPLAY_CONSEQUENCE, "display-consequence")         \
    W(DISPLAY_ALL, "display-all") W(DISPLAYS_SUMMARY, "displays-summary")                   \
    W(SHELF_SUMMARY, "shelf-summary") W(SHELF_CHANGE, "shelf-change")                       \
    W(SHELF_FROM_TO, "shelf-from-to") W(SHELF_FAIR, "shelf-fair") W(SHELF_KEY, "shelf-key") \
    W(SHELF_KEY_MARKET, "shelf-key-market") W(ASSET_NUMBER, "asset-number")                 \
    W(ASSET_MODEL, "asset-model") W(ASSET_PLACED, "asset-placed")                           \
    W(ASSET_PURITY, "asset-purity") W(ASSET_VALUE, "asset-value")                           \
    W(ASSET_DEPOSIT, "asset-deposit") W(ASSET_NO_STORE, "asset-no-store")                   \
    W(ASSETS_SUMMARY, "assets-summary") W(SUPPLY_SUMMARY, "supply-summary")                 \
    W(SUPPLY_LEAD_TIME, "supply-lead-time") W(SUPPLY_FILL_RATE, "supply-fill-rate")         \
    W(SUPPLY_ON_TIME, "supply-on-time") W(SUPPLY_MINIMUM, "supply-minimum")                 \
    W(SUPPLY_LIFE, "supply-life") W(SUPPLY_ORDERING, "supply-ordering")                     \
    W(SUPPLY_WINDOWS, "supply-windows") W(SUPPLY_RETURNS, "supply-returns")                 \
    W(SUPPLY_INVOICING, "supply-invoicing") W(SUPPLY_SETTLEMENT, "supply-settlement")       \
    W(BUDGET_SUMMARY, "budget-summary") W(BUDGET_FUNDING, "budget-funding")                 \
    W(BUDGET_NO_GOAL, "budget-no-goal") W(BUDGET_LINES, "budget-lines")                     \
    W(BUDGET_RESERVE, "budget-reserve") W(BUDGET_REST, "budget-rest")                       \
    W(BUDGET_TOTAL, "budget-total") W(BUDGET_SHARE, "budget-share")                         \
    W(BUDGET_CEILING, "budget-ceiling") W(BUDGET_RULE, "budget-rule")                       \
    W(ACTION_NUMBER, "action-number") W(ACTION_EVIDENCE, "action-evidence")                 \
    W(ACTION_DEPENDS, "action-depends") W(REVIEW_CALL, "review-call")                       \
    W(REVIEW_MAY_AMEND, "review-may-amend")

/* Of the days that a plan names. */
#define DAY_WORDS(W)                                                                        \
    W(DAY_SUMMARY, "day-summary") W(DAY_DONE, "day-done") W(DAY_CALENDAR, "day-calendar")   \
    W(DAY_FROM, "day-from") W(DAY_REVIEW, "day-review") W(DAY_INPUTS, "day-inputs")         \
    W(DAY_ACTION, "day-action") W(DAY_ACTIVITY, "day-activity")                             \
    W(DAY_ORDERS, "day-orders") W(DAY_AGREE, "day-agree") W(DAY_STEP, "day-step")           \
    W(DAY_SIGNING, "day-signing") W(DAY_PAYMENT, "day-payment")                             \
    W(DAY_PAYMENT_YEAR, "day-payment-year") W(DAY_ACCOUNT, "day-account")                   \
    W(DAY_SETTLEMENT, "day-settlement") W(DAY_AGENDA, "day-agenda")                         \
    W(DAY_TIME, "day-time") W(DAY_PARTICIPANTS, "day-participants")                         \
    W(DAY_OWNER, "day-owner") W(DAY_GOAL, "day-goal") W(DAY_MECHANIC, "day-mechanic")       \
    W(DAY_PRODUCTS, "day-products") W(DAY_STORES, "day-stores") W(DAY_PLACE, "day-place")   \
    W(DAY_FORM, "day-form") W(DAY_CONDITION, "day-condition")                               \
    W(DAYS_REVIEWS, "days-reviews") W(DAYS_INPUTS, "days-inputs")                           \
    W(DAYS_ACTIONS, "days-actions") W(DAYS_ACTIVITIES, "days-activities")                   \
    W(DAYS_SIGNING, "days-signing") W(DAYS_PAYMENTS, "days-payments")

/* Of two versions compared in one document. */
#define REDLINE_WORDS(W)                                                                    \
    W(REDLINE_MARK, "redline-mark") W(REDLINE_TITLE, "redline-title")                       \
    W(REDLINE_AGAINST, "redline-against") W(REDLINE_NOT_CONTRACT, "redline-not-contract")   \
    W(REDLINE_OLD, "redline-old") W(REDLINE_NEW, "redline-new")                             \
    W(REDLINE_EXTENT, "redline-extent") W(REDLINE_FACTS, "redline-facts")                   \
    W(REDLINE_COUNTS, "redline-counts") W(REDLINE_VERSION, "redline-version")               \
    W(REDLINE_VERSION_FILE, "redline-version-file")                                         \
    W(REDLINE_KEY, "redline-key") W(REDLINE_KEY_INSERTED, "redline-key-inserted")           \
    W(REDLINE_KEY_DELETED, "redline-key-deleted") W(REDLINE_KEY_BAR, "redline-key-bar")     \
    W(REDLINE_KEY_NUMBERS, "redline-key-numbers") W(REDLINE_SAME, "redline-same")           \
    W(REDLINE_SUMMARY, "redline-summary") W(REDLINE_CHANGE, "redline-change")               \
    W(REDLINE_EFFECT, "redline-effect") W(REDLINE_PAGE, "redline-page")                     \
    W(REDLINE_SAID_INSERTED, "redline-said-inserted")                                       \
    W(REDLINE_SAID_DELETED, "redline-said-deleted")                                         \
    W(REDLINE_MOVED_FROM, "redline-moved-from") W(REDLINE_MOVED_HERE, "redline-moved-here") \
    W(REDLINE_MOVED_TO, "redline-moved-to") W(REDLINE_MOVED_AWAY, "redline-moved-away")     \
    W(REDLINE_DRAWING, "redline-drawing") W(REDLINE_DRAWING_GONE, "redline-drawing-gone")

/* Of the pack for a quarterly review. */
#define REVIEW_PACK_WORDS(W)                                                                \
    W(PACK_SUBJECT, "pack-subject") W(PACK_TITLE, "pack-title") W(PACK_TABLES, "pack-tables") \
    W(PACK_TABLES_ONE, "pack-tables-one") W(PACK_TABLES_NONE, "pack-tables-none")           \
    W(PACK_CUSTOMER, "pack-customer") W(PACK_INTERNAL, "pack-internal")                     \
    W(PACK_GREEN, "pack-green") W(PACK_AMBER, "pack-amber") W(PACK_RED, "pack-red")         \
    W(PACK_GREY, "pack-grey") W(PACK_NOT_KNOWN, "pack-not-known")                           \
    W(PACK_NO_VALUE, "pack-no-value") W(PACK_NOTHING, "pack-nothing")                       \
    W(PACK_PERIOD, "pack-period") W(PACK_MEETING, "pack-meeting")                           \
    W(PACK_PEOPLE, "pack-people") W(PACK_NO_REVIEW, "pack-no-review")                       \
    W(PACK_SCORE, "pack-score") W(PACK_SCORE_OF, "pack-score-of")                           \
    W(PACK_SCORE_WEIGHT, "pack-score-weight") W(PACK_AMENDMENTS, "pack-amendments")         \
    W(PACK_COUNTS, "pack-counts") W(PACK_LIMITS, "pack-limits")                             \
    W(PACK_LIMITS_NONE, "pack-limits-none") W(PACK_SECTION, "pack-section")                 \
    W(PACK_ID, "pack-id") W(PACK_NAME, "pack-name") W(PACK_UNIT, "pack-unit")               \
    W(PACK_STATE, "pack-state") W(PACK_TO_DATE, "pack-to-date")                             \
    W(PACK_LANDING, "pack-landing") W(PACK_REQUIRED, "pack-required")                       \
    W(PACK_TREND, "pack-trend") W(PACK_WEIGHT, "pack-weight")                               \
    W(PACK_PLAN_OF, "pack-plan-of") W(PACK_QUARTER_OF, "pack-quarter-of")                   \
    W(PACK_OF_TARGET, "pack-of-target") W(PACK_SINCE, "pack-since")                         \
    W(PACK_STATUS_SUMMARY, "pack-status-summary") W(PACK_STATUS_KEY, "pack-status-key")     \
    W(PACK_IMPORTANT, "pack-important") W(PACK_IMPORTANT_NONE, "pack-important-none")       \
    W(PACK_GOALS, "pack-goals") W(PACK_GOALS_KEY, "pack-goals-key")                         \
    W(PACK_GOAL_SUMMARY, "pack-goal-summary") W(PACK_PLANNED, "pack-planned")               \
    W(PACK_GAP, "pack-gap") W(PACK_GOAL_TO_DATE, "pack-goal-to-date")                       \
    W(PACK_GOAL_NONE, "pack-goal-none") W(PACK_GOAL_MISSING, "pack-goal-missing")           \
    W(PACK_GOAL_REQUIRED, "pack-goal-required") W(PACK_CAUSE, "pack-cause")                 \
    W(PACK_BY_SEASON, "pack-by-season") W(PACK_BY_STRAIGHT, "pack-by-straight")             \
    W(PACK_BY_LATEST, "pack-by-latest") W(PACK_BY_MEAN, "pack-by-mean")                     \
    W(PACK_BY_HIGHEST, "pack-by-highest") W(PACK_BY_FINAL, "pack-by-final")                 \
    W(PACK_LANDINGS, "pack-landings") W(PACK_LANDINGS_SUMMARY, "pack-landings-summary")     \
    W(PACK_PHASED, "pack-phased") W(PACK_TO_TARGET, "pack-to-target")                       \
    W(PACK_STRAIGHT, "pack-straight") W(PACK_LANDINGS_HOW, "pack-landings-how")             \
    W(PACK_TERMS, "pack-terms") W(PACK_REBATE, "pack-rebate") W(PACK_EARNED, "pack-earned") \
    W(PACK_PAID, "pack-paid") W(PACK_OPEN, "pack-open") W(PACK_PAYABLE, "pack-payable")     \
    W(PACK_AT_LANDING, "pack-at-landing") W(PACK_AT_TARGET, "pack-at-target")               \
    W(PACK_ENDED, "pack-ended") W(PACK_PROVISIONAL, "pack-provisional")                     \
    W(PACK_NOT_COUNTED, "pack-not-counted") W(PACK_DUE, "pack-due")                         \
    W(PACK_OVERDUE, "pack-overdue") W(PACK_REBATES_SUMMARY, "pack-rebates-summary")         \
    W(PACK_REBATES_HOW, "pack-rebates-how") W(PACK_LEFT_OUT, "pack-left-out")               \
    W(PACK_LADDER, "pack-ladder") W(PACK_WHERE, "pack-where")                               \
    W(PACK_LADDER_TITLE, "pack-ladder-title") W(PACK_LADDER_SUMMARY, "pack-ladder-summary") \
    W(PACK_TIER_NOW, "pack-tier-now") W(PACK_TIER_LANDING, "pack-tier-landing")             \
    W(PACK_TIER_MISSING, "pack-tier-missing") W(PACK_LADDER_NOW, "pack-ladder-now")         \
    W(PACK_LADDER_LANDING, "pack-ladder-landing") W(PACK_TIER_NEXT, "pack-tier-next")       \
    W(PACK_TIER_NEXT_BARE, "pack-tier-next-bare") W(PACK_TIER_JUMP, "pack-tier-jump")       \
    W(PACK_TIER_MISSED, "pack-tier-missed") W(PACK_TIER_TOP, "pack-tier-top")               \
    W(PACK_FEES, "pack-fees") W(PACK_FEE, "pack-fee") W(PACK_AGREED, "pack-agreed")         \
    W(PACK_FEES_SUMMARY, "pack-fees-summary") W(PACK_SPEND, "pack-spend")                   \
    W(PACK_LINE, "pack-line") W(PACK_BUDGET, "pack-budget") W(PACK_SPENT, "pack-spent")     \
    W(PACK_SPENT_IN, "pack-spent-in") W(PACK_LEFT, "pack-left") W(PACK_OVER, "pack-over")   \
    W(PACK_OF_BUDGET, "pack-of-budget") W(PACK_RESERVE_LEFT, "pack-reserve-left")           \
    W(PACK_SPEND_SUMMARY, "pack-spend-summary") W(PACK_PROMOTIONS, "pack-promotions")       \
    W(PACK_UPLIFT, "pack-uplift") W(PACK_RUNNING, "pack-running")                           \
    W(PACK_ABOVE, "pack-above") W(PACK_BELOW, "pack-below")                                 \
    W(PACK_PROMOTIONS_SUMMARY, "pack-promotions-summary")                                   \
    W(PACK_PROMOTIONS_HOW, "pack-promotions-how") W(PACK_PLACES, "pack-places")             \
    W(PACK_PASSED, "pack-passed") W(PACK_FAILED, "pack-failed")                             \
    W(PACK_NOT_DUE, "pack-not-due") W(PACK_AGREED_IS, "pack-agreed-is")                     \
    W(PACK_SHELF, "pack-shelf") W(PACK_STANDING, "pack-standing")                           \
    W(PACK_CHECKS, "pack-checks") W(PACK_RESULT, "pack-result")                             \
    W(PACK_BY_SHARE, "pack-by-share") W(PACK_BY_COUNT, "pack-by-count")                     \
    W(PACK_BY_SCORE, "pack-by-score") W(PACK_BY_STATE, "pack-by-state")                     \
    W(PACK_IN_PLACE, "pack-in-place") W(PACK_MISSING, "pack-missing")                       \
    W(PACK_BROKEN, "pack-broken") W(PACK_WITHDRAWN, "pack-withdrawn")                       \
    W(PACK_DISPLAYS_SUMMARY, "pack-displays-summary")                                       \
    W(PACK_ASSETS_SUMMARY, "pack-assets-summary") W(PACK_SATISFACTION, "pack-satisfaction") \
    W(PACK_BEFORE, "pack-before") W(PACK_NOW, "pack-now") W(PACK_CHANGED, "pack-changed")   \
    W(PACK_FIELD_BEFORE, "pack-field-before")                                               \
    W(PACK_COMPLAINTS_WHAT, "pack-complaints-what") W(PACK_COMPLAINTS, "pack-complaints")   \
    W(PACK_COMPLAINTS_MEDIAN, "pack-complaints-median")                                     \
    W(PACK_ACKNOWLEDGED_LATE, "pack-acknowledged-late") W(PACK_DAYS, "pack-days")           \
    W(PACK_POINTS, "pack-points") W(PACK_FOLLOWS, "pack-follows")                           \
    W(PACK_POINTS_NONE, "pack-points-none") W(PACK_POINTS_SUMMARY, "pack-points-summary")   \
    W(PACK_VIEW, "pack-view") W(PACK_VIEW_HOW, "pack-view-how")                             \
    W(PACK_VIEW_WELL, "pack-view-well") W(PACK_VIEW_BADLY, "pack-view-badly")               \
    W(PACK_VIEW_WISHES, "pack-view-wishes") W(PACK_VIEW_AHEAD, "pack-view-ahead")           \
    W(PACK_VIEW_MARK, "pack-view-mark") W(PACK_ACTIONS, "pack-actions")                     \
    W(PACK_AGE, "pack-age") W(PACK_OVERDUE_DAYS, "pack-overdue-days")                       \
    W(PACK_REVIEWS_OPEN, "pack-reviews-open") W(PACK_FIRST_DUE, "pack-first-due")           \
    W(PACK_ADDED, "pack-added") W(PACK_DONE, "pack-done") W(PACK_DONE_ON, "pack-done-on")   \
    W(PACK_CARRIED, "pack-carried") W(PACK_NEXT_QUARTER, "pack-next-quarter")               \
    W(PACK_LATER, "pack-later") W(PACK_CLOSED, "pack-closed")                               \
    W(PACK_CLOSED_EARLIER, "pack-closed-earlier")                                           \
    W(PACK_ACTIONS_SUMMARY, "pack-actions-summary") W(PACK_AGENDA, "pack-agenda")           \
    W(PACK_TIME, "pack-time") W(PACK_TOPIC, "pack-topic")                                   \
    W(PACK_MINUTES_HEAD, "pack-minutes-head") W(PACK_AGENDA_SUMMARY, "pack-agenda-summary") \
    W(PACK_AGENDA_USUAL, "pack-agenda-usual")                                               \
    W(PACK_AGENDA_FROM_ZERO, "pack-agenda-from-zero") W(PACK_AGENDA_1, "pack-agenda-1")     \
    W(PACK_AGENDA_2, "pack-agenda-2") W(PACK_AGENDA_3, "pack-agenda-3")                     \
    W(PACK_AGENDA_4, "pack-agenda-4") W(PACK_AGENDA_5, "pack-agenda-5")                     \
    W(PACK_AGENDA_6, "pack-agenda-6") W(PACK_DECISIONS, "pack-decisions")                   \
    W(PACK_PART, "pack-part") W(PACK_OLD, "pack-old") W(PACK_NEW, "pack-new")               \
    W(PACK_OWNER_FROM, "pack-owner-from") W(PACK_MAY_AMEND_NONE, "pack-may-amend-none")     \
    W(PACK_DECISIONS_SUMMARY, "pack-decisions-summary")                                     \
    W(PACK_DECISIONS_NOTE, "pack-decisions-note")                                           \
    W(PACK_DECISIONS_AMEND, "pack-decisions-amend")                                         \
    W(PACK_DECISIONS_HOW, "pack-decisions-how") W(PACK_MINUTES, "pack-minutes")             \
    W(PACK_NEXT, "pack-next") W(PACK_INPUTS, "pack-inputs")                                 \
    W(PACK_NEXT_YEAR, "pack-next-year") W(PACK_NEXT_NONE, "pack-next-none")                 \
    W(PACK_NOTED, "pack-noted") W(PACK_NOTED_TEXT, "pack-noted-text")                       \
    W(PACK_NOTED_SUMMARY, "pack-noted-summary") W(POINT_GOAL_RED, "point-goal-red")         \
    W(POINT_GOAL_AMBER, "point-goal-amber") W(POINT_GOAL_AHEAD, "point-goal-ahead")         \
    W(POINT_GOAL_NO_DATA, "point-goal-no-data")                                             \
    W(POINT_LANDING_SHORT, "point-landing-short") W(POINT_TIER_MISSED, "point-tier-missed") \
    W(POINT_TIER_NEAR, "point-tier-near") W(POINT_REBATE_OVERDUE, "point-rebate-overdue")   \
    W(POINT_REBATE_UNTOLD, "point-rebate-untold")                                           \
    W(POINT_REBATE_OVERPAID, "point-rebate-overpaid") W(POINT_OVERSPENT, "point-overspent") \
    W(POINT_PROMOTION_BELOW, "point-promotion-below")                                       \
    W(POINT_PROMOTION_ABOVE, "point-promotion-above")                                       \
    W(POINT_PROMOTION_NO_DATA, "point-promotion-no-data")                                   \
    W(POINT_DISPLAY_FAILED, "point-display-failed")                                         \
    W(POINT_ASSET_FAILED, "point-asset-failed")                                             \
    W(POINT_DISPLAY_NO_DATA, "point-display-no-data")                                       \
    W(POINT_COMPLAINT_OLD, "point-complaint-old") W(POINT_FACTOR_FELL, "point-factor-fell") \
    W(POINT_FACTOR_ROSE, "point-factor-rose")                                               \
    W(POINT_ACTION_OVERDUE, "point-action-overdue") W(POINT_TOLD, "point-told")

/* Of what changes between two plans. */
/* Of the document of an amendment, and of a conformed copy. */
#define AMENDMENT_WORDS(W)                                                                  \
    W(AMENDMENT_TITLE, "amendment-title") W(AMENDMENT_PART, "amendment-part")               \
    W(AMENDMENT_BEFORE, "amendment-before") W(AMENDMENT_AFTER, "amendment-after")           \
    W(AMENDMENT_MONEY, "amendment-money") W(AMENDMENT_SUMMARY, "amendment-summary")         \
    W(AMENDMENT_TOTALS, "amendment-totals") W(AMENDMENT_BELOW, "amendment-below")           \
    W(AMENDMENT_EARLIER, "amendment-earlier")                                               \
    W(AMENDMENT_REASON, "amendment-reason") W(CONFORMED_MARK, "conformed-mark")             \
    W(CONFORMED_FOOT, "conformed-foot") W(CONFORMED_NOTE, "conformed-note")                 \
    W(CONFORMED_AMENDMENTS, "conformed-amendments")                                         \
    W(CONFORMED_AMENDMENT, "conformed-amendment")

#define CHANGE_LIST_WORDS(W)                                                                \
    W(CHANGE_NONE, "change-none") W(CHANGE_FROM_TO, "change-from-to")                       \
    W(CHANGE_NO_EFFECT_BUT_VOLUME, "change-no-effect-but-volume")                           \
    W(CHANGE_MORE, "change-more") W(CHANGE_LESS, "change-less") W(CHANGE_AND, "change-and") \
    W(CHANGE_PLAN, "change-plan") W(CHANGE_COUNT, "change-count")                           \
    W(CHANGE_COUNT_ONE, "change-count-one") W(CHANGE_OWN, "change-own")                     \
    W(CHANGE_NEW, "change-new") W(CHANGE_GONE, "change-gone")                               \
    W(CHANGE_MOVED_TO, "change-moved") W(CHANGE_RENAMED_TO, "change-renamed")               \
    W(CHANGE_NOW_INTERNAL, "change-now-internal") W(CHANGE_NOW_BOTH, "change-now-both")     \
    W(CHANGE_NOW_LOCKED, "change-now-locked") W(CHANGE_NOW_OPEN, "change-now-open")         \
    W(CHANGE_NO_VALUE, "change-no-value") W(CHANGE_LABEL, "change-label")                   \
    W(CHANGE_LABEL_FIELD, "change-label-field") W(CHANGE_NAMED, "change-named")             \
    W(CHANGE_WITH_ID, "change-with-id") W(CHANGE_IN_LANGUAGE, "change-in-language")         \
    W(CHANGE_QUOTED, "change-quoted") W(CHANGE_TOGETHER, "change-together")                 \
    W(CHANGE_A_YEAR, "change-a-year") W(CHANGE_NO_EFFECT, "change-no-effect")               \
    W(CHANGE_NO_PAYMENT, "change-no-payment")                                               \
    W(CHANGE_NO_EFFECT_BUT, "change-no-effect-but")                                         \
    W(CHANGE_TARGET, "change-money-target") W(CHANGE_FORECAST, "change-money-forecast")     \
    W(CHANGE_ACTIVITIES, "change-money-activities")                                         \
    W(CHANGE_BUDGET, "change-money-budget") W(CHANGE_LINES, "change-money-lines")           \
    W(CHANGE_PRODUCTS, "change-money-products")                                             \
    W(CHANGE_SUPPLIER_PENALTIES, "change-money-supplier-penalties")                         \
    W(CHANGE_CUSTOMER_PENALTIES, "change-money-customer-penalties")                         \
    W(CHANGE_DEPOSITS, "change-money-deposits") W(CHANGE_GAP, "change-gap")                 \
    W(CHANGE_GAP_AMOUNT, "change-gap-amount")                                               \
    W(CHANGE_GAP_QUANTITY, "change-gap-quantity") W(CHANGE_GAP_CAP, "change-gap-cap")       \
    W(CHANGE_GAP_PAYER, "change-gap-payer") W(CHANGE_GAP_CURRENCY, "change-gap-currency")   \
    W(CHANGE_MONEY, "change-money") W(CHANGE_TOTAL_PAYMENT, "change-total-payment")         \
    W(CHANGE_TOTAL_MEETING, "change-total-meeting")                                         \
    W(CHANGE_TOTAL_FORECAST, "change-total-forecast")                                       \
    W(CHANGE_TOTAL_ACTIVITIES, "change-total-activities")                                   \
    W(CHANGE_TOTAL_BUDGET, "change-total-budget")                                           \
    W(CHANGE_TOTAL_LINES, "change-total-lines")                                             \
    W(CHANGE_TOTAL_PRODUCTS, "change-total-products")                                       \
    W(CHANGE_TOTAL_SUPPLIER, "change-total-supplier")                                       \
    W(CHANGE_TOTAL_CUSTOMER, "change-total-customer")                                       \
    W(CHANGE_TOTAL_DEPOSITS, "change-total-deposits")                                       \
    W(CHANGE_TOTAL_UNKNOWN, "change-total-unknown") W(CHANGE_BASIS, "change-basis")

/* Of the tables of a plan's year, as planpact actuals lists them. */
#define ACTUALS_WORDS(W)                                                                    \
    W(ACTUALS_NO_DATA, "actuals-no-data") W(ACTUALS_NONE, "actuals-none")                   \
    W(ACTUALS_MISSING, "actuals-missing") W(ACTUALS_TABLE, "actuals-table")                 \
    W(ACTUALS_ROWS, "actuals-rows") W(ACTUALS_RESULTS, "actuals-results")                   \
    W(ACTUALS_SPENDS, "actuals-spends") W(ACTUALS_PAYMENTS, "actuals-payments")             \
    W(ACTUALS_PROMOTIONS, "actuals-promotions") W(ACTUALS_AUDITS, "actuals-audits")         \
    W(ACTUALS_INSPECTIONS, "actuals-inspections") W(ACTUALS_RATINGS, "actuals-ratings")     \
    W(ACTUALS_COMPLAINTS, "actuals-complaints") W(ACTUALS_ACTIONS, "actuals-actions")       \
    W(ACTUALS_FINDINGS, "actuals-findings") W(ACTUALS_DECISIONS, "actuals-decisions")

/* Of a portfolio of plans. */
#define FOLIO_WORDS(W)                                                                      \
    W(FOLIO_HEADING, "folio-heading") W(FOLIO_AS_OF, "folio-as-of")                         \
    W(FOLIO_AS_OF_ONE, "folio-as-of-one") W(FOLIO_LAST_QUARTER, "folio-last-quarter")       \
    W(FOLIO_ONE_QUARTER, "folio-one-quarter") W(FOLIO_COLOURS, "folio-colours")             \
    W(FOLIO_NOTE, "folio-note") W(FOLIO_SHARES, "folio-shares")                             \
    W(FOLIO_PLANS_TITLE, "folio-plans-title") W(FOLIO_TOTALS_TITLE, "folio-totals-title")   \
    W(FOLIO_OVERDUE_TITLE, "folio-overdue-title")                                           \
    W(FOLIO_OVERDUE_NONE, "folio-overdue-none") W(FOLIO_BY_CLASS, "folio-by-class")         \
    W(FOLIO_BY_REGION, "folio-by-region") W(FOLIO_BY_OWNER, "folio-by-owner")               \
    W(FOLIO_DUE_TITLE, "folio-due-title") W(FOLIO_DUE_NONE, "folio-due-none")               \
    W(FOLIO_DUE_MORE, "folio-due-more") W(FOLIO_RULES_TITLE, "folio-rules-title")           \
    W(FOLIO_RULES_NONE, "folio-rules-none") W(FOLIO_RULES_MORE, "folio-rules-more")         \
    W(FOLIO_UNREAD_TITLE, "folio-unread-title") W(FOLIO_UNREAD, "folio-unread")             \
    W(FOLIO_SUMMARY, "folio-summary") W(FOLIO_TOTALS_SUMMARY, "folio-totals-summary")       \
    W(FOLIO_DUE_SUMMARY, "folio-due-summary")                                               \
    W(FOLIO_RULES_SUMMARY, "folio-rules-summary")                                           \
    W(FOLIO_UNREAD_SUMMARY, "folio-unread-summary")                                         \
    W(FOLIO_OVERDUE_DAYS, "folio-overdue-days") W(FOLIO_OVERDUE_DAY, "folio-overdue-day")   \
    W(FOLIO_UNSIGNED, "folio-unsigned") W(FOLIO_INPUTS_LATE, "folio-inputs-late")           \
    W(FOLIO_REBATE_LATE, "folio-rebate-late") W(FOLIO_NO_GROUP, "folio-no-group")           \
    W(FOLIO_OF_PLAN, "folio-of-plan") W(FOLIO_OF_TARGET, "folio-of-target")                 \
    W(FOLIO_OF_PURCHASES, "folio-of-purchases") W(FOLIO_LATE, "folio-late")                 \
    W(FOLIO_FOUND, "folio-found") W(FOLIO_FOUND_HEAD, "folio-found-head")                   \
    W(FOLIO_COLOURS_HEAD, "folio-colours-head") W(FOLIO_STATUS, "folio-status")             \
    W(FOLIO_PLAN, "folio-plan") W(FOLIO_CUSTOMER, "folio-customer")                         \
    W(FOLIO_TITLE, "folio-title") W(FOLIO_SUPPLIER, "folio-supplier")                       \
    W(FOLIO_OWNER, "folio-owner") W(FOLIO_CLASS, "folio-class") W(FOLIO_CLASS_OF, "folio-class-of")                             \
    W(FOLIO_REGION, "folio-region") W(FOLIO_COUNTRY, "folio-country")                       \
    W(FOLIO_YEAR, "folio-year") W(FOLIO_VERSION, "folio-version")                           \
    W(FOLIO_SIGNED, "folio-signed") W(FOLIO_QUARTER, "folio-quarter")                       \
    W(FOLIO_SCORE, "folio-score") W(FOLIO_GOALS_RED, "folio-goals-red")                     \
    W(FOLIO_GOALS_AMBER, "folio-goals-amber") W(FOLIO_GOALS_GREEN, "folio-goals-green")     \
    W(FOLIO_GOALS_NONE, "folio-goals-none") W(FOLIO_WORST, "folio-worst")                   \
    W(FOLIO_WORST_ATTAINMENT, "folio-worst-attainment")                                     \
    W(FOLIO_WORST_GAP, "folio-worst-gap") W(FOLIO_WORST_UNIT, "folio-worst-unit")           \
    W(FOLIO_CURRENCY, "folio-currency") W(FOLIO_TARGET, "folio-target")                     \
    W(FOLIO_PLANNED, "folio-planned") W(FOLIO_ACTUAL, "folio-actual")                       \
    W(FOLIO_ATTAINMENT, "folio-attainment") W(FOLIO_LANDING, "folio-landing")               \
    W(FOLIO_LANDING_PERCENT, "folio-landing-percent")                                       \
    W(FOLIO_LANDING_STATUS, "folio-landing-status") W(FOLIO_TERMS, "folio-terms")           \
    W(FOLIO_TERMS_PERCENT, "folio-terms-percent") W(FOLIO_EARNED, "folio-earned")           \
    W(FOLIO_PAID, "folio-paid") W(FOLIO_OPEN, "folio-open")                                 \
    W(FOLIO_OVERDUE, "folio-overdue") W(FOLIO_ERRORS, "folio-errors")                       \
    W(FOLIO_WARNINGS, "folio-warnings") W(FOLIO_NOTES, "folio-notes")                       \
    W(FOLIO_TABLES, "folio-tables") W(FOLIO_AMENDMENTS, "folio-amendments")                 \
    W(FOLIO_READ, "folio-read") W(FOLIO_PROBLEM, "folio-problem")                           \
    W(FOLIO_FILE, "folio-file") W(FOLIO_DATE, "folio-date") W(FOLIO_DAYS, "folio-days")     \
    W(FOLIO_KIND, "folio-kind") W(FOLIO_WHAT, "folio-what")                                 \
    W(FOLIO_AMOUNT, "folio-amount") W(FOLIO_CODE, "folio-code")                             \
    W(FOLIO_LEVEL, "folio-level") W(FOLIO_PLANS, "folio-plans")                             \
    W(FOLIO_FINDINGS, "folio-findings") W(FOLIO_EXAMPLE, "folio-example")                   \
    W(FOLIO_GROUP, "folio-group") W(FOLIO_PLANS_TO_DATE, "folio-plans-to-date")             \
    W(FOLIO_PLANS_LANDING, "folio-plans-landing")                                           \
    W(FOLIO_PLANS_TERMS, "folio-plans-terms")

/* WORD(constant, id in the wording file) */
#define WORDS(W)                                                                            \
    W(ACTUAL, "actual") W(ATTAINMENT, "attainment") W(DIRECTION, "direction")               \
    W(FEE_TAX, "fee-tax") W(FEE_TAX_ADDED, "fee-tax-added")                                 \
    W(FEE_TAX_WITHIN, "fee-tax-within") W(FEES_WORDS, "fees-words")                         \
    W(DEPOSITS_WORDS, "deposits-words")                                                     \
    W(NO_DATA, "no-data") W(SOURCE, "source") W(PREVIOUS, "previous")                       \
    W(OF_FIVE, "of-five") W(AXIS_IMPORTANCE, "axis-importance")                             \
    W(AXIS_SATISFACTION, "axis-satisfaction") W(BARS, "bars") W(BARS_KEY, "bars-key")       \
    W(BARS_SUMMARY, "bars-summary") W(BAR_BASELINE, "bar-baseline")                         \
    W(BAR_TARGET, "bar-target") W(CAPABILITIES_SUMMARY, "capabilities-summary")             \
    W(CAPABILITY, "capability") W(CAPABILITY_ALTERNATIVE, "capability-alternative")         \
    W(CAPABILITY_KEY, "capability-key") W(CAPABILITY_NOW, "capability-now")                 \
    W(CAPABILITY_SCALE, "capability-scale") W(CAPABILITY_TARGET, "capability-target")       \
    W(CHANGE, "change") W(CHANGES_SUMMARY, "changes-summary")                               \
    W(CHANGE_AUTHOR, "change-author") W(CHANGE_VERSION, "change-version")                   \
    W(COMPLAINT, "complaint") W(COMPLAINTS_SUMMARY, "complaints-summary")                   \
    W(COMPLAINT_ACKNOWLEDGED, "complaint-acknowledged")                                     \
    W(COMPLAINT_AFTER, "complaint-after") W(COMPLAINT_OPEN, "complaint-open")               \
    W(COMPLAINT_RECEIVED, "complaint-received")                                             \
    W(COMPLAINT_RESOLVED, "complaint-resolved") W(CONTACTS_SUMMARY, "contacts-summary")     \
    W(CONTACT_COUNTERPART, "contact-counterpart") W(CONTACT_PART, "contact-part")           \
    W(CONTACT_POWER, "contact-power") W(CONTACT_REPORTS_TO, "contact-reports-to")           \
    W(FACTOR, "factor") W(FACTORS_SUMMARY, "factors-summary") W(FIELD, "field")             \
    W(FIELD_FIX, "field-fix") W(FIELD_HIDDEN, "field-hidden") W(FIELD_KEEP, "field-keep")   \
    W(FIELD_OVER, "field-over") W(IMPORTANCE, "importance")                                 \
    W(SATISFACTION, "satisfaction") W(MATRIX_ALTERNATIVE, "matrix-alternative")             \
    W(MATRIX_KEY, "matrix-key") W(SURVEYED, "surveyed") W(GOAL_BASE, "goal-base")           \
    W(GOAL_INDICATOR, "goal-indicator") W(GOAL_RESULTS_SUMMARY, "goal-results-summary")     \
    W(GOAL_SCOPE, "goal-scope") W(GOAL_TOLERANCE, "goal-tolerance")                         \
    W(INDICATOR, "indicator") W(INDICATORS_SUMMARY, "indicators-summary")                   \
    W(INDICATOR_GROWTH, "indicator-growth") W(INDICATOR_VALUE, "indicator-value")           \
    W(LIFETIME_ACQUISITION, "lifetime-acquisition") W(LIFETIME_HOW, "lifetime-how")         \
    W(LIFETIME_SUMMARY, "lifetime-summary") W(LIFETIME_YEAR, "lifetime-year")               \
    W(LIKELIHOOD, "likelihood") W(MEASURES_SUMMARY, "measures-summary")                     \
    W(MEASURE_TEXT, "measure-text") W(MEASURE_UNIT, "measure-unit")                         \
    W(PERSON_LIMIT, "person-limit") W(PROMOTION, "promotion")                               \
    W(PROMOTION_BASELINE, "promotion-baseline") W(PROMOTION_BASIS, "promotion-basis")       \
    W(PROMOTION_CANNIBALISED, "promotion-cannibalised")                                     \
    W(PROMOTION_CONVENTION, "promotion-convention")                                         \
    W(PROMOTION_INCREMENTAL, "promotion-incremental")                                       \
    W(PROMOTION_MARGIN, "promotion-margin") W(PROMOTION_PROFIT, "promotion-profit")         \
    W(PROMOTION_PULLED, "promotion-pulled")                                                 \
    W(PROMOTION_RESULTS_SUMMARY, "promotion-results-summary")                               \
    W(PROMOTION_RETURN, "promotion-return") W(PROMOTION_SPEND, "promotion-spend")           \
    W(PROMOTION_UPLIFT, "promotion-uplift") W(RESULTS_CHART_KEY, "results-chart-key")       \
    W(RESULTS_CHART_SUMMARY, "results-chart-summary") W(RISK, "risk")                       \
    W(RISKS_SUMMARY, "risks-summary") W(RISK_AMOUNT, "risk-amount")                         \
    W(RISK_CAUSE, "risk-cause") W(SCORE_AMBER, "score-amber")                               \
    W(SCORE_BELOW, "score-below") W(SCORE_CAP, "score-cap")                                 \
    W(SCORE_CAPPED, "score-capped") W(SCORE_FROM, "score-from")                             \
    W(SCORE_GREEN, "score-green") W(SCORE_HOW, "score-how")                                 \
    W(SCORE_NO_DATA, "score-no-data") W(SCORE_RED, "score-red")                             \
    W(SCORE_WHOLE, "score-whole") W(SPEND, "spend") W(SPENDS_SUMMARY, "spends-summary")     \
    W(STEP, "step") W(STEPS_ALTERNATIVE, "steps-alternative")                               \
    W(STEPS_SUMMARY, "steps-summary") W(STEP_DONE, "step-done") W(STEP_OPEN, "step-open")   \
    W(STEP_PLANNED, "step-planned") W(SUMMARY_BUDGET, "summary-budget")                     \
    W(SUMMARY_GOALS_SUMMARY, "summary-goals-summary") W(SUMMARY_OPEN, "summary-open")       \
    W(SUMMARY_OPEN_COUNT, "summary-open-count") W(SUMMARY_OPEN_NONE, "summary-open-none")   \
    W(SUMMARY_PARTIES, "summary-parties") W(SUMMARY_PERIOD, "summary-period")               \
    W(SUMMARY_RESERVE, "summary-reserve") W(SUMMARY_RESERVE_OF, "summary-reserve-of")       \
    W(SUMMARY_REVIEWS, "summary-reviews") W(SUMMARY_STATE, "summary-state")                 \
    W(SUMMARY_TERMS, "summary-terms") W(SUMMARY_TERMS_OF, "summary-terms-of")               \
    W(VALUE_BASIS, "value-basis") W(VALUE_CLASS, "value-class")                             \
    W(VALUE_CLASS_BY, "value-class-by") W(VALUE_COST, "value-cost")                         \
    W(VALUE_CUTS, "value-cuts") W(VALUE_HOW, "value-how")                                   \
    W(VALUE_LIFECYCLE, "value-lifecycle") W(VALUE_LIFETIME, "value-lifetime")               \
    W(VALUE_OF_SALES, "value-of-sales") W(VALUE_PROFIT, "value-profit")                     \
    W(VALUE_RANK, "value-rank") W(VALUE_REVENUE, "value-revenue")                           \
    W(VALUE_SALES, "value-sales") W(WAIVERS_SUMMARY, "waivers-summary")                     \
    W(WAIVER_APPROVER, "waiver-approver") W(WAIVER_REASON, "waiver-reason")                 \
    W(WAIVER_RULE, "waiver-rule") W(WAIVER_SUBJECT, "waiver-subject")                       \
    W(WAIVER_UNTIL, "waiver-until") W(WAIVER_WHOLE, "waiver-whole")                         \
    W(REBATE_TAX_BASIS, "rebate-tax-basis")                                                 \
    W(REBATE_DISCOUNT_BASIS, "rebate-discount-basis")                                       \
    W(REBATE_SPECIAL_PRICE, "rebate-special-price") W(REBATE_UNIT, "rebate-unit")           \
    W(REBATE_GROWTH_ON, "rebate-growth-on") W(REBATE_BASELINE, "rebate-baseline")           \
    W(REBATE_EVERY, "rebate-every") W(REBATE_AMOUNT, "rebate-amount")                       \
    W(REBATE_VOLUME_CAP, "rebate-volume-cap") W(REBATE_MINIMUM, "rebate-minimum")           \
    W(REBATE_INTERIM, "rebate-interim") W(REBATE_INTERIM_RATE, "rebate-interim-rate")       \
    W(REBATE_INTERIM_DAYS, "rebate-interim-days") W(REBATE_TRUE_UP, "rebate-true-up")       \
    W(REBATE_TRUE_UP_DUE, "rebate-true-up-due")                                             \
    W(REBATE_TRUE_UP_BACK, "rebate-true-up-back") W(REBATE_FACTORS, "rebate-factors")       \
    W(REBATE_FACTOR, "rebate-factor") W(REBATE_FACTOR_AFTER, "rebate-factor-after")         \
    W(REBATE_JOIN, "rebate-join") W(HALF_1, "half-1") W(HALF_2, "half-2")                   \
    W(TIERS_OF_TARGET, "tiers-of-target") W(EXAMPLE_UNITS, "example-units")                 \
    W(EXAMPLE_ACHIEVEMENT, "example-achievement") W(EXAMPLE_GROWTH, "example-growth")       \
    W(EXAMPLE_INCREMENT, "example-increment") W(EXAMPLE_PER_UNIT, "example-per-unit")       \
    W(EXAMPLE_FIXED, "example-fixed") W(EXAMPLE_NOTHING, "example-nothing")                 \
    W(EXAMPLE_FACTOR, "example-factor") W(EXAMPLE_ROUNDED, "example-rounded")               \
    W(EXAMPLE_RAISED, "example-raised") W(EXAMPLE_AT_CAP, "example-at-cap")                 \
    W(LIMIT_MINIMUM, "limit-minimum") W(LIMIT_CAP, "limit-cap")                             \
    W(INTERIM_TITLE, "interim-title") W(INTERIM_SUMMARY, "interim-summary")                 \
    W(INTERIM_ACCOUNT, "interim-account") W(INTERIM_REBATE, "interim-rebate")               \
    W(INTERIM_BALANCE, "interim-balance") W(INTERIM_OVER, "interim-over")                   \
    W(INTERIM_OVER_THEN, "interim-over-then") W(SCENARIO_HALVES, "scenario-halves")         \
    W(SCENARIO_LIMIT_MINIMUM, "scenario-limit-minimum")                                     \
    W(SCENARIO_LIMIT_CAP, "scenario-limit-cap")                                             \
    W(SCENARIO_ON_ACCOUNT, "scenario-on-account") W(SCENARIO_TRUE_UP, "scenario-true-up")   \
    W(SCENARIO_BASIS_SEQUENTIAL, "scenario-basis-sequential")                               \
    W(SCENARIO_FACTORS, "scenario-factors") W(SCENARIO_PENALTIES, "scenario-penalties")     \
    W(DISCOUNT_DAYS, "discount-days") W(DISCOUNTS_TOGETHER, "discounts-together")           \
    W(DISCOUNTS_STACKING, "discounts-stacking") W(BRIDGE_SUMMARY, "bridge-summary")         \
    W(BRIDGE_LAST, "bridge-last") W(BRIDGE_NOW, "bridge-now")                               \
    W(BRIDGE_CHANGE, "bridge-change") W(BRIDGE_POINTS, "bridge-points")                     \
    W(BRIDGE_NEW, "bridge-new") W(BRIDGE_ENDED, "bridge-ended")                             \
    W(TIERS_OF_GROWTH, "tiers-of-growth") W(BRIDGE_BASIS, "bridge-basis")                   \
    W(BRIDGE_LEFT_OUT, "bridge-left-out") W(EXPLAIN_TARGET, "explain-target")               \
    W(EXPLAIN_VOLUME, "explain-volume") W(EXPLAIN_OF_GOAL, "explain-of-goal")               \
    W(EXPLAIN_GIVEN, "explain-given") W(EXPLAIN_ATTAINMENT, "explain-attainment")           \
    W(EXPLAIN_GROWTH, "explain-growth") W(EXPLAIN_INCREMENT, "explain-increment")           \
    W(EXPLAIN_DIVIDE, "explain-divide") W(EXPLAIN_TIMES, "explain-times")                   \
    W(EXPLAIN_MINUS, "explain-minus") W(EXPLAIN_CHANGE, "explain-change")                   \
    W(EXPLAIN_TIER, "explain-tier") W(EXPLAIN_TIER_RANGE, "explain-tier-range")             \
    W(EXPLAIN_TIER_OPEN, "explain-tier-open") W(EXPLAIN_REACHED, "explain-reached")         \
    W(EXPLAIN_NONE, "explain-none") W(EXPLAIN_COMPUTED, "explain-computed")                 \
    W(EXPLAIN_COUNTED, "explain-counted") W(EXPLAIN_UNITS, "explain-units")                 \
    W(EXPLAIN_FACTOR, "explain-factor") W(EXPLAIN_ROUNDED, "explain-rounded")               \
    W(EXPLAIN_MINIMUM, "explain-minimum") W(EXPLAIN_CAP, "explain-cap")                     \
    W(EXPLAIN_PAID, "explain-paid") W(EXPLAIN_YEAR, "explain-year")                         \
    W(EXPLAIN_PERIOD_YEAR, "explain-period-year")                                           \
    W(EXPLAIN_ON_ACCOUNT, "explain-on-account") W(EXPLAIN_BALANCE, "explain-balance")       \
    W(EXPLAIN_PURCHASES, "explain-purchases")                                               \
    W(EXPLAIN_TOGETHER, "explain-together") W(EXPLAIN_STATED, "explain-stated")             \
    W(EXPLAIN_AMOUNT, "explain-amount") W(EXPLAIN_WITHOUT_TAX, "explain-without-tax")       \
    W(EXPLAIN_WITH_TAX, "explain-with-tax") W(EXPLAIN_TAX, "explain-tax")                   \
    W(EXPLAIN_TAX_OUT, "explain-tax-out") W(EXPLAIN_TAX_IN, "explain-tax-in")               \
    W(EXPLAIN_WORDS, "explain-words") W(EXPLAIN_BASELINE, "explain-baseline")               \
    W(EXPLAIN_GOAL_TARGET, "explain-goal-target")                                           \
    W(EXPLAIN_GOAL_CHANGE, "explain-goal-change")                                           \
    W(EXPLAIN_GOAL_POINTS, "explain-goal-points")                                           \
    W(EXPLAIN_NO_GROWTH, "explain-no-growth") W(EXPLAIN_PHASING, "explain-phasing")         \
    W(EXPLAIN_QUARTERS, "explain-quarters")                                                 \
    W(EXPLAIN_PROMOTION_BASELINE, "explain-promotion-baseline")                             \
    W(EXPLAIN_UPLIFT, "explain-uplift") W(EXPLAIN_PULLED, "explain-pulled")                 \
    W(EXPLAIN_CANNIBALISED, "explain-cannibalised")                                         \
    W(EXPLAIN_INCREMENTAL, "explain-incremental") W(EXPLAIN_PROFIT, "explain-profit")       \
    W(EXPLAIN_SPEND, "explain-spend") W(EXPLAIN_RETURN_RATIO, "explain-return-ratio")       \
    W(EXPLAIN_RETURN_GAIN, "explain-return-gain")                                           \
    W(EXPLAIN_RETURN_UNSTATED, "explain-return-unstated")                                   \
    W(EXPLAIN_SUPPLIER_PART, "explain-supplier-part")                                       \
    W(EXPLAIN_CUSTOMER_PART, "explain-customer-part")                                       \
    W(EXPLAIN_BUDGET_LINES, "explain-budget-lines")                                         \
    W(EXPLAIN_BUDGET_ACTIVITIES, "explain-budget-activities")                               \
    W(EXPLAIN_BUDGET_TOTAL, "explain-budget-total")                                         \
    W(EXPLAIN_BUDGET_RESERVE, "explain-budget-reserve")                                     \
    W(EXPLAIN_BUDGET_FREE, "explain-budget-free")                                           \
    W(EXPLAIN_BUDGET_OVER, "explain-budget-over")                                           \
    W(EXPLAIN_BUDGET_SHARE, "explain-budget-share")                                         \
    W(EXPLAIN_TERMS_SHARE, "explain-terms-share") W(EXPLAIN_CEILING, "explain-ceiling")     \
    W(EXPLAIN_PRODUCTS_TOTAL, "explain-products-total")                                     \
    W(EXPLAIN_NO_QUANTITY, "explain-no-quantity") W(EXPLAIN_LIFETIME, "explain-lifetime")   \
    W(EXPLAIN_LIFETIME_YEAR, "explain-lifetime-year")                                       \
    W(EXPLAIN_LIFETIME_HOW, "explain-lifetime-how")                                         \
    W(EXPLAIN_ACQUISITION, "explain-acquisition")                                           \
    W(EXPLAIN_CONDITIONS, "explain-conditions") W(EXPLAIN_UNKNOWN, "explain-unknown")       \
    W(PAGE_OF, "page-of") W(DRAFT, "draft") W(INTERNAL, "internal") W(BLANK, "blank")       \
    W(LIST_COMMA, "list-comma") W(TITLE_JOIN, "title-join") W(DATE_LONG, "date-long")       \
    W(DATE_TABLE, "date-table") W(DATE_WEEKDAY, "date-weekday")                             \
    W(DATE_SPAN, "date-span") W(DATE_SPAN_YEAR, "date-span-year") W(MONEY, "money")         \
    W(PERCENT, "percent") W(NUMBER_UNIT, "number-unit") W(QUARTER, "quarter")               \
    W(SECTION_LABEL, "section-label") W(CLAUSE_LABEL, "clause-label")                       \
    W(ITEM_LABEL, "item-label") W(SEE_SECTION, "see-section")                               \
    W(SEE_CLAUSE, "see-clause") W(TITLE_END, "title-end")                                   \
    W(HEADER_PARTIES, "header-parties") W(FOOTER, "footer") W(YEAR, "year")                 \
    W(TOTAL, "total") W(AMOUNTS_IN, "amounts-in") W(TEN_THOUSAND, "ten-thousand")             \
    W(TAX_EXCLUSIVE, "tax-exclusive")                                                       \
    W(TAX_INCLUSIVE, "tax-inclusive") W(SUPPLIER, "supplier") W(CUSTOMER, "customer")       \
    W(LEGAL_NAME, "legal-name") W(REGISTRATION, "registration") \
    W(COMPANY_NUMBER, "company-number") W(ADDRESS, "address")       \
    W(LEGAL_REPRESENTATIVE, "legal-representative") W(SIGNATORY, "signatory")               \
    W(BANK, "bank") W(NOTICES, "notices") W(STORE_CODE, "store-code")                       \
    W(STORE_NAME, "store-name") W(STORE_REGION, "store-region")                             \
    W(STORE_GROUP, "store-group") W(STORE_SUMMARY, "store-summary")                         \
    W(CONTACT_NAME, "contact-name") W(CONTACT_TITLE, "contact-title")                       \
    W(CONTACT_PARTY, "contact-party") W(CONTACT_EMAIL, "contact-email")                     \
    W(MEASURE, "measure") W(RESULTS_SUMMARY, "results-summary") W(GOAL, "goal")             \
    W(GOAL_BASELINE, "goal-baseline") W(GOAL_TARGET, "goal-target")                         \
    W(GOAL_GROWTH, "goal-growth") W(GOAL_WEIGHT, "goal-weight") W(GOAL_DUE, "goal-due")     \
    W(GOAL_OWNERS, "goal-owners") W(GOAL_SOURCE, "goal-source")                             \
    W(GOAL_THRESHOLD, "goal-threshold") W(GOAL_STRETCH, "goal-stretch")                     \
    W(GOAL_RATIONALE, "goal-rationale") W(GOALS_SUMMARY, "goals-summary")                   \
    W(GOAL_POINTS, "goal-points") W(PHASING_SUMMARY, "phasing-summary")                     \
    W(PHASING_YEAR, "phasing-year") W(PAYMENT_TERM, "payment-term")                         \
    W(PAYMENT_DAYS, "payment-days") W(ITEM, "item") W(RATE, "rate")                         \
    W(CONTENT, "content") W(PERIOD, "period") W(AMOUNT, "amount")                           \
    W(DISCOUNTS_SUMMARY, "discounts-summary") W(FEES_SUMMARY, "fees-summary")               \
    W(REBATE_METHOD, "rebate-method") W(REBATE_BASE, "rebate-base")                         \
    W(REBATE_PERIOD, "rebate-period") W(REBATE_ATTRIBUTED, "rebate-attributed")             \
    W(REBATE_ROUNDING, "rebate-rounding") W(REBATE_CAP, "rebate-cap")                       \
    W(REBATE_FORM, "rebate-form") W(REBATE_DUE, "rebate-due") \
    W(REBATE_DUE_DAYS, "rebate-due-days")                               \
    W(REBATE_CONDITION, "rebate-condition") W(TIER, "tier") W(TIER_FROM, "tier-from")       \
    W(TIER_TO, "tier-to") W(TIER_RATE, "tier-rate") W(TIER_JUMP, "tier-jump")               \
    W(TIER_OPEN, "tier-open") W(TIERS_SUMMARY, "tiers-summary")                             \
    W(EXAMPLE_TITLE, "example-title") W(EXAMPLE_SUMMARY, "example-summary")                 \
    W(EXAMPLE_PERCENT, "example-percent") W(EXAMPLE_VOLUME, "example-volume")               \
    W(EXAMPLE_TIER, "example-tier") W(EXAMPLE_PAID, "example-paid")                         \
    W(EXAMPLE_EFFECTIVE, "example-effective") W(EXAMPLE_WHOLE, "example-whole")             \
    W(EXAMPLE_MARGINAL, "example-marginal") W(EXAMPLE_STEP, "example-step")                 \
    W(EXAMPLE_PLUS, "example-plus") W(EXAMPLE_BELOW, "example-below")                       \
    W(SCENARIO_SUMMARY, "scenario-summary")                                                 \
    W(SCENARIO_PURCHASES, "scenario-purchases") W(SCENARIO_OF_GOAL, "scenario-of-goal")     \
    W(SCENARIO_QUARTERS, "scenario-quarters")                                               \
    W(SCENARIO_DISCOUNTS, "scenario-discounts") W(SCENARIO_REBATES, "scenario-rebates")     \
    W(SCENARIO_FEES, "scenario-fees") W(SCENARIO_TOTAL, "scenario-total")                   \
    W(SCENARIO_SHARE, "scenario-share") W(SCENARIO_BASIS, "scenario-basis")                 \
    W(SCENARIO_LEFT_OUT, "scenario-left-out") W(SCENARIO_EMPTY, "scenario-empty")           \
    W(SCENARIO_TIERS, "scenario-tiers") W(SCENARIO_PAYS_OFF, "scenario-pays-off")           \
    W(SCENARIO_OUT, "scenario-out-of-reach") W(SCENARIO_BEFORE, "scenario-last-year")       \
    W(SCENARIO_TIERS_BASIS, "scenario-tiers-basis") W(ACTIVITY, "activity")                 \
    W(ACTIVITY_KIND, "activity-kind") W(ACTIVITY_WHEN, "activity-when")                     \
    W(ACTIVITY_GOAL, "activity-goal") W(ACTIVITY_BUDGET, "activity-budget")                 \
    W(ACTIVITY_AGREE_BY, "activity-agree-by")                                               \
    W(ACTIVITIES_SUMMARY, "activities-summary") W(CALENDAR_SUMMARY, "calendar-summary")     \
    W(CALENDAR_BAR, "calendar-bar") W(CALENDAR_KEY_AGREED, "calendar-key-agreed")           \
    W(CALENDAR_KEY_OPEN, "calendar-key-open")                                               \
    W(CALENDAR_KEY_REVIEW, "calendar-key-review")                                           \
    W(CALENDAR_REVIEWS, "calendar-reviews") W(ACTION, "action")                             \
    W(ACTION_START, "action-start") W(ACTION_DUE, "action-due")                             \
    W(ACTION_OWNER, "action-owner") W(ACTIONS_SUMMARY, "actions-summary")                   \
    W(REVIEW, "review") W(REVIEW_DATE, "review-date") W(REVIEW_COVERS, "review-covers")     \
    W(REVIEW_INPUTS, "review-inputs") W(REVIEW_PLACE, "review-place")                       \
    W(REVIEW_AGENDA, "review-agenda") W(REVIEW_MINUTES, "review-minutes")                   \
    W(REVIEWS_SUMMARY, "reviews-summary") W(FINDING_KIND, "finding-kind")                   \
    W(FINDING_TEXT, "finding-text") W(FINDINGS_SUMMARY, "findings-summary")                 \
    W(SIGN_SUMMARY, "sign-summary") W(SIGN_SIGNATURE, "sign-signature")                     \
    W(SIGN_NAME, "sign-name") W(SIGN_TITLE, "sign-title") W(SIGN_DATE, "sign-date")         \
    W(SIGN_SEAL, "sign-seal") W(SIGN_PLACE, "sign-place") W(SIGN_USCC, "sign-uscc")          \
    W(SIGN_REGISTERED, "sign-registered") W(SIGN_INITIALS, "sign-initials")                 \
    W(SIGN_PAGES, "sign-pages") W(SIGN_PAGES_AMENDMENT, "sign-pages-amendment")             \
    W(SIGN_COPIES, "sign-copies")                                                           \
    W(SIGN_COPIES_KEPT, "sign-copies-kept") W(SIGN_SEAM, "sign-seam")                       \
    SCHEDULE_WORDS(W) REVIEW_PACK_WORDS(W) \
    FOLIO_WORDS(W) \
    DAY_WORDS(W) REDLINE_WORDS(W) AMENDMENT_WORDS(W) CHANGE_LIST_WORDS(W) ACTUALS_WORDS(W)

enum word {
#define WORD_CONSTANT(name, id) WORD_##name,
    WORDS(WORD_CONSTANT)
#undef WORD_CONSTANT
    WORD_COUNT
};

/* The word; never absent once the wording is loaded. */
struct str wording_word(const struct wording *wording, enum word word);
/* The word for value `value` of field `field` of elements `element`: "rebate.method.marginal".
 * Never absent for a word of the plan's vocabulary. */
struct str wording_value(const struct wording *wording, const char *element, const char *field,
                         const char *value);
/* "month.4", "month-short.4", "weekday.2". */
struct str wording_numbered(const struct wording *wording, const char *series, int number);

struct slot {
    const char *name;
    struct str value;
};
/* A pattern with its "{name}" slots filled. */
struct str pattern_fill(struct arena *arena, struct str pattern, const struct slot *slots,
                        size_t count);
#define FILL(arena, pattern, ...)                                             \
    pattern_fill((arena), (pattern), (const struct slot[]){__VA_ARGS__},      \
                 sizeof((const struct slot[]){__VA_ARGS__}) / sizeof(struct slot))

#define COMPOSE_MESSAGES(M)                                                                  \
    M(WORD_TWICE, "wording-twice", LEVEL_ERROR, "the word “{id}” is given twice",             \
      "词条“{id}”重复", "Keep one of the two.", "两处只保留一处。")                           \
    M(WORD_MISSING, "wording-missing", LEVEL_FAILURE,                                        \
      "the wording file has no word “{id}”", "用语文件中缺少词条“{id}”",                     \
      "Add a <word id=\"{id}\"> element.", "请增加 <word id=\"{id}\"> 元素。")               \
    M(TEMPLATE_FIELD, "template-field-unknown", LEVEL_ERROR,                                 \
      "the field {{{path}} does not exist: “{part}” is not part of {where}",                 \
      "字段 {{{path}} 不存在：{where} 中没有“{part}”",                                       \
      "Nearest: {nearest}. planpact(1) lists the fields.",                                   \
      "最接近的是：{nearest}。字段列表见 planpact(1)。")                                     \
    M(TEMPLATE_FORMAT, "template-format-unknown", LEVEL_ERROR,                               \
      "the field {{{path}} cannot be written as “{format}”",                                 \
      "字段 {{{path}} 不能写成“{format}”格式",                                               \
      "Formats: money, amountWords, amountNames, "                                       \
      "number, percent (amounts and rates), date (dates), words (counts), "  \
      "language (tags of languages).",                                                       \
      "可用格式：money、amountWords、amountNames、"                                        \
      "number、percent（金额与比率）、date（日期）、words（数目）、"        \
      "language（语言代码）。")       \
    M(TEMPLATE_BRACE, "template-brace-open", LEVEL_ERROR, "a field is not closed with }",    \
      "字段没有用 } 结束", "Close it, or write {{{{ for a brace.",                           \
      "请补上 }，若要写花括号本身请写 {{{{。")                                               \
    M(TEMPLATE_CONDITION, "template-condition-unknown", LEVEL_ERROR,                         \
      "the condition “{condition}” asks for something that does not exist",                  \
      "条件“{condition}”所问的内容不存在",                                                   \
      "Write a path of the plan, !path, path=word or path!=word.",                           \
      "请写计划中的路径、!路径、路径=词 或 路径!=词。")                                      \
    M(TEMPLATE_COMPONENT, "template-component-unknown", LEVEL_ERROR,                         \
      "there is no component “{name}”", "没有名为“{name}”的组件", "Components: {known}.",    \
      "可用组件：{known}。")                                                                 \
    M(TEMPLATE_REFERENCE, "template-reference-unknown", LEVEL_ERROR,                         \
      "no section or clause has the id “{id}”", "没有编号为“{id}”的章节或条款",              \
      "Give the id of a section or clause of this template.",                                \
      "请填写本模板中某一章节或条款的编号。")                                                \
    M(TEMPLATE_DUPLICATE, "template-id-duplicate", LEVEL_ERROR,                              \
      "the id “{id}” is used twice in this template", "编号“{id}”在本模板中使用了两次",      \
      "Give each section and clause an id of its own.", "请为每个章节和条款使用不同的编号。") \
    M(TEMPLATE_UNNUMBERED, "template-clause-unnumbered", LEVEL_ERROR,                        \
      "a section without a number cannot hold clauses", "不编号的条中不得有款",                \
      "Take numbered=\"false\" off the section, or make the clause a text.",                   \
      "请去掉该条的 numbered=\"false\"，或将该款改为普通文字。")                               \
    M(REFERENCE_LEFT_OUT, "reference-left-out", LEVEL_ERROR,                                 \
      "the contract refers to “{id}”, which this plan leaves out",                           \
      "合同引用了“{id}”，但本计划未包含该条款",                                              \
      "Take the clause in with <clause ref=\"{id}\"/>, or put a condition on the sentence.", \
      "请用 <clause ref=\"{id}\"/> 纳入该条款，或为该句设置条件。")                          \
    M(CLAUSE_UNKNOWN, "clause-unknown", LEVEL_ERROR,                                         \
      "the agreement template has no optional clause “{id}”",                                \
      "合同模板中没有可选条款“{id}”", "Optional clauses: {known}.", "可选条款：{known}。")   \
    M(CLAUSE_LOCKED_OUT, "clause-locked-left-out", LEVEL_ERROR,                              \
      "the locked clause “{title}” ({id}) does not stand in this contract",                  \
      "锁定条款“{title}”（{id}）未写入本合同",                                               \
      "Give what the clause asks for ({condition}), or ask who maintains the template.",     \
      "请填写该款所需的内容（{condition}），或联系模板维护人员。")                           \
    M(CLAUSE_LOCKED_CHANGED, "clause-locked-changed", LEVEL_ERROR,                           \
      "this clause would take the place of the locked clause “{title}” ({id})",              \
      "此条款会取代锁定条款“{title}”（{id}）",                                               \
      "Take it out: special clauses prevail, and this one may not. Legal can change the "    \
      "template.",                                                                           \
      "请删除：特别条款优先适用，而该款不得更改。如需修改，请由法务修改模板。")              \
    M(CLAUSE_LOCKED_TOUCHED, "clause-locked-touched", LEVEL_WARNING,                         \
      "this special clause speaks of the locked clause {number} “{title}” ({id})",           \
      "此特别条款提到锁定条款 {number}“{title}”（{id}）",                                    \
      "Special clauses prevail. Have legal confirm that it leaves the locked clause as it "  \
      "is.",                                                                                 \
      "特别条款优先适用。请法务确认其未改变该锁定条款。")                                    \
    M(CLAUSE_EMPTY, "clause-empty", LEVEL_ERROR, "a clause of your own has no text",         \
      "自拟条款没有正文", "Write its text between <clause> and </clause>.",                  \
      "请在 <clause> 与 </clause> 之间写明正文。")                                           \
    M(BLANK_LEFT, "blank-left", LEVEL_WARNING,                                               \
      "the contract has a blank here: {path} is not given",                                  \
      "合同此处留有空白：未填写 {path}",                                                     \
      "Fill it in in the plan before the contract is final.", "定稿前请在计划中填写。")      \
    M(BLANK_IN_FINAL, "blank-in-final", LEVEL_ERROR,                                         \
      "a final contract may not have a blank: {path} is not given",                          \
      "定稿合同不得留有空白：未填写 {path}", "Fill it in in the plan.", "请在计划中填写。")  \
    M(FIELD_INTERNAL, "field-internal", LEVEL_ERROR,                                         \
      "the template prints {path}, which this plan marks as internal",                       \
      "模板要打印 {path}，而本计划将其标为内部内容",                                         \
      "Take the internal mark off, or take the field out of the template.",                  \
      "请去掉内部标记，或从模板中删除该字段。")

COMPOSE_MESSAGES(MESSAGE_DECLARE)

#endif
