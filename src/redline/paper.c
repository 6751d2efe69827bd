#include "redline/paper.h"

#include "redline/merge.h"
#include "compose/words.h"

struct paper {
    struct arena *arena;
    const struct wording *wording;
    struct doc_block
        *arrived;           /* copies, as they stand at the new place; by number of the move */
    struct doc_block *left; /* the same, of the old place */
    size_t moves;
};

static struct str word(const struct paper *p, enum word w)
{
    return wording_word(p->wording, w);
}

/* ---- each block ---- */

typedef void visitor(struct paper *p, struct doc_block *block, bool cell);

/* As deep as documents nest, which no input can change. */
static void each_block(struct paper *p, struct doc_block *first, bool cell, visitor *visit)
{
    for (struct doc_block *b = first; b; b = b->next) {
        visit(p, b, cell);
        for (size_t r = 0; b->table && r < b->table->row_count; r++)
            for (size_t c = 0; c < b->table->rows[r].count; c++)
                each_block(p, b->table->rows[r].cells[c].first, true, visit);
        each_block(p, b->first, cell, visit);
    }
}

/* Leaves nothing of it. */
static void block_empty(struct doc_block *block)
{
    *block = (struct doc_block){.kind = BLOCK_SPACE, .next = block->next};
}

/* ---- runs ---- */

static void runs_prepend(struct paper *p, struct doc_block *block, const struct doc_run *first,
                         size_t count)
{
    struct doc_runs runs = {0};
    for (size_t i = 0; i < count; i++)
        *doc_run_add(p->arena, &runs, STR(""), LANG_EN, POS_NONE) = first[i];
    for (size_t i = 0; i < block->runs.count; i++)
        *doc_run_add(p->arena, &runs, STR(""), LANG_EN, POS_NONE) = block->runs.items[i];
    block->runs = runs;
}

static bool ends_open(struct str text)
{
    return text.n && text.s[text.n - 1] != ' ' && (unsigned char)text.s[text.n - 1] < 0x80;
}

static bool begins_open(struct str text)
{
    return text.n && text.s[0] != ' ' && (unsigned char)text.s[0] < 0x80;
}

/* Two Latin words, one struck and one new, would else read and break as one. */
static void runs_space(struct paper *p, struct doc_block *block)
{
    struct doc_runs runs = {0};
    for (size_t i = 0; i < block->runs.count; i++) {
        const struct doc_run *run = &block->runs.items[i], *last = i ? run - 1 : NULL;
        bool meet = last && last->revision != run->revision && last->revision && run->revision;
        if (meet && ends_open(last->text) && begins_open(run->text))
            doc_run_add(p->arena, &runs, STR(" "), run->lang, POS_NONE);
        *doc_run_add(p->arena, &runs, STR(""), LANG_EN, POS_NONE) = *run;
        if (run->kind == RUN_PAGE) { /* of the contract, which has other pages */
            struct doc_run *page = &runs.items[runs.count - 1];
            page->kind = RUN_TEXT;
            page->text = STR("…");
            page->target = STR_NONE;
        }
    }
    block->runs = runs;
}

/* ---- figures in columns ---- */

static struct doc_runs runs_without(struct paper *p, const struct doc_runs *runs,
                                    enum revision drop, enum revision all)
{
    struct doc_runs rest = {0};
    for (size_t i = 0; i < runs->count; i++) {
        if (runs->items[i].revision == drop)
            continue;
        struct doc_run *run = doc_run_add(p->arena, &rest, STR(""), LANG_EN, POS_NONE);
        *run = runs->items[i];
        run->revision = all;
    }
    return rest;
}

/* Figures under each other are read digit by digit: the old one stands above the new one. */
static void figures_stack(struct paper *p, struct doc_block *block)
{
    bool both[3] = {false, false, false};
    for (size_t i = 0; i < block->runs.count; i++)
        both[block->runs.items[i].revision] = true;
    if (!both[REVISION_INSERTED] || !both[REVISION_DELETED])
        return;
    struct doc_block *below = doc_block_add(p->arena, NULL, block->kind, block->style);
    *below = *block;
    below->runs = runs_without(p, &block->runs, REVISION_DELETED, REVISION_INSERTED);
    block->runs = runs_without(p, &block->runs, REVISION_INSERTED, REVISION_DELETED);
    block->id = STR_NONE;
    block->next = below;
}

static void cell_figures(struct paper *p, const struct doc_table *table,
                         const struct doc_row *row)
{
    size_t column = 0;
    for (size_t c = 0; c < row->count && column < table->column_count; c++) {
        enum align align = table->columns[column].align;
        if (align == ALIGN_END || align == ALIGN_DECIMAL)
            for (struct doc_block *b = row->cells[c].first; b; b = b->next)
                if (b->kind == BLOCK_PARAGRAPH)
                    figures_stack(p, b);
        column += doc_cell_span(table, row, c, column);
    }
}

/* ---- moves ---- */

static struct doc_block *heading_of(struct doc_block *section)
{
    for (struct doc_block *b = section->first; b; b = b->next)
        if (b->kind == BLOCK_HEADING)
            return b;
    return NULL;
}

static const struct doc_block *named(const struct doc_block *block)
{
    if (block->kind != BLOCK_SECTION)
        return block;
    for (const struct doc_block *b = block->first; b; b = b->next)
        if (b->kind == BLOCK_HEADING)
            return b;
    return block;
}

static void move_note(struct paper *p, struct doc_block *block, const struct doc_block *from)
{
    struct str label = from ? named(from)->label : STR_NONE;
    struct str text = label.n
                          ? FILL(p->arena, word(p, WORD_REDLINE_MOVED_FROM), {"label", label})
                          : word(p, WORD_REDLINE_MOVED_HERE);
    struct doc_run runs[] = {
        {.text = text, .lang = block->lang, .style = "muted", .pos = POS_NONE},
        {.text = lang_chinese(block->lang) ? STR("") : STR(" "),
         .lang = block->lang,
         .pos = POS_NONE}};
    runs_prepend(p, block, runs, runs[1].text.n ? 2 : 1);
}

/* A line in place of what stood there. */
static void move_away(struct paper *p, struct doc_block *block, const struct doc_block *to)
{
    const struct doc_block *was = named(block), *now = named(to);
    if (block->kind == BLOCK_LIST) { /* its clause says it */
        block_empty(block);
        return;
    }
    struct doc_block note = {.kind = BLOCK_PARAGRAPH,
                             .style = "note",
                             .lang = was->lang,
                             .pos = was->pos,
                             .marked = true,
                             .next = block->next};
    bool numbers = was->label.n && now->label.n;
    struct buf title = {.arena = p->arena};
    for (size_t i = 0; i < was->runs.count && title.n < 60; i++)
        buf_add(&title, was->runs.items[i].text);
    struct str text =
        numbers ? FILL(p->arena, word(p, WORD_REDLINE_MOVED_TO), {"label", was->label},
                       {"place", now->label})
                : FILL(p->arena, word(p, WORD_REDLINE_MOVED_AWAY), {"title", buf_str(&title)});
    struct doc_run *run = doc_run_add(p->arena, &note.runs, text, note.lang, POS_NONE);
    run->target = now->id;
    *block = note;
}

static void moves_note_ends(struct paper *p, struct doc_block *block, bool cell)
{
    (void)cell;
    if (!block->move || block->move > p->moves)
        return;
    (block->revision == REVISION_DELETED ? p->left : p->arrived)[block->move - 1] = *block;
}

static void moves_count(struct paper *p, struct doc_block *block, bool cell)
{
    (void)cell;
    if (block->move != ROW_MOVE && block->move > p->moves)
        p->moves = block->move;
}

/* ---- drawings, places to sign, numbers ---- */

/* In a table the bar beside the row has to do. */
static void drawing_note(struct paper *p, struct doc_block *block, bool cell)
{
    if (cell) {
        block_empty(block);
        return;
    }
    bool again = block->next && block->next->kind == BLOCK_FIGURE
                 && block->next->revision == REVISION_INSERTED;
    struct doc_block note = {.kind = BLOCK_PARAGRAPH,
                             .style = "note",
                             .lang = block->lang,
                             .pos = block->pos,
                             .marked = true,
                             .keep_next = again,
                             .next = block->next};
    doc_run_add(p->arena, &note.runs,
                word(p, again ? WORD_REDLINE_DRAWING : WORD_REDLINE_DRAWING_GONE), note.lang,
                POS_NONE);
    *block = note;
}

static void field_name(struct paper *p, struct doc_block *block)
{
    struct doc_block label = {.kind = BLOCK_PARAGRAPH,
                              .style = "sign-label",
                              .lang = block->lang,
                              .pos = block->pos,
                              .next = block->next};
    doc_run_add(p->arena, &label.runs, block->field->label, label.lang, POS_NONE)->revision =
        block->revision;
    *block = label;
}

static void old_number(struct paper *p, struct doc_block *block)
{
    struct doc_block *bearer = block;
    if (block->kind == BLOCK_ITEM && !block->runs.count && block->first)
        bearer = block->first;
    struct doc_run runs[] = {{.text = block->label_was,
                              .lang = block->lang,
                              .pos = POS_NONE,
                              .revision = REVISION_DELETED},
                             {.text = STR(" "), .lang = block->lang, .pos = POS_NONE}};
    if (block->kind == BLOCK_HEADING && !block->listing.count)
        block->listing = block->runs;
    runs_prepend(p, bearer, runs, 2);
}

static void paper_block(struct paper *p, struct doc_block *block, bool cell)
{
    for (size_t r = 0; block->table && r < block->table->row_count; r++)
        cell_figures(p, block->table, &block->table->rows[r]);
    if (block->kind == BLOCK_FIGURE && block->revision == REVISION_DELETED)
        drawing_note(p, block, cell);
    if (block->kind == BLOCK_FIELD)
        field_name(p, block);
    runs_space(p, block);
    if (block->label_was.n)
        old_number(p, block);
    if (block->move == ROW_MOVE)
        move_note(p, block, NULL);
    if (!block->move || block->move == ROW_MOVE)
        return;
    if (block->revision == REVISION_DELETED) {
        move_away(p, block, &p->arrived[block->move - 1]);
        return;
    }
    struct doc_block *shown = block->kind == BLOCK_SECTION ? heading_of(block) : block;
    if (shown && shown->kind == BLOCK_HEADING && !shown->listing.count)
        shown->listing = shown->runs;
    if (shown && block->kind != BLOCK_LIST)
        move_note(p, shown, &p->left[block->move - 1]);
}

void redline_to_paper(struct arena *arena, struct doc_block *root,
                      const struct wording *wording)
{
    struct paper p = {.arena = arena, .wording = wording};
    each_block(&p, root, false, moves_count);
    p.arrived = arena_array(arena, p.moves + 1, sizeof *p.arrived);
    p.left = arena_array(arena, p.moves + 1, sizeof *p.left);
    each_block(&p, root, false, moves_note_ends);
    each_block(&p, root, false, paper_block);
}
