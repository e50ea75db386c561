/*
 * What is said of a system without a solution: its equations with their residuals and its unknowns with their values, those
 * first that are furthest from one.
 */
#include "block.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define NAMED 10 /* equations and unknowns that are gone into */

/* Adds words to a text that may be full. */
static void add_words(char *text, size_t room, const char *format, ...)
{
    size_t used = strlen(text);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text + used, room - used, format, arguments);
    va_end(arguments);
}

/* The place of the next smaller size after `last`, -1 after the smallest: goes through sizes in falling order. */
static int next_smaller(int n, const double *size, int last)
{
    int next = -1;
    for (int i = 0; i < n; i++) {
        int behind = last < 0 || size[i] < size[last] || (size[i] == size[last] && i > last);
        if (i != last && behind && (next < 0 || size[i] > size[next]))
            next = i;
    }
    return next;
}

RhStatus rh_block_failure(BlockSolve *s)
{
    char text[3000] = "";
    ScratchMark mark = rh_scratch_mark(instance_of(s->m));
    double *size = rh_scratch(s->m, (size_t)s->n);
    for (int i = 0; i < s->n; i++)
        size[i] = isfinite(s->residual[i]) ? fabs(s->residual[i]) / s->memory->row_scale[i] : HUGE_VAL;
    add_words(text, sizeof text, "residuals:");
    int named = 0;
    for (int i = next_smaller(s->n, size, -1); i >= 0 && named < NAMED; i = next_smaller(s->n, size, i), named++)
        add_words(text, sizeof text, "%s %g at %s", named ? "," : "", s->residual[i], s->block->places ? s->block->places[i] : "?");
    add_words(text, sizeof text, "%s; unknowns:", named < s->n ? ", ..." : "");
    for (int j = 0; j < s->n; j++) {
        double part = fabs(s->step[j]) / rh_block_magnitude(s, j, s->z[j]);
        size[j] = isfinite(part) ? part : HUGE_VAL;
    }
    named = 0;
    for (int j = next_smaller(s->n, size, -1); j >= 0 && named < NAMED; j = next_smaller(s->n, size, j), named++) {
        const RhBlock *b = s->block;
        add_words(text, sizeof text, "%s '%s' = %g (nominal %g", named ? "," : "", s->m->info->variable_names[b->unknowns[j]],
                  s->z[j], b->nominal[j]);
        if (b->minimum[j] > -HUGE_VAL || b->maximum[j] < HUGE_VAL)
            add_words(text, sizeof text, ", bounds %g to %g", b->minimum[j], b->maximum[j]);
        add_words(text, sizeof text, ")");
    }
    if (named < s->n)
        add_words(text, sizeof text, ", ...");
    rh_scratch_release(instance_of(s->m), mark);
    char reason[200];
    snprintf(reason, sizeof reason, "%.*s", (int)sizeof reason - 1, s->m->message);
    return rh_fail(s->m, RH_RECOVERABLE, "no solution of %s after %d iterations (%s); %s", s->block->description,
                   s->memory->state->iterations, reason, text);
}
