/* Writes documents made by hand. With a folder as argument the files are left there for
 * tests/pdf/referees.test.sh to judge. */
#include "sample.h"

#include "base/file.h"

/* STR for constants with static storage. */
#define LITERAL(text) {"" text, sizeof(text) - 1}

static const char *const chinese[] = {
    "度客计划：年度客户计划书（2027年）",
    "双方确认，全年净进货额目标为人民币15,500,000.00元，较2026年增长25%。",
    "𠮷野家与𠮷田商店为合同门店。Hanzi above the basic plane: 𠮷.",
};

static const char *const english[] = {
    "Annual account plan 2027: “Grow net purchases from CNY 12.4 m to CNY 15.5 m”",
    "The office files the affidavit: difficult offers, fine flow, VAT → 13 % ≥ 6 % ✓ — AVAST.",
    "Interna\u00ADtion\u00ADal\u00ADisation of cafés, naïve coöperation, Łódź: CNY\u00A05.",
};

static struct sample *sample_full(struct arena *arena, struct findings *findings,
                                  const struct text_fonts *fonts)
{
    struct sample *s = sample_new(arena, findings, fonts, LANG_EN);
    size_t document = sample_tag(s, ROLE_DOCUMENT, 0);
    sample_page(s);
    /* background, header, watermark */
    struct layout_item *item = sample_item(s, ITEM_RECT, TAG_ARTIFACT);
    *item = (struct layout_item){.kind = ITEM_RECT, .tag = TAG_ARTIFACT,
                                 .artifact = ARTIFACT_BACKGROUND, .width = 595.276,
                                 .height = 30, .colour = 0x1F4E79};
    s->y = 50;
    sample_text(s, TAG_ARTIFACT, 400, TEXT_START, "Annual account plan · page 1");
    s->pages[0].items[s->pages[0].count - 1].artifact = ARTIFACT_HEADER;
    s->style.size = 90;
    s->style.colour = 0xEEEEEE;
    s->x = 160, s->y = 620;
    sample_text(s, TAG_ARTIFACT, 1000, TEXT_START, "DRAFT");
    s->pages[0].items[s->pages[0].count - 1].artifact = ARTIFACT_WATERMARK;
    s->pages[0].items[s->pages[0].count - 1].angle = 45;
    s->x = 60, s->y = 90;
    /* heading and contents */
    s->style = (struct text_style){.family = FAMILY_SERIF, .size = 18, .bold = true,
                                   .colour = 0x1F4E79};
    size_t section = sample_tag(s, ROLE_SECT, document);
    size_t heading = sample_tag(s, ROLE_H1, section);
    s->tags[heading].title = STR("Plan (2027)");
    sample_text(s, heading, 470, TEXT_START, "Account plan 客户计划");
    s->style = (struct text_style){.family = FAMILY_SERIF, .size = 10.5};
    size_t toc = sample_tag(s, ROLE_TOC, section);
    size_t entry = sample_tag(s, ROLE_TOCI, toc);
    size_t reference = sample_tag(s, ROLE_REFERENCE, entry);
    size_t link = sample_tag(s, ROLE_LINK, reference);
    struct layout_item *area = sample_item(s, ITEM_LINK, link);
    area->y -= 10, area->width = 300, area->height = 14, area->target = STR("sign");
    sample_text(s, link, 300, TEXT_START, "1 Signatures 签署");
    s->y -= s->style.size * 1.5, s->x = 340;
    sample_text(s, link, 20, TEXT_END, "2");
    s->x = 60;
    /* paragraphs */
    for (size_t i = 0; i < 3; i++) {
        sample_text(s, sample_tag(s, ROLE_P, section), 300, TEXT_JUSTIFY, english[i]);
        s->lang = LANG_ZH_HANS;
        s->style.family = i == 1 ? FAMILY_SANS : FAMILY_SERIF;
        sample_text(s, sample_tag(s, ROLE_P, section), 300, TEXT_JUSTIFY, chinese[i]);
        s->lang = LANG_EN;
    }
    s->style.tracking = 2;
    s->style.tabular = true;
    sample_text(s, sample_tag(s, ROLE_P, section), 470, TEXT_START, "TRACKED 0123456789");
    s->style.tracking = 0;
    s->style.italic = true;
    s->style.rise = 4;
    s->style.size = 7;
    sample_text(s, sample_tag(s, ROLE_P, section), 470, TEXT_START, "raised and italic");
    s->style = (struct text_style){.family = FAMILY_SANS, .size = 10.5};
    /* table */
    size_t table = sample_tag(s, ROLE_TABLE, section);
    size_t head = sample_tag(s, ROLE_THEAD, table);
    size_t row = sample_tag(s, ROLE_TR, head);
    double top = s->y;
    for (int i = 0; i < 3; i++) {
        size_t cell = sample_tag(s, ROLE_TH, row);
        s->tags[cell].scope = SCOPE_COLUMN;
        s->x = 60 + 120 * i, s->y = top;
        sample_text(s, sample_tag(s, ROLE_P, cell), 110, i ? TEXT_END : TEXT_START,
                    i == 0 ? "Quarter" : i == 1 ? "Plan" : "Actual");
    }
    size_t body = sample_tag(s, ROLE_TBODY, table);
    for (int r = 0; r < 4; r++) {
        row = sample_tag(s, ROLE_TR, body);
        top += 16;
        for (int i = 0; i < 3; i++) {
            size_t cell = sample_tag(s, i ? ROLE_TD : ROLE_TH, row);
            s->x = 60 + 120 * i, s->y = top;
            if (i < 2)
                sample_text(s, cell, 110, i ? TEXT_END : TEXT_START,
                            str_format(arena, i ? "%d,100,000.00" : "Q%d", r + 1).s);
            if (r == 3 && i == 1) {
                s->tags[cell].column_span = 2;
                break;
            }
        }
        struct layout_item *rule = sample_item(s, ITEM_LINE, TAG_ARTIFACT);
        *rule = (struct layout_item){.kind = ITEM_LINE, .tag = TAG_ARTIFACT,
                                     .artifact = ARTIFACT_LAYOUT, .x = 60, .y = top + 4,
                                     .width = 350, .stroke = 0.5, .colour = 0x999999};
    }
    /* figure */
    size_t figure = sample_tag(s, ROLE_FIGURE, section);
    s->tags[figure].alternative = STR("Bars: plan by quarter 各季度计划");
    for (int i = 0; i < 4; i++) {
        struct layout_item *bar = sample_item(s, ITEM_RECT, figure);
        *bar = (struct layout_item){.kind = ITEM_RECT, .tag = figure, .x = 60 + 40 * i,
                                    .y = top + 100 - 20 * i, .width = 30, .height = 20 + 20 * i,
                                    .colour = 0x2E75B6, .radius = i * 2,
                                    .stroke = i == 3 ? 1.5 : 0};
    }
    s->x = 60, s->y = top + 132;
    s->style.size = 8;
    sample_text(s, figure, 200, TEXT_START, "Q1 Q2 Q3 Q4");
    /* an empty element, and signatures on a page of their own */
    sample_tag(s, ROLE_P, section);
    sample_page(s);
    section = sample_tag(s, ROLE_SECT, document);
    s->style = (struct text_style){.family = FAMILY_SANS, .size = 18, .bold = true};
    size_t second = sample_tag(s, ROLE_H3, section); /* below an H1: written as H2 */
    sample_text(s, second, 470, TEXT_START, "1 Signatures 签署");
    s->style = (struct text_style){.family = FAMILY_SANS, .size = 11};
    for (int i = 0; i < 2; i++) {
        sample_text(s, sample_tag(s, ROLE_P, section), 470, TEXT_START,
                    i ? "For the customer" : "For the supplier");
        struct doc_field *field = arena_alloc(arena, sizeof *field);
        *field = (struct doc_field){.kind = FIELD_SIGNATURE,
                                    .name = i ? STR("customer.signature")
                                              : STR("supplier.signature"),
                                    .label = i ? STR("Signature of the customer 甲方签字")
                                               : STR("Signature of the supplier")};
        size_t form = sample_tag(s, ROLE_FORM, section);
        s->tags[form].alternative = field->label;
        struct layout_item *place = sample_item(s, ITEM_FIELD, form);
        place->width = 200, place->height = 50, place->field = field;
        s->y += 80;
    }
    static const struct layout_anchor anchors[] = {{{"plan", 4}, 0, 70}, {{"sign", 4}, 1, 60}};
    s->layout.anchors = anchors;
    s->layout.anchor_count = 2;
    struct layout_bookmark *marks = arena_array(arena, 3, sizeof *marks);
    marks[0] = (struct layout_bookmark){1, STR("Account plan 客户计划 𠮷"), 0, 70, heading};
    marks[1] = (struct layout_bookmark){2, STR("Table (terms)"), 0, 300, table};
    marks[2] = (struct layout_bookmark){1, STR("1 Signatures"), 1, 60, second};
    s->layout.bookmarks = marks;
    s->layout.bookmark_count = 3;
    return s;
}

static const struct pdf_attachment attachments[] = {
    {LITERAL("plan.xml"), LITERAL("application/xml"), LITERAL("The plan 计划"),
     LITERAL("<accountPlan xmlns=\"urn:planpact:plan:1\"/>\n"), false},
    {LITERAL("年度计划 <&>.csv"), LITERAL("text/csv"), LITERAL(""), LITERAL(""), true},
};

static const struct pdf_info info = {
    .title = LITERAL("Annual account plan 2027 <&> 客户计划 𠮷"),
    .author = LITERAL("Li & partners"),
    .subject = LITERAL("KA-2027-014"),
    .keywords = LITERAL("plan, 2027"),
    .creator = LITERAL("planpact 0.1.0"),
    .state = LITERAL("final"),
    .date = {2027, 1, 2},
    .attachments = attachments,
    .attachment_count = 2,
};

static struct str write(struct arena *arena, struct findings *findings,
                        const struct text_fonts *fonts, const struct pdf_info *about)
{
    struct buf out = {.arena = arena};
    struct sample *s = sample_full(arena, findings, fonts);
    CHECK(pdf_write(arena, findings, fonts, sample_layout(s), about, &out));
    show_findings(arena, findings);
    return buf_str(&out);
}

static size_t occurrences(struct str text, const char *what)
{
    size_t count = 0;
    for (size_t at = 0; (at = str_find(text, str_of(what), at)) != SIZE_MAX; at++)
        count++;
    return count;
}

static void test_same_bytes(struct arena *arena, const struct text_fonts *fonts,
                            const char *folder)
{
    struct findings findings = {.arena = arena};
    struct str first = write(arena, &findings, fonts, &info);
    struct str second = write(arena, &findings, fonts, &info);
    CHECK(first.n > 10000);
    CHECK(str_equal(first, second));
    CHECK(str_starts(first, STR("%PDF-1.7\n")));
    CHECK_INT(findings.count, 0);
    CHECK_INT(occurrences(first, "/usr/"), 0);
    CHECK_INT(occurrences(first, "/S/P/"), 10);  /* the empty paragraph is left out */
    CHECK_INT(occurrences(first, "/S/TD/"), 7); /* the empty cells are not */
    CHECK_INT(occurrences(first, "/S/H1/"), 1);
    CHECK_INT(occurrences(first, "/S/H2/"), 1);
    struct pdf_info other = info;
    other.subject = STR("KA-2027-015");
    CHECK(!str_equal(first, write(arena, &findings, fonts, &other)));
    if (folder)
        CHECK(file_write(arena, &findings, path_join(arena, folder, "sample.pdf"), first,
                         FILE_REPLACE));
}

/* Packed, the file says the same in fewer bytes. */
static void test_compact(struct arena *arena, const struct text_fonts *fonts,
                         const char *folder)
{
    struct findings findings = {.arena = arena};
    struct pdf_info packed = info;
    packed.compact = true;
    struct str plain = write(arena, &findings, fonts, &info);
    struct str first = write(arena, &findings, fonts, &packed);
    CHECK(str_equal(first, write(arena, &findings, fonts, &packed)));
    CHECK(first.n + 3000 < plain.n);
    CHECK_INT(occurrences(first, "/S/P/"), 0);
    CHECK_INT(occurrences(first, "\ntrailer\n"), 0);
    CHECK_INT(occurrences(first, "/FT/Sig"), 2); /* to be found without unpacking */
    CHECK_INT(occurrences(first, "/PlanpactState <FEFF00660069006E0061006C>"), 1);
    CHECK_INT(occurrences(first, "/Type/SigFieldLock/Action/Include/Fields[(supplier.signature)]"),
              1);
    /* Offsets count from the start of the file, wherever the buffer stands. */
    struct buf out = {.arena = arena};
    buf_puts(&out, "before");
    struct sample *s = sample_full(arena, &findings, fonts);
    CHECK(pdf_write(arena, &findings, fonts, sample_layout(s), &packed, &out));
    CHECK(str_equal(str_slice(buf_str(&out), 6, SIZE_MAX), first));
    if (folder)
        CHECK(file_write(arena, &findings, path_join(arena, folder, "compact.pdf"), first,
                         FILE_REPLACE));
}

static void test_failures(struct arena *arena, const struct text_fonts *fonts)
{
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    struct sample *s = sample_full(arena, &findings, fonts);
    struct pdf_info about = info;
    about.icc_path = STR("/nowhere/sRGB.icc");
    CHECK(!pdf_write(arena, &findings, fonts, sample_layout(s), &about, &out));
    CHECK(found(&findings, "pdf-profile-missing"));
    about.icc_path = STR(SOURCE_DIR "/CMakeLists.txt");
    CHECK(!pdf_write(arena, &findings, fonts, sample_layout(s), &about, &out));
    CHECK(found(&findings, "pdf-profile-wrong"));
    s->layout.anchor_count = 1;
    CHECK(!pdf_write(arena, &findings, fonts, sample_layout(s), &info, &out));
    CHECK(found(&findings, "pdf-target-missing"));
    s->layout.anchor_count = 2;
    struct buf name = {.arena = arena};
    for (int i = 0; i < 200; i++)
        buf_puts(&name, "application/");
    struct pdf_attachment wrong = attachments[0];
    wrong.media_type = buf_str(&name);
    about = info;
    about.attachments = &wrong;
    about.attachment_count = 1;
    CHECK(!pdf_write(arena, &findings, fonts, sample_layout(s), &about, &out));
    CHECK(found(&findings, "pdf-not-written"));
    struct glyph_run broken = *s->pages[0].items[1].glyphs;
    struct glyph hole = {.id = 0, .length = 1};
    broken.glyphs = &hole;
    broken.count = 1;
    s->pages[0].items[1].glyphs = &broken;
    CHECK(!pdf_write(arena, &findings, fonts, sample_layout(s), &info, &out));
    CHECK(found(&findings, "pdf-glyph-missing"));
    CHECK_INT(out.n, 0);
    CHECK_INT(findings.count, 5);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct text_fonts *fonts = text_fonts_open(arena, &findings, NULL);
    if (!fonts) {
        show_findings(arena, &findings);
        return 1;
    }
    test_same_bytes(arena, fonts, argc > 1 ? argv[1] : NULL);
    test_compact(arena, fonts, argc > 1 ? argv[1] : NULL);
    test_failures(arena, fonts);
    arena_free(arena);
    return checks_end();
}
