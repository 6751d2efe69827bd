/* Files and folders of labelled cases → how right the rules are on them. */
#include "face/score.h"

#include "xml/xml.h"

#include <sys/stat.h>

struct str score_figure(struct arena *arena, struct dec value)
{
    return value.known ? dec_str(arena, value) : STR("–");
}

bool score_shows(const struct score *score, int lang)
{
    size_t all = score->cases[SCORE_ALL].all, shown = 0;
    if (lang != SCORE_ALL)
        return score->cases[lang].all > 0;
    for (int i = 0; i < LANG_COUNT; i++)
        shown += score->cases[i].all == all;
    return shown == 0 || all == 0;
}

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool add_file(struct arena *arena, struct findings *findings, struct score *score,
                     const struct score_means *means, const char *path)
{
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    return source && score_file(arena, findings, score, means, source);
}

/* A file, or every *.xml of a folder. */
static bool add_path(struct arena *arena, struct findings *findings, struct score *score,
                     const struct score_means *means, const char *path)
{
    const char **names;
    size_t count = 0;
    bool good = true;
    if (!is_folder(path))
        return add_file(arena, findings, score, means, path);
    struct str trimmed = str_of(path);
    while (trimmed.n > 1 && str_ends(trimmed, STR("/")))
        trimmed.n--;
    path = str_terminated(arena, trimmed);
    if (!folder_list(arena, findings, path, ".xml", &names, &count))
        return false;
    if (count == 0)
        FIND(findings, &SCORE_FOLDER_EMPTY, POS_NONE, ARG_TEXT("folder", path));
    for (size_t i = 0; i < count; i++)
        good &= add_file(arena, findings, score, means, path_join(arena, path, names[i]));
    return good && count > 0;
}

bool planpact_rules_score(struct planpact *planpact, struct arena *arena,
                          struct findings *findings,
                          const struct planpact_score_options *options, struct buf *out)
{
    const struct score_means means = {
        .rules = loaded_rules(planpact, findings),
        .set = loaded_set(planpact, findings),
        .plan = loaded_schema(planpact, findings, &planpact->plan_schema, "schema/plan-1.xsd"),
        .labelled = loaded_schema(planpact, findings, &planpact->labelled_schema,
                                  "schema/labelled-1.xsd")};
    if (!means.rules || !means.set || !means.plan || !means.labelled)
        return false;
    struct score *score = score_new(arena, findings, &means, options->only);
    bool good = true;
    for (size_t i = 0; i < options->path_count; i++)
        good &= add_path(arena, findings, score, &means, options->paths[i]);
    if (score->cases[SCORE_ALL].all == 0)
        return false;
    score_judge(findings, score, options->at_least, options->each);
    if (options->json)
        score_json(out, score, options);
    else
        score_text(out, score, options);
    return good && !findings_bad(findings);
}
