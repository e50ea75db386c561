/*
 * The functions of FMI 2.0 that the driver calls, by those of FMI 3.0, so that both go through the same tests. Arrays are
 * read whole: a group of variables knows how many values it has.
 */
#include "fmi2FunctionTypes.h"
#include "fmi3Functions.h"

static fmi2Status fmi2GetReal(fmi2Component c, const fmi2ValueReference *vr, size_t n, fmi2Real *value)
{
    return (fmi2Status)fmi3GetFloat64(c, vr, n, value, vr == reals.vr ? reals.values : n);
}

static fmi2Status fmi2SetReal(fmi2Component c, const fmi2ValueReference *vr, size_t n, const fmi2Real *value)
{
    return (fmi2Status)fmi3SetFloat64(c, vr, n, value, n);
}

static fmi2Status fmi2GetInteger(fmi2Component c, const fmi2ValueReference *vr, size_t n, fmi2Integer *value)
{
    return (fmi2Status)fmi3GetInt32(c, vr, n, value, vr == integers.vr ? integers.values : n);
}

static fmi2Status fmi2SetInteger(fmi2Component c, const fmi2ValueReference *vr, size_t n, const fmi2Integer *value)
{
    return (fmi2Status)fmi3SetInt32(c, vr, n, value, n);
}

static fmi2Status fmi2GetBoolean(fmi2Component c, const fmi2ValueReference *vr, size_t n, fmi2Boolean *value)
{
    size_t values = vr == booleans.vr ? booleans.values : n;
    fmi3Boolean *bytes = calloc(values + 1, sizeof *bytes);
    fmi3Status status = fmi3GetBoolean(c, vr, n, bytes, values);
    for (size_t i = 0; status <= fmi3Warning && i < values; i++)
        value[i] = bytes[i];
    free(bytes);
    return (fmi2Status)status;
}

static fmi2Status fmi2SetBoolean(fmi2Component c, const fmi2ValueReference *vr, size_t n, const fmi2Boolean *value)
{
    fmi3Boolean byte = value[0] != 0;
    return n == 1 ? (fmi2Status)fmi3SetBoolean(c, vr, 1, &byte, 1) : fmi2Error;
}

static fmi2Status fmi2GetString(fmi2Component c, const fmi2ValueReference *vr, size_t n, fmi2String *value)
{
    return (fmi2Status)fmi3GetString(c, vr, n, value, vr == strings.vr ? strings.values : n);
}

static void log3(fmi3InstanceEnvironment e, fmi3Status status, fmi3String category, fmi3String message)
{
    logger(e, "driver", (fmi2Status)status, category, message);
}

static fmi2Component instantiate(void)
{
    return kind == fmi2CoSimulation
               ? fmi3InstantiateCoSimulation("driver", guid, NULL, false, false, false, false, NULL, 0, NULL, log3, NULL)
               : fmi3InstantiateModelExchange("driver", guid, NULL, false, false, NULL, log3);
}

static void fmi2FreeInstance(fmi2Component c) { fmi3FreeInstance(c); }

static fmi2Status fmi2EnterInitializationMode(fmi2Component c)
{
    return (fmi2Status)fmi3EnterInitializationMode(c, false, 0.0, 0.0, false, 0.0);
}

static fmi2Status fmi2ExitInitializationMode(fmi2Component c) { return (fmi2Status)fmi3ExitInitializationMode(c); }
static fmi2Status fmi2Terminate(fmi2Component c) { return (fmi2Status)fmi3Terminate(c); }
static fmi2Status fmi2Reset(fmi2Component c) { return (fmi2Status)fmi3Reset(c); }
static fmi2Status fmi2EnterEventMode(fmi2Component c) { return (fmi2Status)fmi3EnterEventMode(c); }
static fmi2Status fmi2EnterContinuousTimeMode(fmi2Component c) { return (fmi2Status)fmi3EnterContinuousTimeMode(c); }
static fmi2Status fmi2SetTime(fmi2Component c, double time) { return (fmi2Status)fmi3SetTime(c, time); }

static fmi2Status fmi2NewDiscreteStates(fmi2Component c, fmi2EventInfo *info)
{
    fmi3Boolean needed, terminate, nominals, values, defined;
    fmi3Status status = fmi3UpdateDiscreteStates(c, &needed, &terminate, &nominals, &values, &defined, &info->nextEventTime);
    if (status > fmi3Warning)
        return (fmi2Status)status;
    info->newDiscreteStatesNeeded = needed;
    info->terminateSimulation = terminate;
    info->nextEventTimeDefined = defined;
    return (fmi2Status)status;
}

static fmi2Status fmi2CompletedIntegratorStep(fmi2Component c, fmi2Boolean no_rollback, fmi2Boolean *event, fmi2Boolean *end)
{
    fmi3Boolean enter, terminate;
    fmi3Status status = fmi3CompletedIntegratorStep(c, no_rollback != 0, &enter, &terminate);
    if (status <= fmi3Warning) {
        *event = enter;
        *end = terminate;
    }
    return (fmi2Status)status;
}

static fmi2Status fmi2GetContinuousStates(fmi2Component c, double *x, size_t n)
{
    return (fmi2Status)fmi3GetContinuousStates(c, x, n);
}

static fmi2Status fmi2SetContinuousStates(fmi2Component c, const double *x, size_t n)
{
    return (fmi2Status)fmi3SetContinuousStates(c, x, n);
}

static fmi2Status fmi2GetDerivatives(fmi2Component c, double *dx, size_t n)
{
    return (fmi2Status)fmi3GetContinuousStateDerivatives(c, dx, n);
}

static fmi2Status fmi2GetEventIndicators(fmi2Component c, double *z, size_t n)
{
    return (fmi2Status)fmi3GetEventIndicators(c, z, n);
}

static fmi2Status derivatives_by_state(fmi2Component c, size_t state, double *column)
{
    size_t n = (size_t)model_states;
    double *seed = calloc(n + 1, sizeof *seed);
    seed[state] = 1.0;
    fmi3Status status = fmi3GetDirectionalDerivative(c, derivative_references, state_variables, state_references,
                                                     state_variables, seed, n, column, n);
    free(seed);
    return (fmi2Status)status;
}

/* The end by terminate() is told by a return value; for FMI 2.0 it is a discarded step. */
static fmi2Status fmi2DoStep(fmi2Component c, double time, double step, fmi2Boolean no_rollback)
{
    fmi3Boolean event, terminate, early;
    double reached;
    fmi3Status status = fmi3DoStep(c, time, step, no_rollback != 0, &event, &terminate, &early, &reached);
    return status <= fmi3Warning && terminate ? fmi2Discard : (fmi2Status)status;
}

static fmi2Status fmi2GetFMUstate(fmi2Component c, fmi2FMUstate *s) { return (fmi2Status)fmi3GetFMUState(c, s); }
static fmi2Status fmi2SetFMUstate(fmi2Component c, fmi2FMUstate s) { return (fmi2Status)fmi3SetFMUState(c, s); }
static fmi2Status fmi2FreeFMUstate(fmi2Component c, fmi2FMUstate *s) { return (fmi2Status)fmi3FreeFMUState(c, s); }

static fmi2Status fmi2SerializedFMUstateSize(fmi2Component c, fmi2FMUstate s, size_t *size)
{
    return (fmi2Status)fmi3SerializedFMUStateSize(c, s, size);
}

static fmi2Status fmi2SerializeFMUstate(fmi2Component c, fmi2FMUstate s, fmi2Byte *bytes, size_t size)
{
    return (fmi2Status)fmi3SerializeFMUState(c, s, (fmi3Byte *)bytes, size);
}

static fmi2Status fmi2DeSerializeFMUstate(fmi2Component c, const fmi2Byte *bytes, size_t size, fmi2FMUstate *s)
{
    return (fmi2Status)fmi3DeserializeFMUState(c, (const fmi3Byte *)bytes, size, s);
}
