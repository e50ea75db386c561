/*
 * Life of an instance and its state machine, as both versions of FMI have it.
 */
#include "fmi.h"

#include "events.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *phase_name(int phase)
{
    switch (phase) {
    case PHASE_INSTANTIATED: return "after instantiation";
    case PHASE_INITIALIZATION: return "in initialization mode";
    case PHASE_EVENT: return "in event mode";
    case PHASE_CONTINUOUS: return "in continuous-time mode";
    case PHASE_STEP: return "at a communication point";
    case PHASE_STOPPED: return "after the model has ended the simulation";
    case PHASE_INTERMEDIATE: return "during an intermediate update";
    case PHASE_TERMINATED: return "after termination";
    default: return "after an error (only reset, free, getters and FMU state functions are)";
    }
}

Instance *rh_fmi_enter(void *component, unsigned phases, const char *function)
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

Answer rh_fmi_failed(Instance *inst, const char *function, RhStatus status)
{
    if (status == RH_RECOVERABLE && inst->core->phase == PHASE_CONTINUOUS) {
        rh_log(inst, ANSWER_DISCARD, "logStatusDiscard", "%s at time %.10g: %s", function, inst->model.time,
               inst->model.message);
        return ANSWER_DISCARD;
    }
    return rh_report(inst, function);
}

Answer rh_fmi_refresh(Instance *inst, Freshness wanted, const char *function)
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
    case PHASE_INTERMEDIATE:
    case PHASE_STOPPED:
        status = wanted == STALE ? RH_OK : wanted == DYNAMICS_FRESH ? rh_ensure_dynamics(inst) : rh_ensure_observed(inst);
        break;
    default: /* terminated or failed: the last values, whatever they are */
        break;
    }
    return status == RH_OK ? ANSWER_OK : rh_fmi_failed(inst, function, status);
}

Answer rh_fmi_log_categories(Instance *inst, int on, size_t n, const char *const categories[], const char *function)
{
    if (!rh_fmi_present(inst, categories, n, function))
        return ANSWER_ERROR;
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
            return rh_error(inst, "%s: there is no log category '%.80s'.", function, categories[i] ? categories[i] : "");
        mask |= known[k].mask;
    }
    /* "Only debug messages according to the categories argument shall be printed" (FMI 2.0.4, section 2.1.5). */
    inst->log_mask = on ? mask : inst->log_mask & ~mask;
    return ANSWER_OK;
}

static void refuse(const Importer *importer, const char *name, const char *function, const char *reason)
{
    char text[300];
    snprintf(text, sizeof text, "%s: %s", function, reason);
    if (importer->logger)
        importer->log(importer, name ? name : "?", ANSWER_ERROR, "logStatusError", text);
}

Instance *rh_fmi_instantiate(const Importer *importer, const char *name, const char *token, Kind kind, int logging_on,
                             const char *function)
{
    const char *wrong = NULL;
    if (!name || !*name)
        wrong = "the instance name is missing.";
    else if (!token || strcmp(token, rh_model.instantiation_token) != 0)
        wrong = "the GUID is not that of this binary; modelDescription.xml belongs to another build.";
    else if (rh_model.interface != RH_MODEL_INTERFACE)
        wrong = "the model was generated for another version of the runtime; build it again.";
    else if (kind != MODEL_EXCHANGE && kind != CO_SIMULATION)
        wrong = "unknown FMU type.";
    Instance *inst = wrong ? NULL : rh_instance_create(importer, name, kind);
    if (!inst) {
        refuse(importer, name, function, wrong ? wrong : "not enough memory.");
        return NULL;
    }
    inst->log_mask = logging_on ? LOG_ALL : 0;
    RhStatus status = rh_start_values(inst);
    if (status != RH_OK) {
        /* Parameters the importer is yet to set may mend it, so this is not the end. */
        rh_log(inst, ANSWER_WARNING, "logStatusWarning", "start values: %s", inst->model.message);
    }
    return inst;
}

Answer rh_fmi_set_experiment(Instance *inst, int tolerance_defined, double tolerance, double start, int stop_defined,
                             double stop, const char *function)
{
    if (tolerance_defined && !(tolerance > 0.0 && tolerance < 1.0))
        return rh_error(inst, "%s: tolerance %g is not between 0 and 1.", function, tolerance);
    if (!isfinite(start) || (stop_defined && !(stop >= start)))
        return rh_error(inst, "%s: start time %g and stop time %g do not fit.", function, start, stop);
    Core *core = inst->core;
    /* Below 1e-12 rounding in the model decides over steps. */
    core->tolerance = tolerance_defined ? fmax(tolerance, 1e-12) : inst->model.info->default_tolerance;
    core->start_time = start;
    core->stop_time_defined = stop_defined != 0;
    core->stop_time = stop;
    core->start_dirty = 1;
    inst->model.time = start;
    return ANSWER_OK;
}

void rh_fmi_enter_initialization(Instance *inst)
{
    inst->core->phase = PHASE_INITIALIZATION;
    inst->core->initialised = 0;
}

Answer rh_fmi_exit_initialization(Instance *inst)
{
    RhStatus status = RH_OK;
    int steps = inst->kind == CO_SIMULATION && !inst->participation.handles_events;
    if (!inst->core->initialised)
        status = rh_initialise(inst);
    if (status == RH_OK && steps) { /* otherwise the importer asks for it */
        int changed;
        status = rh_event(inst, &changed);
        if (status == RH_OK)
            status = rh_accept_point(inst);
    }
    if (status != RH_OK && status != RH_TERMINATE) {
        inst->core->phase = PHASE_ERROR;
        return rh_report(inst, "initialization");
    }
    inst->core->phase = steps ? PHASE_STEP : PHASE_EVENT;
    inst->core->event_open = !steps;
    return ANSWER_OK;
}

Answer rh_fmi_terminate(Instance *inst)
{
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
    return status == RH_OK || status == RH_TERMINATE ? ANSWER_OK : rh_report(inst, "termination");
}

Answer rh_fmi_reset(Instance *inst, const char *function)
{
    rh_instance_reset(inst);
    RhStatus status = rh_start_values(inst);
    return status == RH_OK ? ANSWER_OK : rh_report(inst, function);
}
