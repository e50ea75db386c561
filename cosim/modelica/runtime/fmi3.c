/*
 * FMI 3.0: life of an instance (FMI 3.0.2, sections 2.3, 3.2 and 4.2).
 */
#include "fmi3.h"

#include <stdio.h>

const char *fmi3GetVersion(void) { return fmi3Version; }

fmi3Status fmi3SetDebugLogging(fmi3Instance c, fmi3Boolean logging_on, size_t n, const fmi3String categories[])
{
    static const char function[] = "fmi3SetDebugLogging";
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    return inst ? rh_fmi3_status(rh_fmi_log_categories(inst, logging_on, n, categories, function)) : fmi3Error;
}

/* '#' would announce a value reference (section 2.3.1), so it is doubled. */
static void deliver(const Importer *importer, const char *name, Answer answer, const char *category, const char *text)
{
    (void)name;
    char escaped[2300];
    size_t length = 0;
    for (const char *p = text; *p && length + 2 < sizeof escaped; p++) {
        if (*p == '#')
            escaped[length++] = '#';
        escaped[length++] = *p;
    }
    escaped[length] = '\0';
    ((fmi3LogMessageCallback)importer->logger)(importer->environment, rh_fmi3_status(answer), category, escaped);
}

static Importer importer_of(fmi3InstanceEnvironment environment, fmi3LogMessageCallback log)
{
    const Importer importer = {NULL, NULL, deliver, (void (*)(void))log, environment};
    return importer;
}

fmi3Instance fmi3InstantiateModelExchange(fmi3String name, fmi3String token, fmi3String resources, fmi3Boolean visible,
                                          fmi3Boolean logging_on, fmi3InstanceEnvironment environment,
                                          fmi3LogMessageCallback log)
{
    (void)resources;
    (void)visible;
    const Importer importer = importer_of(environment, log);
    return rh_fmi_instantiate(&importer, name, token, MODEL_EXCHANGE, logging_on, "fmi3InstantiateModelExchange");
}

/* Notes what the importer wants to do within steps. 0, and the reason logged, if that is not offered. */
static int take_part(Instance *inst, const fmi3ValueReference required[], size_t n, fmi3IntermediateUpdateCallback update,
                     const char *function)
{
    if (!update && n == 0)
        return 1;
    if (!update || !rh_fmi_present(inst, required, n, function)) {
        rh_error(inst, "%s: there are intermediate variables, but no function to call back.", function);
        return 0;
    }
    Intermediate *intermediate = rh_allocate(inst, 1, sizeof *intermediate + (size_t)rh_n_variables);
    inst->interface_data = intermediate;
    if (!intermediate) {
        rh_error(inst, "%s: not enough memory.", function);
        return 0;
    }
    intermediate->update = update;
    for (size_t i = 0; i < n; i++) {
        if (required[i] >= (fmi3ValueReference)rh_n_variables || !rh_variables[required[i]].intermediate) {
            rh_error(inst, "%s: value reference %u is no variable with intermediateUpdate.", function, required[i]);
            return 0;
        }
        intermediate->required[required[i]] = 1;
    }
    inst->participation = rh_fmi3_participation(intermediate);
    return 1;
}

fmi3Instance fmi3InstantiateCoSimulation(fmi3String name, fmi3String token, fmi3String resources, fmi3Boolean visible,
                                         fmi3Boolean logging_on, fmi3Boolean event_mode_used, fmi3Boolean early_return_allowed,
                                         const fmi3ValueReference required[], size_t n_required,
                                         fmi3InstanceEnvironment environment, fmi3LogMessageCallback log,
                                         fmi3IntermediateUpdateCallback update)
{
    static const char function[] = "fmi3InstantiateCoSimulation";
    (void)resources;
    (void)visible;
    const Importer importer = importer_of(environment, log);
    Instance *inst = rh_fmi_instantiate(&importer, name, token, CO_SIMULATION, logging_on, function);
    if (inst && !take_part(inst, required, n_required, update, function)) {
        rh_instance_free(inst);
        return NULL;
    }
    if (inst) {
        inst->participation.handles_events = event_mode_used;
        inst->participation.may_return_early = early_return_allowed;
    }
    return inst;
}

fmi3Instance fmi3InstantiateScheduledExecution(fmi3String name, fmi3String token, fmi3String resources, fmi3Boolean visible,
                                               fmi3Boolean logging_on, fmi3InstanceEnvironment environment,
                                               fmi3LogMessageCallback log, fmi3ClockUpdateCallback clock_update,
                                               fmi3LockPreemptionCallback lock, fmi3UnlockPreemptionCallback unlock)
{
    (void)name;
    (void)token;
    (void)resources;
    (void)visible;
    (void)logging_on;
    (void)clock_update;
    (void)lock;
    (void)unlock;
    if (log)
        log(environment, fmi3Error, "logStatusError",
            "fmi3InstantiateScheduledExecution: this FMU offers model exchange and co-simulation only.");
    return NULL;
}

void fmi3FreeInstance(fmi3Instance c) { rh_instance_free(c); }

fmi3Status fmi3EnterInitializationMode(fmi3Instance c, fmi3Boolean tolerance_defined, fmi3Float64 tolerance,
                                       fmi3Float64 start, fmi3Boolean stop_defined, fmi3Float64 stop)
{
    static const char function[] = "fmi3EnterInitializationMode";
    Instance *inst = rh_fmi_enter(c, PHASE_INSTANTIATED, function);
    if (!inst)
        return fmi3Error;
    Answer answer = rh_fmi_set_experiment(inst, tolerance_defined, tolerance, start, stop_defined, stop, function);
    if (answer == ANSWER_OK)
        rh_fmi_enter_initialization(inst);
    return rh_fmi3_status(answer);
}

fmi3Status fmi3ExitInitializationMode(fmi3Instance c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION, "fmi3ExitInitializationMode");
    return inst ? rh_fmi3_status(rh_fmi_exit_initialization(inst)) : fmi3Error;
}

fmi3Status fmi3EnterEventMode(fmi3Instance c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_CONTINUOUS | PHASE_STEP, "fmi3EnterEventMode");
    if (!inst)
        return fmi3Error;
    if (inst->kind == CO_SIMULATION && !inst->participation.handles_events)
        return rh_fmi3_status(rh_error(inst, "fmi3EnterEventMode: the instance was made without event mode (eventModeUsed)."));
    rh_fmi_enter_event_mode(inst);
    return fmi3OK;
}

fmi3Status fmi3UpdateDiscreteStates(fmi3Instance c, fmi3Boolean *update_needed, fmi3Boolean *terminate,
                                    fmi3Boolean *nominals_changed, fmi3Boolean *values_changed, fmi3Boolean *next_defined,
                                    fmi3Float64 *next_time)
{
    static const char function[] = "fmi3UpdateDiscreteStates";
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, function);
    const void *const places[] = {update_needed, terminate, nominals_changed, values_changed, next_defined, next_time};
    EventNews news;
    if (!inst)
        return fmi3Error;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (!rh_fmi_present(inst, places[i], 1, function))
            return fmi3Error;
    if (rh_fmi_pass_event(inst, &news, function) != ANSWER_OK)
        return fmi3Error;
    *update_needed = false; /* the iteration was carried to its end */
    *nominals_changed = false;
    *terminate = news.terminate != 0;
    *values_changed = news.states_changed != 0;
    *next_defined = news.next_defined != 0;
    *next_time = news.next_time;
    return fmi3OK;
}

fmi3Status fmi3Terminate(fmi3Instance c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_RUNNING | PHASE_STOPPED, "fmi3Terminate");
    return inst ? rh_fmi3_status(rh_fmi_terminate(inst)) : fmi3Error;
}

fmi3Status fmi3Reset(fmi3Instance c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY & ~PHASE_INTERMEDIATE, "fmi3Reset");
    return inst ? rh_fmi3_status(rh_fmi_reset(inst, "fmi3Reset")) : fmi3Error;
}
