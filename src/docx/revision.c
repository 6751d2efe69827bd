/* Tracked changes (ISO/IEC 29500-1 §17.13.5). */
#include "docx/parts.h"

static const char *const elements[] = {"", "ins", "del"};

enum revision revision_of(const struct writer *w, enum revision own)
{
    return w->revision ? w->revision : own;
}

/* Bookmarks have numbers of the same kind. */
static void attributes(struct writer *w, enum revision revision)
{
    size_t id = 2 * w->target_count + 2 + w->revisions++;
    w->tracked = true;
    buf_printf(w->out, "<w:%s w:id=\"%zu\" w:author=\"", elements[revision], id);
    xml_plain(w->out, w->info->creator);
    buf_char(w->out, '"');
    if (date_known(w->info->revised)) {
        char day[11];
        date_iso(w->info->revised, day);
        buf_printf(w->out, " w:date=\"%sT00:00:00Z\"", day);
    }
}

/* Neighbours in one paragraph are one change, as they are for a reader. */
static bool goes_on(struct writer *w, enum revision revision)
{
    struct str end = revision == REVISION_INSERTED ? STR("</w:ins>") : STR("</w:del>");
    if (!str_ends(buf_str(w->out), end))
        return false;
    w->out->n -= end.n;
    return true;
}

void revision_open(struct writer *w, enum revision revision)
{
    if (!revision || goes_on(w, revision))
        return;
    attributes(w, revision);
    buf_char(w->out, '>');
}

void revision_close(struct writer *w, enum revision revision)
{
    if (revision)
        buf_printf(w->out, "</w:%s>", elements[revision]);
}

void revision_mark(struct writer *w, enum revision revision)
{
    if (!revision)
        return;
    attributes(w, revision);
    buf_puts(w->out, "/>");
}

void revision_paragraph(struct writer *w, enum revision revision)
{
    if (!revision)
        return;
    buf_puts(w->out, "<w:rPr>");
    revision_mark(w, revision);
    buf_puts(w->out, "</w:rPr>");
}
