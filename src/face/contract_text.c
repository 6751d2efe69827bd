/* document → the contract as rules see it. */
#include "face/loaded.h"

#include <string.h>

struct walk {
    struct contract_making *making;
    struct arena *arena;
    struct str number; /* of the clause or section that is being walked through */
};

static void add_runs(struct walk *walk, const struct doc_block *block)
{
    const struct doc_runs *runs = &block->runs;
    struct buf text = {.arena = walk->arena};
    if (runs->count == 0)
        return;
    for (size_t i = 0; i < runs->count; i++)
        buf_add(&text, runs->items[i].kind == RUN_BREAK ? STR(" ") : runs->items[i].text);
    rules_contract_part_add(walk->making,
                      runs->items[0].pos.source ? runs->items[0].pos : block->pos,
                      runs->items[0].lang, block->label.n ? block->label : walk->number,
                      buf_str(&text));
    size_t at = 0;
    for (size_t i = 0; i < runs->count; i++) {
        const struct doc_run *run = &runs->items[i];
        if (run->style && strcmp(run->style, "term") == 0)
            rules_contract_term_add(walk->making, run->text, at);
        at += run->kind == RUN_BREAK ? 1 : run->text.n;
    }
}

static void add_block(struct walk *walk, const struct doc_block *block);

static void add_table(struct walk *walk, const struct doc_table *table)
{
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->rows[r].count; c++)
            for (const struct doc_block *block = table->rows[r].cells[c].first; block;
                 block = block->next)
                add_block(walk, block);
}

/* As deep as the document is nested, which compose bounds. */
static void add_block(struct walk *walk, const struct doc_block *block)
{
    if (block->label.n && block->kind != BLOCK_ITEM)
        walk->number = block->label;
    add_runs(walk, block);
    if (block->table)
        add_table(walk, block->table);
    for (const struct doc_block *child = block->first; child; child = child->next)
        add_block(walk, child);
}

const struct contract *contract_of(struct arena *arena, const struct plan *plan,
                                   const struct doc *document)
{
    struct walk walk = {.arena = arena};
    if (!document)
        return NULL;
    walk.making = rules_contract_begin(arena, node_pos(&plan->node).source);
    add_block(&walk, document->root);
    return rules_contract_end(walk.making);
}
