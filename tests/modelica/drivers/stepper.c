/*
 * Loads an FMI 2.0 Co-Simulation library, steps it and prints the values of variables: the same program for every
 * platform, so that what the binaries compute can be compared.
 *
 *     stepper LIBRARY GUID TOLERANCE STEP STEPS [b VR]... [r VR]... [i VR]...
 *
 * b: a Boolean input set to true before the start. r: a Real variable to be printed, i: an Integer one, behind the Reals. After half of the steps the state is
 * saved, and after all of them restored and the second half taken again, which must give the same bits.
 */
#include "fmi2FunctionTypes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <windows.h>
static void *open_library(const char *path) { return (void *)LoadLibraryA(path); }
static void *symbol(void *library, const char *name) { return (void *)GetProcAddress((HMODULE)library, name); }
#else
#include <dlfcn.h>
static void *open_library(const char *path) { return dlopen(path, RTLD_NOW); }
static void *symbol(void *library, const char *name) { return dlsym(library, name); }
#endif

static void fail(const char *words)
{
    fprintf(stderr, "stepper: %s\n", words);
    exit(2);
}

static void need(fmi2Status status, const char *words)
{
    if (status > fmi2Warning)
        fail(words);
}

static void logger(fmi2ComponentEnvironment e, fmi2String name, fmi2Status status, fmi2String category, fmi2String message, ...)
{
    (void)e;
    va_list arguments;
    va_start(arguments, message);
    fprintf(stderr, "%s [%d %s] ", name, status, category);
    vfprintf(stderr, message, arguments);
    fprintf(stderr, "\n");
    va_end(arguments);
}

#define FUNCTION(name) name##TYPE *name = (name##TYPE *)symbol(library, #name); if (!name) fail("no " #name)

int main(int count, char **words)
{
    if (count < 6)
        fail("too few arguments");
    void *library = open_library(words[1]);
    if (!library)
        fail("the library cannot be loaded");
    FUNCTION(fmi2Instantiate);
    FUNCTION(fmi2SetupExperiment);
    FUNCTION(fmi2EnterInitializationMode);
    FUNCTION(fmi2ExitInitializationMode);
    FUNCTION(fmi2SetBoolean);
    FUNCTION(fmi2GetReal);
    FUNCTION(fmi2GetInteger);
    FUNCTION(fmi2DoStep);
    FUNCTION(fmi2GetFMUstate);
    FUNCTION(fmi2SetFMUstate);
    FUNCTION(fmi2FreeFMUstate);
    FUNCTION(fmi2Terminate);
    FUNCTION(fmi2FreeInstance);
    const fmi2CallbackFunctions callbacks = {logger, calloc, free, NULL, NULL};
    fmi2Component c = fmi2Instantiate("stepper", fmi2CoSimulation, words[2], "", &callbacks, fmi2False, fmi2False);
    if (!c)
        fail("no instance");
    double step = atof(words[4]);
    int steps = atoi(words[5]), half = steps / 2;
    fmi2ValueReference *vr = calloc((size_t)count, sizeof *vr), *counts = calloc((size_t)count, sizeof *counts);
    size_t n = 0, m = 0;
    need(fmi2SetupExperiment(c, fmi2True, atof(words[3]), 0.0, fmi2False, 0.0), "set up failed");
    for (int i = 6; i + 1 < count; i += 2) {
        fmi2ValueReference reference = (fmi2ValueReference)strtoul(words[i + 1], NULL, 10);
        const fmi2Boolean yes = fmi2True;
        if (words[i][0] == 'b')
            need(fmi2SetBoolean(c, &reference, 1, &yes), "a Boolean cannot be set");
        else if (words[i][0] == 'i')
            counts[m++] = reference;
        else
            vr[n++] = reference;
    }
    fmi2Integer *whole = calloc(m + 1, sizeof *whole);
    double *first = calloc((size_t)(steps + 1) * n + 1, sizeof *first), *again = calloc(n + 1, sizeof *again);
    need(fmi2EnterInitializationMode(c), "initialisation failed");
    need(fmi2ExitInitializationMode(c), "initialisation failed");
    fmi2FMUstate state = NULL;
    for (int k = 0; k < steps; k++) {
        if (k == half)
            need(fmi2GetFMUstate(c, &state), "the state cannot be saved");
        need(fmi2DoStep(c, step * k, step, fmi2False), "a step failed");
        need(fmi2GetReal(c, vr, n, first + (size_t)k * n), "values cannot be read");
        need(fmi2GetInteger(c, counts, m, whole), "counts cannot be read");
        for (size_t i = 0; i < n; i++)
            printf("%.17g ", first[(size_t)k * n + i]);
        for (size_t i = 0; i < m; i++)
            printf("%d ", whole[i]);
        printf("\n");
    }
    need(fmi2SetFMUstate(c, state), "the state cannot be restored");
    for (int k = half; k < steps; k++) {
        need(fmi2DoStep(c, step * k, step, fmi2False), "a step failed");
        need(fmi2GetReal(c, vr, n, again), "values cannot be read");
        if (memcmp(again, first + (size_t)k * n, n * sizeof *again) != 0)
            fail("after restoring the state the values differ");
    }
    need(fmi2FreeFMUstate(c, &state), "the state cannot be freed");
    need(fmi2Terminate(c), "termination failed");
    fmi2FreeInstance(c);
    free(vr);
    free(counts);
    free(whole);
    free(first);
    free(again);
    return 0;
}
