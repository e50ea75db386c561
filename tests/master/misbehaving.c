/*
 * A Co-Simulation FMU of FMI 3.0, or 2.0 with -DFMI2, that misbehaves as its parameters say.
 *
 * A store: dx/dt = rate*(u - x) with u held over a step, which is solved exactly; y = x. It knows where it stands and
 * refuses steps from elsewhere, as well as states from before a point behind which it was told not to be taken back.
 * REPEATS: told that a step may be taken back, it takes it from where it stood before the last such step.
 * After a failure it frees states, but complains of it until one is restored.
 * What is called after it failed fatally goes into the file that the environment variable MISBEHAVING names.
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FINE, DISCARDS, FAILS, FAILS_FATALLY, GIVES_NAN, GIVES_INFINITY, REFUSES_STATE, SAVES_NOTHING, REPEATS };
enum { OK, WARNING, DISCARD, ERROR, FATAL };
enum { U, Y, RATE, X_START, LONGEST, LEAK, MEMORY, FROM, REALS, FAULT = 20 };

typedef struct {
    double time, x;
} State;

typedef struct {
    void *environment;
    void (*log)(void);
    double reals[REALS];
    int fault;
    State state;
    double committed;
    double steps, last_u, promised; /* what a saved state does not hold */
    bool failed, dead;
} Instance;

static void say(const Instance *instance, int status, const char *words);

static bool dead(const Instance *instance, const char *function)
{
    const char *path = instance->dead ? getenv("MISBEHAVING") : NULL;
    if (path) {
        FILE *file = fopen(path, "a");
        fprintf(file, "%s\n", function);
        fclose(file);
    }
    return instance->dead;
}
#define LIVING(c)                                                                                                      \
    if (dead(c, __func__))                                                                                             \
        return FATAL

static Instance *made(const char *guid)
{
    Instance *instance = strcmp(guid, "misbehaving") ? NULL : calloc(1, sizeof *instance);
    if (instance) {
        instance->reals[RATE] = 1e-3;
        instance->reals[LONGEST] = INFINITY;
        instance->promised = -INFINITY;
    }
    return instance;
}

static int get_reals(Instance *instance, const unsigned references[], size_t n, double values[])
{
    LIVING(instance);
    bool failing = instance->steps > 0 && instance->state.time > instance->reals[FROM];
    for (size_t i = 0; i < n; i++) {
        if (references[i] >= REALS)
            return ERROR;
        values[i] = instance->reals[references[i]];
        if (references[i] == Y)
            values[i] = failing && instance->fault == GIVES_NAN        ? NAN
                        : failing && instance->fault == GIVES_INFINITY ? -INFINITY
                                                                       : instance->state.x + instance->steps * instance->reals[LEAK];
    }
    return OK;
}

static int set_reals(Instance *instance, const unsigned references[], size_t n, const double values[])
{
    LIVING(instance);
    for (size_t i = 0; i < n; i++) {
        if (references[i] >= REALS || references[i] == Y)
            return ERROR;
        instance->reals[references[i]] = values[i];
    }
    instance->state.x = instance->steps > 0 || instance->state.time > 0 ? instance->state.x : instance->reals[X_START];
    return OK;
}

static int step(Instance *instance, double time, double length, bool no_rollback, double *reached)
{
    LIVING(instance);
    *reached = time;
    if (fabs(time - instance->state.time) > 1e-9 * (1 + fabs(time))) {
        say(instance, ERROR, "stands at another time");
        return ERROR;
    }
    if (no_rollback)
        instance->promised = instance->fault == REPEATS ? -INFINITY : time;
    if (no_rollback || instance->steps == 0)
        instance->committed = instance->state.x;
    if (instance->fault == REPEATS)
        instance->state.x = instance->committed;
    bool failing = time + length > instance->reals[FROM];
    if (length > instance->reals[LONGEST] || (failing && instance->fault == DISCARDS)) {
        say(instance, DISCARD, "too long for me");
        return DISCARD;
    }
    if (failing && (instance->fault == FAILS || instance->fault == FAILS_FATALLY)) {
        say(instance, instance->fault == FAILS ? ERROR : FATAL, "my pipe burst");
        instance->failed = true;
        instance->dead = instance->fault == FAILS_FATALLY;
        return instance->fault == FAILS ? ERROR : FATAL;
    }
    double u = instance->reals[U] + instance->reals[MEMORY] * (instance->last_u - instance->reals[U]);
    instance->last_u = instance->reals[U];
    instance->state.x = u + (instance->state.x - u) * exp(-instance->reals[RATE] * length);
    instance->state.time = *reached = time + length;
    instance->steps++;
    return OK;
}

static int save(Instance *instance, void **state)
{
    LIVING(instance);
    if (instance->fault == SAVES_NOTHING) {
        say(instance, ERROR, "no room for a state");
        return ERROR;
    }
    *state = *state ? *state : malloc(sizeof(State));
    *(State *)*state = instance->state;
    return OK;
}

static int restore(Instance *instance, const State *state)
{
    LIVING(instance);
    if (instance->fault == REFUSES_STATE || state->time < instance->promised) {
        say(instance, ERROR, instance->fault == REFUSES_STATE ? "no way back" : "I was told that nobody goes back");
        return ERROR;
    }
    instance->state = *state;
    instance->committed = state->x;
    instance->failed = false;
    return OK;
}

static int freed(Instance *instance, void **state)
{
    LIVING(instance);
    free(*state);
    *state = NULL;
    if (instance->failed)
        say(instance, ERROR, "what was freed is of no use any more");
    return instance->failed ? ERROR : OK;
}

static int set_fault(Instance *instance, const unsigned references[], size_t n, const int32_t values[])
{
    LIVING(instance);
    if (n != 1 || references[0] != FAULT)
        return ERROR;
    instance->fault = values[0];
    return OK;
}

static int begin(Instance *instance, double start)
{
    LIVING(instance);
    instance->state = (State){start, instance->reals[X_START]};
    return OK;
}

static int alive(const Instance *instance)
{
    LIVING(instance);
    return OK;
}

static void gone(Instance *instance)
{
    if (!dead(instance, __func__))
        free(instance);
}

#ifdef FMI2
#include "fmi2Functions.h"

static void say(const Instance *instance, int status, const char *words)
{
    ((fmi2CallbackLogger)instance->log)(instance->environment, "m", status, "all", "%s", words);
}

fmi2Component fmi2Instantiate(fmi2String name, fmi2Type type, fmi2String guid, fmi2String resources,
                              const fmi2CallbackFunctions *callbacks, fmi2Boolean visible, fmi2Boolean logging)
{
    (void)name, (void)type, (void)resources, (void)visible, (void)logging;
    Instance *instance = made(guid);
    if (instance) {
        instance->environment = callbacks->componentEnvironment;
        instance->log = (void (*)(void))callbacks->logger;
    }
    return instance;
}
void fmi2FreeInstance(fmi2Component c) { gone(c); }
fmi2Status fmi2SetupExperiment(fmi2Component c, fmi2Boolean defined, fmi2Real tolerance, fmi2Real start,
                               fmi2Boolean stop_defined, fmi2Real stop)
{
    (void)defined, (void)tolerance, (void)stop_defined, (void)stop;
    return begin(c, start);
}
fmi2Status fmi2EnterInitializationMode(fmi2Component c) { return alive(c); }
fmi2Status fmi2ExitInitializationMode(fmi2Component c) { return alive(c); }
fmi2Status fmi2Terminate(fmi2Component c) { return alive(c); }
fmi2Status fmi2SetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Real values[])
{
    return set_reals(c, vr, n, values);
}
fmi2Status fmi2GetReal(fmi2Component c, const fmi2ValueReference vr[], size_t n, fmi2Real values[])
{
    return get_reals(c, vr, n, values);
}
fmi2Status fmi2SetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer values[])
{
    return set_fault(c, vr, n, values);
}
fmi2Status fmi2DoStep(fmi2Component c, fmi2Real time, fmi2Real length, fmi2Boolean no_rollback)
{
    double reached;
    return step(c, time, length, no_rollback, &reached);
}
fmi2Status fmi2GetRealStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Real *value)
{
    *value = ((Instance *)c)->state.time;
    return kind == fmi2LastSuccessfulTime ? fmi2OK : fmi2Discard;
}
fmi2Status fmi2GetBooleanStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Boolean *value)
{
    *value = fmi2False;
    return alive(c) == OK && kind == fmi2Terminated ? fmi2OK : fmi2Discard;
}
fmi2Status fmi2GetFMUstate(fmi2Component c, fmi2FMUstate *state) { return save(c, state); }
fmi2Status fmi2SetFMUstate(fmi2Component c, fmi2FMUstate state) { return restore(c, state); }
fmi2Status fmi2FreeFMUstate(fmi2Component c, fmi2FMUstate *state) { return freed(c, state); }
#else
#include "fmi3Functions.h"

static void say(const Instance *instance, int status, const char *words)
{
    ((fmi3LogMessageCallback)instance->log)(instance->environment, status, "all", words);
}

fmi3Instance fmi3InstantiateCoSimulation(fmi3String name, fmi3String token, fmi3String resources, fmi3Boolean visible,
                                         fmi3Boolean logging, fmi3Boolean event_mode, fmi3Boolean early_return,
                                         const fmi3ValueReference required[], size_t n,
                                         fmi3InstanceEnvironment environment, fmi3LogMessageCallback log,
                                         fmi3IntermediateUpdateCallback update)
{
    (void)name, (void)resources, (void)visible, (void)logging, (void)event_mode, (void)early_return;
    (void)required, (void)n, (void)update;
    Instance *instance = made(token);
    if (instance) {
        instance->environment = environment;
        instance->log = (void (*)(void))log;
    }
    return instance;
}
void fmi3FreeInstance(fmi3Instance c) { gone(c); }
fmi3Status fmi3EnterInitializationMode(fmi3Instance c, fmi3Boolean defined, fmi3Float64 tolerance, fmi3Float64 start,
                                       fmi3Boolean stop_defined, fmi3Float64 stop)
{
    (void)defined, (void)tolerance, (void)stop_defined, (void)stop;
    return begin(c, start);
}
fmi3Status fmi3ExitInitializationMode(fmi3Instance c) { return alive(c); }
fmi3Status fmi3Terminate(fmi3Instance c) { return alive(c); }
fmi3Status fmi3SetFloat64(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Float64 values[], size_t size)
{
    return n == size ? set_reals(c, vr, n, values) : fmi3Error;
}
fmi3Status fmi3GetFloat64(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3Float64 values[], size_t size)
{
    return n == size ? get_reals(c, vr, n, values) : fmi3Error;
}
fmi3Status fmi3SetInt32(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3Int32 values[], size_t size)
{
    return n == size ? set_fault(c, vr, n, values) : fmi3Error;
}
fmi3Status fmi3DoStep(fmi3Instance c, fmi3Float64 time, fmi3Float64 length, fmi3Boolean no_rollback, fmi3Boolean *event,
                      fmi3Boolean *terminate, fmi3Boolean *early_return, fmi3Float64 *reached)
{
    *event = *terminate = *early_return = false;
    return step(c, time, length, no_rollback, reached);
}
fmi3Status fmi3GetFMUState(fmi3Instance c, fmi3FMUState *state) { return save(c, state); }
fmi3Status fmi3SetFMUState(fmi3Instance c, fmi3FMUState state) { return restore(c, state); }
fmi3Status fmi3FreeFMUState(fmi3Instance c, fmi3FMUState *state) { return freed(c, state); }
#endif
