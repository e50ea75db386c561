/*
 * External C functions: the guarded call, derivatives by differences, and what ModelicaUtilities.h offers.
 *
 * Each thread knows the call it is in. An error in the C function jumps back to where that call began, so it can't
 * leave the call, nor meet another instance's.
 */
#include "external.h"
#include "instance.h"
#include "offered/ModelicaUtilities.h"

#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct StringMemory {
    struct StringMemory *next;
    char text[];
} StringMemory;

typedef struct Call {
    struct Call *outer;
    Model *m;
    const char *about;
    StringMemory *strings;
    jmp_buf start;
} Call;

__extension__ static __thread Call *current;
__extension__ static __thread int trying; /* at a point moved for differences: not the model's business to tell of */

static void leave(Call *call)
{
    current = call->outer;
    while (call->strings) {
        StringMemory *next = call->strings->next;
        free(call->strings);
        call->strings = next;
    }
}

void rh_external_call(Model *m, const char *about, RhExternal function, const char *const *texts, int n_inputs,
                      const double *a, int n_outputs, double *y)
{
    int finite = 1;
    for (int i = 0; i < n_inputs; i++)
        finite = finite && isfinite(a[i]);
    if (finite) {
        Call call = {.outer = current, .m = m, .about = about, .strings = NULL};
        current = &call;
        if (setjmp(call.start) == 0) {
            function(a, y, texts);
            leave(&call);
            return;
        }
        leave(&call);
    }
    for (int i = 0; i < n_outputs; i++)
        y[i] = NAN;
}

/* Error of a central difference: h^2 f'''/6 + eps f/h, least near the third root of the rounding unit. */
static const double RELATIVE_STEP = 6e-6;
/* Inputs are in SI units: what is smaller than this is near zero. */
static const double SMALLEST = 1e-3;

static int all_finite(int n, const double *y)
{
    for (int i = 0; i < n; i++)
        if (!isfinite(y[i]))
            return 0;
    return 1;
}

void rh_external_differences(Model *m, RhFunction function, int n_inputs, const double *a, int n_outputs, const double *y,
                             const unsigned char *smooth, int n, const int *active, double *g)
{
    const char *const violation = m->violation;
    Instance *inst = instance_of(m);
    ScratchMark mark = rh_scratch_mark(inst);
    double *moved = rh_scratch(m, (size_t)n_inputs), *above = rh_scratch(m, (size_t)n_outputs);
    double *below = rh_scratch(m, (size_t)n_outputs);
    memcpy(moved, a, (size_t)n_inputs * sizeof *moved);
    trying++;
    for (int c = 0; c < n; c++) {
        int k = active[c];
        for (int i = 0; i < n_outputs; i++)
            g[i * n + c] = 0.0;
        if (k < 0)
            continue;
        double step = RELATIVE_STEP * fmax(fabs(a[k]), SMALLEST), high = a[k] + step, low = a[k] - step;
        moved[k] = high;
        function(m, moved, above);
        if (!all_finite(n_outputs, above)) { /* out of the function's domain: one-sided */
            high = a[k];
            memcpy(above, y, (size_t)n_outputs * sizeof *above);
        }
        moved[k] = low;
        function(m, moved, below);
        if (!all_finite(n_outputs, below)) {
            low = a[k];
            memcpy(below, y, (size_t)n_outputs * sizeof *below);
        }
        moved[k] = a[k];
        for (int i = 0; i < n_outputs; i++)
            if (smooth[i])
                g[i * n + c] = high > low ? (above[i] - below[i]) / (high - low) : NAN;
    }
    trying--;
    m->violation = violation;
    rh_scratch_release(inst, mark);
}

/* -- ModelicaUtilities.h ---------------------------------------------------------------------------------------- */

void ModelicaVFormatError(const char *string, va_list arguments)
{
    Call *call = current;
    if (!call) { /* a thread of the library's own: there is nowhere to go back to */
        vfprintf(stderr, string, arguments);
        abort();
    }
    Model *m = call->m;
    if (!trying && m->violation == NULL) {
        int length = snprintf(m->external_words, sizeof m->external_words, "%s: ", call->about);
        if (length > 0 && (size_t)length < sizeof m->external_words)
            vsnprintf(m->external_words + length, sizeof m->external_words - (size_t)length, string, arguments);
        for (size_t end = strlen(m->external_words); end > 0 && m->external_words[end - 1] == '\n'; end--)
            m->external_words[end - 1] = '\0';
        m->violation = m->external_words;
    }
    longjmp(call->start, 1);
}

void ModelicaFormatError(const char *string, ...)
{
    va_list arguments;
    va_start(arguments, string);
    ModelicaVFormatError(string, arguments);
}

void ModelicaError(const char *string) { ModelicaFormatError("%s", string); }

static void say(Answer answer, const char *category, const char *string, va_list arguments)
{
    char text[1000];
    if (!current || trying)
        return;
    vsnprintf(text, sizeof text, string, arguments);
    rh_log(instance_of(current->m), answer, category, "%s: %s", current->about, text);
}

void ModelicaVFormatMessage(const char *string, va_list arguments) { say(ANSWER_OK, "logAll", string, arguments); }

void ModelicaFormatMessage(const char *string, ...)
{
    va_list arguments;
    va_start(arguments, string);
    ModelicaVFormatMessage(string, arguments);
    va_end(arguments);
}

void ModelicaMessage(const char *string) { ModelicaFormatMessage("%s", string); }

void ModelicaVFormatWarning(const char *string, va_list arguments)
{
    say(ANSWER_WARNING, "logStatusWarning", string, arguments);
}

void ModelicaFormatWarning(const char *string, ...)
{
    va_list arguments;
    va_start(arguments, string);
    ModelicaVFormatWarning(string, arguments);
    va_end(arguments);
}

void ModelicaWarning(const char *string) { ModelicaFormatWarning("%s", string); }

char *ModelicaAllocateStringWithErrorReturn(size_t length)
{
    Call *call = current;
    StringMemory *memory = call ? calloc(1, sizeof *memory + length + 1) : NULL;
    if (!memory)
        return NULL;
    memory->next = call->strings;
    call->strings = memory;
    return memory->text;
}

char *ModelicaAllocateString(size_t length)
{
    char *text = ModelicaAllocateStringWithErrorReturn(length);
    if (!text)
        ModelicaFormatError("not enough memory for a string of %lu characters", (unsigned long)length);
    return text;
}

char *ModelicaDuplicateStringWithErrorReturn(const char *string)
{
    char *text = ModelicaAllocateStringWithErrorReturn(strlen(string));
    return text ? strcpy(text, string) : NULL;
}

char *ModelicaDuplicateString(const char *string) { return strcpy(ModelicaAllocateString(strlen(string)), string); }
