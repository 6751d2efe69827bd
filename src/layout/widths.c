#include "layout/widths.h"

#include <math.h>

bool widths_even(const struct doc_table *table, const struct table_style *style, size_t column)
{
    return style->even && table->columns[column].weight > 0;
}

static double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* Columns of one kind: those with a weight, or those without, which share evenly. */
static bool takes_part(const struct width_demand *d, bool weighted)
{
    return (d->weight > 0) == weighted;
}

static double level_width(const struct width_demand *d, double level)
{
    return clamp(level * (d->weight > 0 ? d->weight : 1), d->min, d->max);
}

static double level_total(const struct width_demand *d, size_t count, bool weighted, double level)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        if (takes_part(&d[i], weighted))
            total += level_width(&d[i], level);
    return total;
}

/* Between what all need and what all want: a level rises, as water does, until the columns
 * fill the width; narrow columns get all they want first, long texts share the rest. */
static void widths_by_level(double *widths, const struct width_demand *d, size_t count,
                            bool weighted, double width)
{
    double low = 0, high = width * 1e6;
    for (int i = 0; i < 80; i++) {
        double middle = (low + high) / 2;
        if (level_total(d, count, weighted, middle) < width)
            low = middle;
        else
            high = middle;
    }
    for (size_t i = 0; i < count; i++)
        if (takes_part(&d[i], weighted))
            widths[i] = level_width(&d[i], high);
}

/* Columns without a weight are short and better left on one line: they come first, as long as
 * the running texts keep a good part of the width. */
static void widths_in_turn(double *widths, const struct width_demand *d, size_t count,
                           double width)
{
    const double text_part = 0.4;
    double min[2] = {0}, max[2] = {0};
    for (size_t i = 0; i < count; i++) {
        min[d[i].weight > 0] += d[i].min;
        max[d[i].weight > 0] += d[i].max;
    }
    double texts = fmax(min[1], fmin(max[1], text_part * width));
    double others = fmin(max[0], fmax(min[0], width - texts));
    widths_by_level(widths, d, count, false, others);
    widths_by_level(widths, d, count, true, width - others);
}

/* Spare width goes to the columns with a weight; without any, to all but the fixed ones by
 * what they hold. */
static void widths_with_spare(const struct doc_table *table, double *widths,
                              const struct width_demand *d, size_t count, double spare)
{
    double weights = 0, wants = 0;
    for (size_t i = 0; i < count; i++) {
        weights += d[i].weight;
        wants += table->columns[i].fixed > 0 ? 0 : d[i].max;
    }
    for (size_t i = 0; i < count; i++) {
        widths[i] = d[i].max;
        if (weights > 0)
            widths[i] += spare * d[i].weight / weights;
        else if (wants > 0)
            widths[i] += table->columns[i].fixed > 0 ? 0 : spare * d[i].max / wants;
        else
            widths[i] += spare / (double)count;
    }
}

/* What is asked for if no text column gets more than `most`. */
static double narrow_total(const struct width_demand *d, size_t count, double most)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        total += d[i].rigid ? d[i].min : fmin(d[i].min, most);
    return total;
}

/* Too little for the longest words: those are divided, figures and short words are not. If
 * even the figures have too little, all columns give way alike. */
static void widths_narrow(double *widths, const struct width_demand *d, size_t count,
                          double width)
{
    double low = 0, high = width;
    for (int i = 0; i < 40; i++) {
        double middle = (low + high) / 2;
        if (narrow_total(d, count, middle) < width)
            low = middle;
        else
            high = middle;
    }
    double total = narrow_total(d, count, low);
    double share = total > 0 ? fmin(width / total, 1) : 0;
    for (size_t i = 0; i < count; i++) {
        double own = d[i].rigid ? d[i].min : fmin(d[i].min, low);
        widths[i] = total > 0 ? own * share : width / (double)count;
    }
}

void widths_share(const struct doc_table *table, const struct width_demand *d, double width,
                  double *widths)
{
    size_t count = table->column_count;
    double min = 0, max = 0;
    for (size_t i = 0; i < count; i++) {
        min += d[i].min;
        max += d[i].max;
    }
    if (max <= width)
        widths_with_spare(table, widths, d, count, width - max);
    else if (min < width)
        widths_in_turn(widths, d, count, width);
    else
        widths_narrow(widths, d, count, width);
}

double widths_scale(const struct width_demand *d, size_t count, double width)
{
    const double least = 0.7, word_part = 0.2, safety = 0.995;
    double need = narrow_total(d, count, word_part * width);
    return need > width ? fmax(least, safety * width / need) : 1;
}
