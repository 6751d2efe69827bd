/* Standings as lines, for the comparison with python3 (tests/figures/standing.test.sh): with
 * the argument "read" takes years from standard input, each ended by a line "end"; without, one
 * year of its own. "-" is what is not known. */
#include "check.h"

#include "standing_year.h"

static struct arena *arena;
static struct buf out;

static void put(struct dec value)
{
    struct str text = dec_str(arena, value);
    buf_char(&out, ' ');
    buf_add(&out, text.n ? text : STR("-"));
}

static void put_int(long long value)
{
    buf_printf(&out, " %lld", value);
}

static void put_index(size_t value)
{
    put_int(value == SIZE_MAX ? -1 : (long long)value);
}

static void put_date(struct date date)
{
    char text[11] = "-";
    if (date_known(date))
        date_iso(date, text);
    buf_printf(&out, " %s", text);
}

static void put_id(const char *kind, struct str id)
{
    buf_printf(&out, "%s %.*s", kind, STR_ARGS(id));
}

static void end_line(void)
{
    buf_char(&out, '\n');
}

static void put_attained(const struct attained *a)
{
    put(a->planned);
    put(a->actual);
    put(a->gap);
    put(a->attainment);
    put_int(a->rag);
}

static void put_goal(const struct standing_goal *g)
{
    put_id("goal", g->goal->id);
    put_int(g->missing);
    put_int(g->through);
    put_int(g->no_data_since);
    put_attained(&g->quarter);
    put_attained(&g->to_date);
    put_attained(&g->landing);
    put_int(g->landing_kind);
    put(g->review.straight);
    put(g->review.required);
    put(g->growth_quarter);
    put(g->growth_to_date);
    put(g->score);
    end_line();
}

static void put_rebate(const struct standing_rebate *r)
{
    put_id("rebate", r->rebate->id);
    struct dec money[] = {r->settled, r->running, r->accrual.earned, r->accrual.paid,
                          r->accrual.open, r->accrual.distance, r->accrual.percent,
                          r->on_account, r->arisen, r->payable, r->due_before, r->overdue,
                          r->next_from, r->next_jump, r->at_landing, r->at_target};
    for (size_t i = 0; i < sizeof money / sizeof money[0]; i++)
        put(money[i]);
    put_index(r->tier);
    put_index(r->next_tier);
    put_index(r->landing_tier);
    put_date(r->open_due);
    end_line();
}

static void put_overall(const struct standing *s)
{
    const struct standing_overall *all = &s->overall;
    buf_puts(&out, "overall");
    put(all->score);
    put_int(all->rag);
    put(all->weight);
    put(all->weight_data);
    for (int i = RAG_NONE; i <= RAG_GREEN; i++)
        put_int((long long)all->by_rag[i]);
    end_line();
}

static void put_budget(const struct standing *s)
{
    const struct standing_budget *b = &s->budget;
    struct dec figures[] = {b->total, b->spent, b->open, b->percent, b->over, b->reserve,
                            b->reserve_left};
    for (size_t i = 0; i < s->spend_count; i++) {
        put_id("spend", node_id(s->spends[i].node));
        put(s->spends[i].budget);
        put(s->spends[i].spent);
        put(s->spends[i].open);
        put(s->spends[i].over);
        end_line();
    }
    buf_puts(&out, "budget");
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
        put(figures[i]);
    end_line();
}

static void put_complaints(const struct standing *s)
{
    const struct standing_complaints *c = &s->complaints;
    buf_puts(&out, "complaints");
    put_int((long long)c->received);
    put_int((long long)c->resolved);
    put_int((long long)c->open);
    put_int((long long)c->late);
    put(c->median);
    put(c->median_to_date);
    end_line();
}

static void put_actions(const struct standing *s)
{
    for (size_t i = 0; i < s->action_count; i++) {
        const struct standing_action *a = &s->actions[i];
        put_id("action", a->id);
        put_int(a->group);
        put_int(a->overdue);
        put_int(a->age);
        put_int(a->reviews);
        put_date(a->due);
        end_line();
    }
}

static void put_points(const struct standing *s)
{
    for (size_t i = 0; i < s->point_count; i++) {
        const struct standing_point *p = &s->points[i];
        buf_printf(&out, "point %s", point_codes[p->code]);
        put_int(p->kind);
        put_index(p->index);
        put(p->a);
        put(p->b);
        put(p->weight);
        end_line();
    }
}

static void put_standing(const struct standing *s)
{
    for (size_t i = 0; i < s->goal_count; i++)
        put_goal(&s->goals[i]);
    put_overall(s);
    for (size_t i = 0; i < s->rebate_count; i++)
        put_rebate(&s->rebates[i]);
    put_budget(s);
    put_complaints(s);
    put_actions(s);
    put_points(s);
    buf_puts(&out, "end\n");
}

static void begin(void)
{
    arena = arena_new();
    out = (struct buf){.arena = arena};
}

static void flush(void)
{
    if (out.n)
        fwrite(out.s, 1, out.n, stdout);
    arena_free(arena);
}

static void read_years(void)
{
    static char line[4096];
    begin();
    struct buf text = {.arena = arena};
    while (fgets(line, sizeof line, stdin)) {
        if (strcmp(line, "end\n") != 0) {
            buf_puts(&text, line);
            continue;
        }
        put_standing(year_standing(arena, buf_str(&text)));
        flush();
        begin();
        text = (struct buf){.arena = arena};
    }
    flush();
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "read") == 0) {
        read_years();
        return 0;
    }
    begin();
    put_standing(year_standing(arena, STR("at quarter=1\nplan\n period start=2027-01-01\n")));
    CHECK_STR(buf_str(&out), "overall - 0 - - 0 0 0 0\nbudget - - - - - - -\n"
                             "complaints 0 0 0 0 - -\nend\n");
    arena_free(arena);
    return checks_end();
}
