/*
 * A Co-Simulation FMU whose steps end as its parameter `ending` says, half way: for FMI 3.0 with a variable of every
 * numeric type, which keeps what is set; for FMI 2.0 with -DFMI2.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DONE, DISCARDED, EARLY_RETURN, EVENT_NEEDED, TERMINATED, FAILED, FATAL };
enum { ENDING = 20, SIZE = 3 };

#ifdef FMI2
#include "fmi2Functions.h"

typedef struct {
    fmi2CallbackFunctions callbacks;
    int ending;
    double reached;
} Instance;

fmi2Component fmi2Instantiate(fmi2String name, fmi2Type type, fmi2String guid, fmi2String resources,
                              const fmi2CallbackFunctions *callbacks, fmi2Boolean visible, fmi2Boolean logging)
{
    (void)name, (void)type, (void)resources, (void)visible, (void)logging;
    if (strcmp(guid, "endings")) {
        callbacks->logger(callbacks->componentEnvironment, name, fmi2Error, "logStatusError", "another %s", "guid");
        return NULL;
    }
    Instance *instance = calloc(1, sizeof *instance);
    instance->callbacks = *callbacks;
    return instance;
}

void fmi2FreeInstance(fmi2Component c) { free(c); }
fmi2Status fmi2SetupExperiment(fmi2Component c, fmi2Boolean defined, fmi2Real tolerance, fmi2Real start,
                               fmi2Boolean stop_defined, fmi2Real stop)
{
    (void)c, (void)defined, (void)tolerance, (void)start, (void)stop_defined, (void)stop;
    return fmi2OK;
}
fmi2Status fmi2EnterInitializationMode(fmi2Component c) { (void)c; return fmi2OK; }
fmi2Status fmi2ExitInitializationMode(fmi2Component c) { (void)c; return fmi2OK; }
fmi2Status fmi2Terminate(fmi2Component c) { (void)c; return fmi2OK; }

fmi2Status fmi2SetInteger(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer values[])
{
    if (n != 1 || vr[0] != ENDING)
        return fmi2Error;
    ((Instance *)c)->ending = values[0];
    return fmi2OK;
}

fmi2Status fmi2DoStep(fmi2Component c, fmi2Real time, fmi2Real step, fmi2Boolean no_rollback)
{
    Instance *instance = c;
    static const fmi2Status status[] = {fmi2OK, fmi2Discard, fmi2Discard, fmi2Discard, fmi2Discard, fmi2Error, fmi2Fatal};
    (void)no_rollback;
    instance->reached = time + (instance->ending == DONE ? step : step / 2);
    if (instance->ending != DONE)
        instance->callbacks.logger(instance->callbacks.componentEnvironment, "e", status[instance->ending], "all",
                                   "ended at %g", instance->reached);
    return status[instance->ending];
}

fmi2Status fmi2GetRealStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Real *value)
{
    *value = ((Instance *)c)->reached;
    return kind == fmi2LastSuccessfulTime ? fmi2OK : fmi2Discard;
}

fmi2Status fmi2GetBooleanStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Boolean *value)
{
    *value = ((Instance *)c)->ending == TERMINATED;
    return kind == fmi2Terminated ? fmi2OK : fmi2Discard;
}
#else
#include "fmi3Functions.h"

typedef struct {
    fmi3InstanceEnvironment environment;
    fmi3LogMessageCallback log;
    int ending;
    unsigned char kept[11][SIZE * 8];
} Instance;

fmi3Instance fmi3InstantiateCoSimulation(fmi3String name, fmi3String token, fmi3String resources, fmi3Boolean visible,
                                         fmi3Boolean logging, fmi3Boolean event_mode, fmi3Boolean early_return,
                                         const fmi3ValueReference required[], size_t n,
                                         fmi3InstanceEnvironment environment, fmi3LogMessageCallback log,
                                         fmi3IntermediateUpdateCallback update)
{
    (void)name, (void)resources, (void)visible, (void)logging, (void)required, (void)n, (void)update;
    if (strcmp(token, "endings") || event_mode || early_return) {
        log(environment, fmi3Error, "logStatusError", "another guid");
        return NULL;
    }
    Instance *instance = calloc(1, sizeof *instance);
    instance->environment = environment;
    instance->log = log;
    return instance;
}

void fmi3FreeInstance(fmi3Instance c) { free(c); }
fmi3Status fmi3EnterInitializationMode(fmi3Instance c, fmi3Boolean defined, fmi3Float64 tolerance, fmi3Float64 start,
                                       fmi3Boolean stop_defined, fmi3Float64 stop)
{
    (void)c, (void)defined, (void)tolerance, (void)start, (void)stop_defined, (void)stop;
    return fmi3OK;
}
fmi3Status fmi3ExitInitializationMode(fmi3Instance c) { (void)c; return fmi3OK; }
fmi3Status fmi3Terminate(fmi3Instance c) { (void)c; return fmi3OK; }

#define KEPT(Type, reference)                                                                                          \
    fmi3Status fmi3Get##Type(fmi3Instance c, const fmi3ValueReference vr[], size_t n, fmi3##Type values[], size_t size) \
    {                                                                                                                  \
        if (n != 1 || vr[0] != reference || size != SIZE)                                                              \
            return fmi3Error;                                                                                          \
        memcpy(values, ((Instance *)c)->kept[reference], SIZE * sizeof *values);                                       \
        return fmi3OK;                                                                                                 \
    }                                                                                                                  \
    fmi3Status fmi3Set##Type(fmi3Instance c, const fmi3ValueReference vr[], size_t n, const fmi3##Type values[],       \
                             size_t size)                                                                              \
    {                                                                                                                  \
        if (n == 1 && vr[0] == ENDING && size == 1) {                                                                  \
            ((Instance *)c)->ending = (int)values[0];                                                                  \
            return fmi3OK;                                                                                             \
        }                                                                                                              \
        if (n != 1 || vr[0] != reference || size != SIZE)                                                              \
            return fmi3Error;                                                                                          \
        memcpy(((Instance *)c)->kept[reference], values, SIZE * sizeof *values);                                       \
        return fmi3OK;                                                                                                 \
    }

KEPT(Float32, 0)
KEPT(Float64, 1)
KEPT(Int8, 2)
KEPT(UInt8, 3)
KEPT(Int16, 4)
KEPT(UInt16, 5)
KEPT(Int32, 6)
KEPT(UInt32, 7)
KEPT(Int64, 8)
KEPT(UInt64, 9)
KEPT(Boolean, 10)

fmi3Status fmi3DoStep(fmi3Instance c, fmi3Float64 time, fmi3Float64 step, fmi3Boolean no_rollback, fmi3Boolean *event,
                      fmi3Boolean *terminate, fmi3Boolean *early_return, fmi3Float64 *reached)
{
    Instance *instance = c;
    static const fmi3Status status[] = {fmi3OK, fmi3Discard, fmi3OK, fmi3OK, fmi3OK, fmi3Error, fmi3Fatal};
    (void)no_rollback;
    *event = instance->ending == EVENT_NEEDED;
    *terminate = instance->ending == TERMINATED;
    *early_return = instance->ending == EARLY_RETURN || instance->ending == EVENT_NEEDED;
    *reached = time + (instance->ending == DONE ? step : step / 2);
    if (instance->ending != DONE)
        instance->log(instance->environment, status[instance->ending] ? status[instance->ending] : fmi3Warning, "all",
                      "ended at 105");
    return status[instance->ending];
}
#endif
