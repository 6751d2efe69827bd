#include "rules/score.h"

#include "base/arena.h"
#include "rules/fragment.h"
#include "rules/labelled.h"
#include "rules/sets.h"
#include "rules/terms.h"

SCORE_MESSAGES(MESSAGE_DEFINE)

static const int64_t case_nanoseconds = 2000000000;

/* ---- figures ---- */

static struct dec fraction(size_t part, size_t rest, int scale)
{
    return dec_div(dec_int((int64_t)part), dec_int((int64_t)(part + rest)), scale);
}

struct dec score_precision(struct score_count count, int scale)
{
    return fraction(count.right, count.extra, scale);
}

struct dec score_recall(struct score_count count, int scale)
{
    return fraction(count.right, count.missed, scale);
}

bool score_reaches(struct score_count count, struct dec precision)
{
    struct dec found = dec_int((int64_t)(count.right + count.extra));
    return dec_sign(found) > 0
           && dec_compare(dec_int((int64_t)count.right), dec_mul(found, precision)) >= 0;
}

static void count_pair(struct score_count counts[SCORE_LANGS], enum lang lang,
                       enum score_verdict verdict)
{
    struct score_count *both[] = {&counts[lang], &counts[SCORE_ALL]};
    for (size_t i = 0; i < 2; i++) {
        both[i]->right += verdict == SCORE_RIGHT;
        both[i]->extra += verdict == SCORE_EXTRA;
        both[i]->missed += verdict == SCORE_MISSED;
    }
}

/* ---- what is judged ---- */

/* The message's level in the set; false if the set puts it off. */
static bool level_in_set(const struct score_means *means, size_t rule,
                         const struct message *message, enum level *level)
{
    struct finding finding = {.message = message, .level = message->level};
    bool wanted = set_level(means->set, means->rules, rule, &finding);
    *level = finding.level;
    return wanted;
}

/* True if the list, divided by commas, holds the word. */
static bool lists(struct str list, const char *word)
{
    for (size_t at = 0, end; at <= list.n; at = end + 1) {
        end = str_find(list, STR(","), at);
        end = end == SIZE_MAX ? list.n : end;
        if (str_is(str_trim(str_slice(list, at, end - at)), word))
            return true;
    }
    return false;
}

static bool is_known(const struct rules *rules, struct str name)
{
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i].rule;
        if (str_is(name, rule->id))
            return true;
        for (size_t m = 0; m < rule->message_count; m++)
            if (str_is(name, rule->messages[m].code))
                return true;
    }
    return false;
}

static void find_strangers(struct findings *findings, const struct rules *rules,
                           struct str list)
{
    for (size_t at = 0, end; list.s && at <= list.n; at = end + 1) {
        end = str_find(list, STR(","), at);
        end = end == SIZE_MAX ? list.n : end;
        struct str name = str_trim(str_slice(list, at, end - at));
        if (!is_known(rules, name))
            FIND(findings, &SET_NAME_UNKNOWN, POS_NONE, ARG("name", name));
    }
}

struct score *score_new(struct arena *arena, struct findings *findings,
                        const struct score_means *means, struct str only)
{
    const struct rules *rules = means->rules;
    struct score *score = arena_alloc(arena, sizeof *score);
    find_strangers(findings, rules, only);
    score->rule_count = rules->count;
    score->rules = arena_array(arena, rules->count, sizeof *score->rules);
    for (size_t i = 0; i < rules->count; i++) {
        struct score_rule *rule = &score->rules[i];
        rule->rule = &rules->items[i].rule;
        rule->codes = arena_array(arena, rule->rule->message_count, sizeof *rule->codes);
        bool whole = !only.s || lists(only, rule->rule->id);
        for (size_t m = 0; m < rule->rule->message_count; m++) {
            struct score_code *code = &rule->codes[m];
            enum level level;
            code->message = &rule->rule->messages[m];
            code->judged = (whole || lists(only, code->message->code))
                           && level_in_set(means, i, code->message, &level);
        }
    }
    return score;
}

static bool any_judged(const struct score_rule *rule)
{
    for (size_t m = 0; m < rule->rule->message_count; m++)
        if (rule->codes[m].judged)
            return true;
    return false;
}

/* ---- one case ---- */

/* A case being judged. */
struct judging {
    struct arena *arena;     /* of the score */
    struct findings *findings;
    struct score *score;
    const struct score_means *means;
    const struct labelled *file;
    const struct labelled_case *one;
    struct arena *scratch;   /* of this case */
    const struct source *source; /* the plan made of the case */
    size_t shift;            /* where the fragment begins in it, bytes */
    struct score_pair *pairs;
    size_t pair_count, pair_capacity;
    bool *seen;              /* of each label: its rule has run, or is put off */
    const bool *runs;        /* of each rule: it runs for this plan */
    struct terms_shelf *shelf; /* of all cases: a rule's lists of words are long */
};

static bool inside(const struct judging *j, struct pos pos)
{
    return pos.source == j->source && pos.offset != SIZE_MAX && pos.offset >= j->shift
           && pos.offset < j->shift + j->one->fragment.n;
}

/* A place in the plan made of the case, as one of the file. */
static struct pos place_in_file(const struct judging *j, struct pos pos)
{
    if (pos.source != j->source)
        return pos;
    return inside(j, pos) ? (struct pos){j->file->source,
                                         j->one->fragment_at + (pos.offset - j->shift)}
                          : j->one->pos;
}

/* The finding at its place in the file, with words that outlive the case. */
static struct finding moved(const struct judging *j, const struct finding *finding)
{
    struct finding made = *finding;
    made.pos = place_in_file(j, finding->pos);
    for (size_t i = 0; i < made.arg_count; i++) {
        if (!made.args[i].words)
            continue;
        const char **words = arena_array(j->arena, LANG_COUNT, sizeof *words);
        for (int lang = 0; lang < LANG_COUNT; lang++)
            if (made.args[i].words[lang])
                words[lang] = str_terminated(j->arena, str_of(made.args[i].words[lang]));
        made.args[i].words = words;
    }
    return made;
}

/* The case as a plan, or NULL with findings in the file. */
static const struct plan *read_case(struct judging *j)
{
    struct findings local = {.arena = j->scratch};
    struct str lang = str_of(lang_tag(j->file->lang));
    struct str text = fragment_plan(j->scratch, j->one->fragment, lang, &j->shift);
    j->source = source_new(j->scratch, j->file->source->name, text);
    const struct xml_node *root = xml_read(j->scratch, &local, j->source, j->means->plan);
    const struct plan *plan = root ? plan_read(j->scratch, &local, root) : NULL;
    for (size_t i = 0; i < local.count; i++) {
        const struct finding *finding = &local.items[i];
        if (fragment_may_lack(finding->message) || (plan && !inside(j, finding->pos)))
            continue;
        struct finding told = moved(j, finding);
        finding_put(j->findings, &told);
    }
    return plan;
}

/* What the rule reported of the case with that message; NULL if nothing. */
static const struct finding *reported(const struct judging *j, const struct run *run,
                                      const struct message *message)
{
    for (size_t i = 0; i < run->findings->count; i++) {
        const struct finding *finding = &run->findings->items[i];
        if (finding->message == message
            && (inside(j, finding->pos) || inside(j, node_pos(run->subjects[i]))))
            return finding;
    }
    return NULL;
}

/* True if the message should be found; its label is then seen. */
static bool expected(const struct judging *j, const struct message *message)
{
    bool found = false;
    for (size_t i = 0; i < j->one->label_count; i++) {
        if (j->one->labels[i].message != message)
            continue;
        j->seen[i] = true;
        found = true;
    }
    return found;
}

/* The finding with texts of the score's arena, at its place in the file. */
static struct finding keep(struct judging *j, const struct finding *finding)
{
    struct findings one = {.arena = j->arena};
    struct finding found = moved(j, finding);
    finding_put(&one, &found);
    return one.items[0];
}

static void add_pair(struct judging *j, const struct message *message, bool wanted,
                     const struct finding *found)
{
    struct score_pair pair = {.message = message,
                              .verdict = !found ? SCORE_MISSED
                                         : wanted ? SCORE_RIGHT
                                                  : SCORE_EXTRA};
    if (found)
        pair.finding = keep(j, found);
    j->pairs = arena_grow(j->arena, j->pairs, &j->pair_capacity, j->pair_count + 1,
                          sizeof *j->pairs);
    j->pairs[j->pair_count++] = pair;
}

/* Compares what one rule found with what it should have found. */
static void judge_rule(struct judging *j, const struct run *run, size_t index)
{
    struct score_rule *rule = &j->score->rules[index];
    enum lang lang = j->file->lang;
    size_t before = j->pair_count;
    rule->ran = true;
    for (size_t m = 0; m < rule->rule->message_count; m++) {
        struct score_code *code = &rule->codes[m];
        bool wanted = expected(j, code->message);
        if (!code->judged) {
            j->score->unjudged += wanted;
            continue;
        }
        const struct finding *found = reported(j, run, code->message);
        if (!found && !wanted)
            continue;
        add_pair(j, code->message, wanted, found);
        struct score_pair *pair = &j->pairs[j->pair_count - 1];
        level_in_set(j->means, index, code->message, &pair->finding.level);
        count_pair(code->counts, lang, pair->verdict);
        count_pair(rule->counts, lang, pair->verdict);
        count_pair(j->score->counts, lang, pair->verdict);
    }
    rule->cases[lang] += j->pair_count > before;
    rule->cases[SCORE_ALL] += j->pair_count > before;
}

static bool runs(const struct judging *j, size_t index)
{
    return j->runs[index] && any_judged(&j->score->rules[index]);
}

/* True if the case shows an element that the rule visits. */
static bool visits(const struct judging *j, const struct run *run)
{
    for (size_t i = 0; i < run->node_count; i++)
        if (run->nodes[i]->shape == run->file->shape && inside(j, node_pos(run->nodes[i])))
            return true;
    return false;
}

/* Labels of rules that have not run: not judged, or for another part of the plan. */
static void judge_rest(struct judging *j)
{
    for (size_t i = 0; i < j->one->label_count; i++) {
        const struct label *label = &j->one->labels[i];
        size_t index = (size_t)(label->file - j->means->rules->items);
        if (j->seen[i])
            continue;
        if (!runs(j, index))
            j->score->unjudged++;
        else
            FIND(j->findings, &LABEL_ELSEWHERE, label->pos,
                 ARG_TEXT("code", label->message->code),
                 ARG_TEXT("rule", label->file->rule.id),
                 ARG_TEXT("element", label->file->rule.visits));
    }
}

static bool run_rules(struct judging *j, struct run *run)
{
    const struct rules *rules = j->means->rules;
    struct sandbox *sandbox = sandbox_new(j->scratch, 0, sandbox_clock() + case_nanoseconds);
    bool good = true;
    sandbox->shelf = j->shelf;
    for (size_t i = 0; i < rules->count; i++) {
        struct findings own = {.arena = j->scratch};
        run->file = &rules->items[i];
        run->findings = &own;
        if (!runs(j, i) || !visits(j, run))
            continue;
        if (run_rule(&sandbox, run))
            judge_rule(j, run, i);
        else
            good = false;
    }
    sandbox_free(sandbox);
    return good;
}

static void count_case(struct judging *j)
{
    struct score_cases *both[] = {&j->score->cases[j->file->lang], &j->score->cases[SCORE_ALL]};
    bool good = j->one->label_count == 0, alarmed = false, failed = false;
    for (size_t i = 0; i < j->pair_count; i++) {
        alarmed = alarmed || j->pairs[i].verdict == SCORE_EXTRA;
        failed = failed || (j->pairs[i].verdict == SCORE_EXTRA
                            && j->pairs[i].finding.level >= LEVEL_ERROR);
    }
    for (size_t i = 0; i < 2; i++) {
        both[i]->all++;
        both[i]->good += good;
        both[i]->alarmed += good && alarmed;
        both[i]->failed += good && failed;
    }
}

static void keep_if_wrong(struct judging *j)
{
    struct score *score = j->score;
    size_t wrong = 0;
    for (size_t i = 0; i < j->pair_count; i++)
        wrong += j->pairs[i].verdict != SCORE_RIGHT;
    if (wrong == 0)
        return;
    score->wrong = arena_grow(j->arena, score->wrong, &score->wrong_capacity,
                              score->wrong_count + 1, sizeof *score->wrong);
    score->wrong[score->wrong_count++] =
        (struct score_case){.pos = j->one->pos, .lang = j->file->lang,
                            .statement = j->one->statement, .note = j->one->note,
                            .pairs = j->pairs, .pair_count = j->pair_count};
}

static bool judge_case(struct judging *j)
{
    const struct plan *plan = read_case(j);
    if (!plan)
        return false;
    struct run run = {.plan = plan, .set = j->means->set, .faults = j->findings};
    run.nodes = visits_all(j->scratch, plan, NULL, &run.node_count);
    j->seen = arena_array(j->scratch, j->one->label_count, sizeof *j->seen);
    j->runs = set_choose(j->scratch, j->means->set, j->means->rules, run.plan);
    bool good = run_rules(j, &run);
    if (good)
        judge_rest(j);
    count_case(j);
    keep_if_wrong(j);
    return good;
}

bool score_file(struct arena *arena, struct findings *findings, struct score *score,
                const struct score_means *means, const struct source *source)
{
    struct labelled file;
    if (!labelled_read(arena, findings, means->rules, source, means->labelled, &file))
        return false;
    struct terms_shelf *shelf = terms_shelf_new(arena);
    bool good = true;
    score->files++;
    for (size_t i = 0; i < file.count; i++) {
        struct judging judging = {.arena = arena, .findings = findings, .score = score,
                                  .means = means, .file = &file, .one = &file.cases[i],
                                  .scratch = arena_new(), .shelf = shelf};
        good = judge_case(&judging) && good;
        arena_free(judging.scratch);
    }
    return good;
}

/* ---- bounds ---- */

static struct str number(struct arena *arena, size_t value)
{
    return dec_str(arena, dec_int((int64_t)value));
}

static void find_low(struct findings *findings, const struct score_rule *rule,
                     struct score_count count, struct dec wanted)
{
    struct arena *arena = findings->arena;
    size_t found = count.right + count.extra;
    struct str bound = dec_str(arena, wanted);
    struct str precision = dec_str(arena, score_precision(count, 3));
    if (found && rule)
        FIND(findings, &SCORE_RULE_LOW, POS_NONE, ARG_TEXT("rule", rule->rule->id),
             ARG("found", number(arena, found)), ARG("right", number(arena, count.right)),
             ARG("precision", precision), ARG("wanted", bound));
    else if (found)
        FIND(findings, &SCORE_LOW, POS_NONE, ARG("found", number(arena, found)),
             ARG("right", number(arena, count.right)), ARG("precision", precision),
             ARG("wanted", bound));
    else if (rule)
        FIND(findings, &SCORE_RULE_SILENT, POS_NONE, ARG_TEXT("rule", rule->rule->id),
             ARG("cases", number(arena, rule->cases[SCORE_ALL])), ARG("wanted", bound));
    else
        FIND(findings, &SCORE_SILENT, POS_NONE, ARG("wanted", bound));
}

void score_judge(struct findings *findings, const struct score *score, struct dec at_least,
                 struct dec each)
{
    struct score_count all = score->counts[SCORE_ALL];
    if (at_least.known && !score_reaches(all, at_least))
        find_low(findings, NULL, all, at_least);
    for (size_t i = 0; each.known && i < score->rule_count; i++) {
        const struct score_rule *rule = &score->rules[i];
        if (rule->cases[SCORE_ALL] >= SCORE_CASES_LEAST
            && !score_reaches(rule->counts[SCORE_ALL], each))
            find_low(findings, rule, rule->counts[SCORE_ALL], each);
    }
}
