/*
 * FMI 2.0 for Model Exchange.
 *
 * An event indicator is a relation's margin moved by its threshold towards the side of the frozen truth: it changes sign
 * when the margin has left that side for good, and after the event, with the truth frozen anew, a solver that stopped a
 * hair behind the crossing sees an indicator that is clearly on one side.
 */
#include "events.h"
#include "fmi2.h"

#include <math.h>
#include <string.h>

/* Goes on to a time event that is due at this time but for rounding: importers and models count in steps of their own,
   and 3*0.1 is not 0.3. Returns whether there was one. */
static int meet_time_event(Instance *inst)
{
    double early = inst->core->next_event - inst->model.time;
    if (!(early > 0.0) || early > rh_same_time(inst->model.time))
        return 0;
    inst->model.time = inst->core->next_event;
    inst->core->freshness = STALE;
    return 1;
}

fmi2Status fmi2EnterEventMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_CONTINUOUS, "fmi2EnterEventMode");
    if (!inst)
        return fmi2Error;
    inst->core->phase = PHASE_EVENT;
    meet_time_event(inst);
    return fmi2OK;
}

fmi2Status fmi2NewDiscreteStates(fmi2Component c, fmi2EventInfo *info)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, "fmi2NewDiscreteStates");
    if (!inst || !rh_fmi_present(inst, info, 1, "fmi2NewDiscreteStates"))
        return fmi2Error;
    int changed = 0;
    RhStatus status = RH_OK;
    do {
        int news = 0;
        status = rh_event(inst, &news);
        changed |= news;
        inst->core->statistics.events++;
        if (status == RH_OK)
            status = rh_accept_point(inst);
    } while (status == RH_OK && meet_time_event(inst));
    if (status != RH_OK && status != RH_TERMINATE) {
        inst->core->phase = PHASE_ERROR;
        return rh_report(inst, "fmi2NewDiscreteStates");
    }
    info->newDiscreteStatesNeeded = fmi2False; /* the iteration was carried to its end */
    info->terminateSimulation = inst->core->stopped ? fmi2True : fmi2False;
    info->nominalsOfContinuousStatesChanged = fmi2False;
    info->valuesOfContinuousStatesChanged = changed & EVENT_STATES ? fmi2True : fmi2False;
    info->nextEventTimeDefined = inst->core->next_event < HUGE_VAL ? fmi2True : fmi2False;
    info->nextEventTime = info->nextEventTimeDefined ? inst->core->next_event : 0.0;
    return fmi2OK;
}

fmi2Status fmi2EnterContinuousTimeMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, "fmi2EnterContinuousTimeMode");
    if (!inst)
        return fmi2Error;
    inst->core->phase = PHASE_CONTINUOUS;
    return fmi2OK;
}

fmi2Status fmi2CompletedIntegratorStep(fmi2Component c, fmi2Boolean no_rollback, fmi2Boolean *enter_event_mode,
                                       fmi2Boolean *terminate_simulation)
{
    (void)no_rollback;
    Instance *inst = rh_fmi_enter(c, PHASE_CONTINUOUS, "fmi2CompletedIntegratorStep");
    if (!inst || !rh_fmi_present(inst, enter_event_mode, 1, "fmi2CompletedIntegratorStep")
        || !rh_fmi_present(inst, terminate_simulation, 1, "fmi2CompletedIntegratorStep"))
        return fmi2Error;
    *enter_event_mode = fmi2False; /* state events show in the indicators */
    *terminate_simulation = inst->core->stopped ? fmi2True : fmi2False;
    RhStatus status = rh_accept_point(inst);
    if (status == RH_OK)
        return fmi2OK;
    inst->core->phase = PHASE_ERROR;
    return rh_report(inst, "fmi2CompletedIntegratorStep");
}

fmi2Status fmi2SetTime(fmi2Component c, fmi2Real time)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT | PHASE_CONTINUOUS, "fmi2SetTime");
    if (!inst)
        return fmi2Error;
    if (!isfinite(time))
        return rh_error(inst, "fmi2SetTime: %g is no time.", time);
    if (inst->model.time != time) {
        inst->model.time = time;
        inst->core->freshness = STALE;
    }
    return fmi2OK;
}

static int right_size(Instance *inst, const double *values, size_t given, int wanted, const char *function)
{
    if (given == (size_t)wanted)
        return rh_fmi_present(inst, values, given, function);
    rh_error(inst, "%s: %zu values were asked for, the model has %d.", function, given, wanted);
    return 0;
}

fmi2Status fmi2SetContinuousStates(fmi2Component c, const fmi2Real x[], size_t n)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT | PHASE_CONTINUOUS, "fmi2SetContinuousStates");
    if (!inst || !right_size(inst, x, n, inst->model.info->n_states, "fmi2SetContinuousStates"))
        return fmi2Error;
    for (size_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return rh_error(inst, "fmi2SetContinuousStates: '%s' cannot be %g.", inst->model.info->variable_names[i], x[i]);
    if (n > 0 && memcmp(inst->model.v, x, n * sizeof *x) != 0) {
        memcpy(inst->model.v, x, n * sizeof *x);
        inst->core->freshness = STALE;
    }
    return fmi2OK;
}

#define MAY_READ (PHASE_INITIALIZATION | PHASE_EVENT | PHASE_CONTINUOUS | PHASE_TERMINATED | PHASE_ERROR)

fmi2Status fmi2GetDerivatives(fmi2Component c, fmi2Real derivatives[], size_t n)
{
    Instance *inst = rh_fmi_enter(c, MAY_READ, "fmi2GetDerivatives");
    if (!inst || !right_size(inst, derivatives, n, inst->model.info->n_states, "fmi2GetDerivatives"))
        return fmi2Error;
    fmi2Status status = rh_fmi_refresh(inst, DYNAMICS_FRESH, "fmi2GetDerivatives");
    if (status == fmi2OK && n > 0)
        memcpy(derivatives, inst->model.v + n, n * sizeof *derivatives);
    return status;
}

fmi2Status fmi2GetEventIndicators(fmi2Component c, fmi2Real indicators[], size_t n)
{
    Instance *inst = rh_fmi_enter(c, MAY_READ, "fmi2GetEventIndicators");
    if (!inst || !right_size(inst, indicators, n, inst->model.info->n_relations, "fmi2GetEventIndicators"))
        return fmi2Error;
    fmi2Status status = rh_fmi_refresh(inst, DYNAMICS_FRESH, "fmi2GetEventIndicators");
    if (status != fmi2OK)
        return status;
    RhStatus evaluated = rh_margins(inst);
    if (evaluated != RH_OK)
        return rh_fmi_failed(inst, "fmi2GetEventIndicators", evaluated);
    for (size_t k = 0; k < n; k++)
        indicators[k] = inst->margin[k] + (inst->model.relation[k] ? 1.0 : -1.0) * rh_threshold(inst, (int)k);
    return fmi2OK;
}

fmi2Status fmi2GetContinuousStates(fmi2Component c, fmi2Real x[], size_t n)
{
    Instance *inst = rh_fmi_enter(c, MAY_READ, "fmi2GetContinuousStates");
    if (!inst || !right_size(inst, x, n, inst->model.info->n_states, "fmi2GetContinuousStates"))
        return fmi2Error;
    fmi2Status status = rh_fmi_refresh(inst, STALE, "fmi2GetContinuousStates");
    if (status == fmi2OK && n > 0)
        memcpy(x, inst->model.v, n * sizeof *x);
    return status;
}

fmi2Status fmi2GetNominalsOfContinuousStates(fmi2Component c, fmi2Real nominal[], size_t n)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetNominalsOfContinuousStates");
    if (!inst || !right_size(inst, nominal, n, inst->model.info->n_states, "fmi2GetNominalsOfContinuousStates"))
        return fmi2Error;
    if (n > 0)
        memcpy(nominal, inst->model.info->state_nominal, n * sizeof *nominal);
    return fmi2OK;
}
