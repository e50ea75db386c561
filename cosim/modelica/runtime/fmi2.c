/*
 * FMI 2.0: life of an instance and its state machine (FMI 2.0.4, sections 2.1, 3.2.3 and 4.2.4).
 */
#include "fmi2.h"

#include "events.h"

#include <math.h>
#include <string.h>

static const char *phase_name(int phase)
{
    switch (phase) {
    case PHASE_INSTANTIATED: return "after instantiation";
    case PHASE_INITIALIZATION: return "in initialization mode";
    case PHASE_EVENT: return "in event mode";
    case PHASE_CONTINUOUS: return "in continuous-time mode";
    case PHASE_STEP: return "at a communication point";
    case PHASE_STOPPED: return "after a step that was discarded";
    case PHASE_TERMINATED: return "after termination";
    default: return "after an error (only reset, free, getters and FMU state functions are)";
    }
}

Instance *rh_fmi_enter(fmi2Component component, unsigned phases, const char *function)
{
    Instance *inst = component;
    if (!inst)
        return NULL;
    if (inst->core->phase & phases)
        return inst;
    rh_error(inst, "%s is not allowed %s.", function, phase_name(inst->core->phase));
    return NULL;
}

int rh_fmi_present(Instance *inst, const void *array, size_t n, const char *function)
{
    if (array || n == 0)
        return 1;
    rh_error(inst, "%s: an array of %zu elements is missing (NULL).", function, n);
    return 0;
}

fmi2Status rh_fmi_failed(Instance *inst, const char *function, RhStatus status)
{
    if (status == RH_RECOVERABLE && inst->core->phase == PHASE_CONTINUOUS) {
        rh_log(inst, fmi2Discard, "logStatusDiscard", "%s at time %.10g: %s", function, inst->model.time,
               inst->model.message);
        return fmi2Discard;
    }
    return rh_report(inst, function);
}

fmi2Status rh_fmi_refresh(Instance *inst, Freshness wanted, const char *function)
{
    RhStatus status = RH_OK;
    switch (inst->core->phase) {
    case PHASE_INSTANTIATED:
        if (inst->core->start_dirty)
            status = rh_start_values(inst);
        break;
    case PHASE_INITIALIZATION:
        if (!inst->core->initialised)
            status = rh_initialise(inst);
        if (status != RH_OK)
            break;
        /* fall through */
    case PHASE_EVENT:
    case PHASE_CONTINUOUS:
    case PHASE_STEP:
    case PHASE_STOPPED:
        status = wanted == STALE ? RH_OK : wanted == DYNAMICS_FRESH ? rh_ensure_dynamics(inst) : rh_ensure_observed(inst);
        break;
    default: /* terminated or failed: the last values, whatever they are */
        break;
    }
    return status == RH_OK ? fmi2OK : rh_fmi_failed(inst, function, status);
}

const char *fmi2GetTypesPlatform(void) { return fmi2TypesPlatform; }

const char *fmi2GetVersion(void) { return fmi2Version; }

fmi2Status fmi2SetDebugLogging(fmi2Component c, fmi2Boolean logging_on, size_t n, const fmi2String categories[])
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2SetDebugLogging");
    if (!inst)
        return fmi2Error;
    if (!rh_fmi_present(inst, categories, n, "fmi2SetDebugLogging"))
        return fmi2Error;
    /* Warnings, errors and discards are delivered in any case: their categories are for the importer to sort by. */
    static const struct { const char *name; unsigned mask; } known[] = {
        {"logAll", LOG_ALL},          {"logEvents", LOG_EVENTS},   {"logNonlinearSystems", LOG_NONLINEAR},
        {"logSolver", LOG_SOLVER},    {"logStatusWarning", 0},     {"logStatusDiscard", 0},
        {"logStatusError", 0},        {"logStatusFatal", 0},       {"logStatusPending", 0},
        {"logSingularLinearSystems", LOG_NONLINEAR},               {"logDynamicStateSelection", 0},
    };
    unsigned mask = n == 0 ? LOG_ALL : 0;
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        while (k < sizeof known / sizeof *known && (!categories[i] || strcmp(categories[i], known[k].name) != 0))
            k++;
        if (k == sizeof known / sizeof *known)
            return rh_error(inst, "fmi2SetDebugLogging: there is no log category '%.80s'.", categories[i] ? categories[i] : "");
        mask |= known[k].mask;
    }
    /* "Only debug messages according to the categories argument shall be printed" (FMI 2.0.4, section 2.1.5). */
    inst->log_mask = logging_on ? mask : inst->log_mask & ~mask;
    return fmi2OK;
}

static void refuse(const fmi2CallbackFunctions *functions, const char *name, const char *reason)
{
    if (functions && functions->logger)
        functions->logger(functions->componentEnvironment, name ? name : "?", fmi2Error, "logStatusError", reason);
}

fmi2Component fmi2Instantiate(fmi2String name, fmi2Type type, fmi2String token, fmi2String resources,
                              const fmi2CallbackFunctions *functions, fmi2Boolean visible, fmi2Boolean logging_on)
{
    (void)resources;
    (void)visible;
    const char *wrong = NULL;
    if (!functions)
        return NULL;
    if (!name || !*name)
        wrong = "fmi2Instantiate: the instance name is missing.";
    else if (!token || strcmp(token, rh_model.instantiation_token) != 0)
        wrong = "fmi2Instantiate: the GUID is not that of this binary; modelDescription.xml belongs to another build.";
    else if (rh_model.interface != RH_MODEL_INTERFACE)
        wrong = "fmi2Instantiate: the model was generated for another version of the runtime; build it again.";
    else if (type != fmi2ModelExchange && type != fmi2CoSimulation)
        wrong = "fmi2Instantiate: unknown FMU type.";
    if (wrong) {
        refuse(functions, name, wrong);
        return NULL;
    }
    Instance *inst = rh_instance_create(functions, name, type);
    if (!inst) {
        refuse(functions, name, "fmi2Instantiate: not enough memory.");
        return NULL;
    }
    inst->log_mask = logging_on ? LOG_ALL : 0;
    RhStatus status = rh_start_values(inst);
    if (status != RH_OK) {
        /* Parameters the importer is yet to set may mend it, so this is not the end. */
        rh_log(inst, fmi2Warning, "logStatusWarning", "start values: %s", inst->model.message);
    }
    return inst;
}

void fmi2FreeInstance(fmi2Component c) { rh_instance_free(c); }

fmi2Status fmi2SetupExperiment(fmi2Component c, fmi2Boolean tolerance_defined, fmi2Real tolerance, fmi2Real start,
                               fmi2Boolean stop_defined, fmi2Real stop)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INSTANTIATED, "fmi2SetupExperiment");
    if (!inst)
        return fmi2Error;
    if (tolerance_defined && !(tolerance > 0.0 && tolerance < 1.0))
        return rh_error(inst, "fmi2SetupExperiment: tolerance %g is not between 0 and 1.", tolerance);
    if (!isfinite(start) || (stop_defined && !(stop >= start)))
        return rh_error(inst, "fmi2SetupExperiment: start time %g and stop time %g do not fit.", start, stop);
    Core *core = inst->core;
    /* Below 1e-12 rounding in the model decides over steps. */
    core->tolerance = tolerance_defined ? fmax(tolerance, 1e-12) : inst->model.info->default_tolerance;
    core->start_time = start;
    core->stop_time_defined = stop_defined != 0;
    core->stop_time = stop;
    core->start_dirty = 1;
    inst->model.time = start;
    return fmi2OK;
}

fmi2Status fmi2EnterInitializationMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INSTANTIATED, "fmi2EnterInitializationMode");
    if (!inst)
        return fmi2Error;
    inst->core->phase = PHASE_INITIALIZATION;
    inst->core->initialised = 0;
    return fmi2OK;
}

fmi2Status fmi2ExitInitializationMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION, "fmi2ExitInitializationMode");
    if (!inst)
        return fmi2Error;
    RhStatus status = RH_OK;
    if (!inst->core->initialised)
        status = rh_initialise(inst);
    if (status == RH_OK && inst->type == fmi2CoSimulation) { /* in model exchange the importer asks for it */
        int changed;
        status = rh_event(inst, &changed);
        if (status == RH_OK)
            status = rh_accept_point(inst);
    }
    if (status != RH_OK && status != RH_TERMINATE) {
        inst->core->phase = PHASE_ERROR;
        return rh_report(inst, "initialization");
    }
    inst->core->phase = inst->type == fmi2CoSimulation ? PHASE_STEP : PHASE_EVENT;
    return fmi2OK;
}

fmi2Status fmi2Terminate(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_RUNNING | PHASE_STOPPED, "fmi2Terminate");
    if (!inst)
        return fmi2Error;
    RhStatus status = RH_OK;
    if (!inst->core->stopped) {
        int changed;
        inst->model.terminal = 1;
        status = rh_event(inst, &changed);
        inst->model.terminal = 0;
    }
    const Statistics *s = &inst->core->statistics;
    rh_debug(inst, LOG_SOLVER,
             "steps %ld, rejected %ld, evaluations %ld, Jacobians %ld, factorisations %ld, Newton failures %ld, events %ld",
             s->steps, s->rejected, s->evaluations, s->jacobians, s->factorisations, s->newton_failures, s->events);
    inst->core->phase = PHASE_TERMINATED;
    return status == RH_OK || status == RH_TERMINATE ? fmi2OK : rh_report(inst, "termination");
}

fmi2Status fmi2Reset(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2Reset");
    if (!inst)
        return fmi2Error;
    rh_instance_reset(inst);
    RhStatus status = rh_start_values(inst);
    return status == RH_OK ? fmi2OK : rh_report(inst, "fmi2Reset");
}
