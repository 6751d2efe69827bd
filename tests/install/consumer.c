/* A program of someone else, against the installed library. */
#include <planpact.h>

#include <stdio.h>

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct planpact_folders folders = {.plans = DATA "/plans", .scripts = DATA "/scripts"};
    const struct planpact_render_options options = {.audience = PLANPACT_CUSTOMER};
    struct planpact_rendered contract = {0};
    struct planpact *planpact = planpact_open(arena, &findings, &folders);
    const struct source *plan = argc == 2 ? file_read(arena, &findings, argv[1], 1 << 20) : NULL;
    bool good = planpact && plan
                && planpact_render(planpact, arena, &findings, plan, &options, &contract)
                && file_write(arena, &findings, "consumer.pdf", contract.bytes, FILE_NEW);
    printf("planpact %s: %zu pages\n", planpact_version(), contract.pages);
    arena_free(arena);
    return good ? 0 : 1;
}
