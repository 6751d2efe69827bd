/* What a document refers to, before anything is written: the ids that references lead to, the
 * headings of the contents, the languages. */
#include "docx/parts.h"

#include <string.h>

static void scan_blocks(struct writer *w, const struct doc_block *first, int depth, bool mark);

static void scan_block(struct writer *w, const struct doc_block *block)
{
    bool listed = block->kind == BLOCK_HEADING && !block->unlisted && block->level <= 2
                  && (!block->style || strcmp(block->style, "heading-3") != 0);
    w->langs[block->lang] = true;
    if (!block->id.n && !listed)
        return;
    w->targets = arena_grow(w->arena, w->targets, &w->target_capacity, w->target_count + 1,
                            sizeof *w->targets);
    w->targets[w->target_count++] = (struct target){
        .id = block->id, .label = block->label, .listed = listed, .block = block};
}

static struct target *target_seek(const struct writer *w, struct str id)
{
    for (size_t i = 0; id.n && i < w->target_count; i++)
        if (str_equal(w->targets[i].id, id))
            return &w->targets[i];
    return NULL;
}

static void mark_runs(struct writer *w, const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        struct target *target = target_seek(w, runs->items[i].target);
        if (target)
            target->wanted = true;
    }
}

static void scan_blocks(struct writer *w, const struct doc_block *first, int depth, bool mark)
{
    if (depth > DOCX_DEPTH_MAX)
        return;
    for (const struct doc_block *block = first; block; block = block->next) {
        if (mark)
            mark_runs(w, &block->runs);
        else
            scan_block(w, block);
        const struct doc_table *table = block->table;
        for (size_t r = 0; table && r < table->row_count; r++)
            for (size_t c = 0; c < table->rows[r].count; c++)
                scan_blocks(w, table->rows[r].cells[c].first, depth + 1, mark);
        scan_blocks(w, block->first, depth + 1, mark);
    }
}

void targets_scan(struct writer *w)
{
    w->langs[w->doc->lang] = true;
    scan_blocks(w, w->doc->root, 0, false);
    scan_blocks(w, w->doc->root, 0, true);
}

const struct target *target_find(const struct writer *w, struct str id)
{
    return target_seek(w, id);
}

size_t target_index(const struct writer *w, const struct target *target)
{
    return (size_t)(target - w->targets);
}
