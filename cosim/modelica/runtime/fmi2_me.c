/*
 * FMI 2.0 for Model Exchange.
 */
#include "fmi2.h"

#define MAY_MOVE (PHASE_EVENT | PHASE_CONTINUOUS)
#define MAY_READ (PHASE_INITIALIZATION | PHASE_EVENT | PHASE_CONTINUOUS | PHASE_TERMINATED | PHASE_ERROR)

fmi2Status fmi2EnterEventMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_CONTINUOUS, "fmi2EnterEventMode");
    if (!inst)
        return fmi2Error;
    rh_fmi_enter_event_mode(inst);
    return fmi2OK;
}

fmi2Status fmi2NewDiscreteStates(fmi2Component c, fmi2EventInfo *info)
{
    static const char function[] = "fmi2NewDiscreteStates";
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, function);
    EventNews news;
    if (!inst || !rh_fmi_present(inst, info, 1, function) || rh_fmi_pass_event(inst, &news, function) != ANSWER_OK)
        return fmi2Error;
    info->newDiscreteStatesNeeded = fmi2False; /* the iteration was carried to its end */
    info->terminateSimulation = news.terminate ? fmi2True : fmi2False;
    info->nominalsOfContinuousStatesChanged = fmi2False;
    info->valuesOfContinuousStatesChanged = news.states_changed ? fmi2True : fmi2False;
    info->nextEventTimeDefined = news.next_defined ? fmi2True : fmi2False;
    info->nextEventTime = news.next_time;
    return fmi2OK;
}

fmi2Status fmi2EnterContinuousTimeMode(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, "fmi2EnterContinuousTimeMode");
    if (!inst)
        return fmi2Error;
    rh_fmi_leave_event_mode(inst, PHASE_CONTINUOUS);
    return fmi2OK;
}

fmi2Status fmi2CompletedIntegratorStep(fmi2Component c, fmi2Boolean no_rollback, fmi2Boolean *enter_event_mode,
                                       fmi2Boolean *terminate_simulation)
{
    (void)no_rollback;
    static const char function[] = "fmi2CompletedIntegratorStep";
    Instance *inst = rh_fmi_enter(c, PHASE_CONTINUOUS, function);
    if (!inst || !rh_fmi_present(inst, enter_event_mode, 1, function) || !rh_fmi_present(inst, terminate_simulation, 1, function))
        return fmi2Error;
    *enter_event_mode = fmi2False; /* state events show in the indicators */
    *terminate_simulation = inst->core->stopped ? fmi2True : fmi2False;
    return rh_fmi2_status(rh_fmi_completed_step(inst, function));
}

fmi2Status fmi2SetTime(fmi2Component c, fmi2Real time)
{
    static const char function[] = "fmi2SetTime";
    Instance *inst = rh_fmi_enter(c, MAY_MOVE, function);
    return inst ? rh_fmi2_status(rh_fmi_set_time(inst, time, function)) : fmi2Error;
}

fmi2Status fmi2SetContinuousStates(fmi2Component c, const fmi2Real x[], size_t n)
{
    static const char function[] = "fmi2SetContinuousStates";
    Instance *inst = rh_fmi_enter(c, MAY_MOVE, function);
    return inst ? rh_fmi2_status(rh_fmi_set_states(inst, x, n, function)) : fmi2Error;
}

fmi2Status fmi2GetDerivatives(fmi2Component c, fmi2Real derivatives[], size_t n)
{
    static const char function[] = "fmi2GetDerivatives";
    Instance *inst = rh_fmi_enter(c, MAY_READ, function);
    return inst ? rh_fmi2_status(rh_fmi_get_derivatives(inst, derivatives, n, function)) : fmi2Error;
}

fmi2Status fmi2GetEventIndicators(fmi2Component c, fmi2Real indicators[], size_t n)
{
    static const char function[] = "fmi2GetEventIndicators";
    Instance *inst = rh_fmi_enter(c, MAY_READ, function);
    return inst ? rh_fmi2_status(rh_fmi_get_indicators(inst, indicators, n, function)) : fmi2Error;
}

fmi2Status fmi2GetContinuousStates(fmi2Component c, fmi2Real x[], size_t n)
{
    static const char function[] = "fmi2GetContinuousStates";
    Instance *inst = rh_fmi_enter(c, MAY_READ, function);
    return inst ? rh_fmi2_status(rh_fmi_get_states(inst, x, n, function)) : fmi2Error;
}

fmi2Status fmi2GetNominalsOfContinuousStates(fmi2Component c, fmi2Real nominal[], size_t n)
{
    static const char function[] = "fmi2GetNominalsOfContinuousStates";
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    return inst ? rh_fmi2_status(rh_fmi_get_nominals(inst, nominal, n, function)) : fmi2Error;
}
