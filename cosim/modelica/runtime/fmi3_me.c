/*
 * FMI 3.0 for Model Exchange.
 */
#include "fmi3.h"

#define MAY_MOVE (PHASE_EVENT | PHASE_CONTINUOUS)
#define MAY_READ (PHASE_INITIALIZATION | PHASE_EVENT | PHASE_CONTINUOUS | PHASE_TERMINATED | PHASE_ERROR)

fmi3Status fmi3EnterContinuousTimeMode(fmi3Instance c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_EVENT, "fmi3EnterContinuousTimeMode");
    if (!inst)
        return fmi3Error;
    if (inst->kind != MODEL_EXCHANGE)
        return rh_fmi3_status(rh_error(inst, "fmi3EnterContinuousTimeMode: is for model exchange."));
    rh_fmi_leave_event_mode(inst, PHASE_CONTINUOUS);
    return fmi3OK;
}

fmi3Status fmi3CompletedIntegratorStep(fmi3Instance c, fmi3Boolean no_rollback, fmi3Boolean *enter_event_mode,
                                       fmi3Boolean *terminate)
{
    static const char function[] = "fmi3CompletedIntegratorStep";
    (void)no_rollback;
    Instance *inst = rh_fmi_enter(c, PHASE_CONTINUOUS, function);
    if (!inst || !rh_fmi_present(inst, enter_event_mode, 1, function) || !rh_fmi_present(inst, terminate, 1, function))
        return fmi3Error;
    *enter_event_mode = false; /* state events show in the indicators */
    *terminate = inst->core->stopped != 0;
    return rh_fmi3_status(rh_fmi_completed_step(inst, function));
}

fmi3Status fmi3SetTime(fmi3Instance c, fmi3Float64 time)
{
    static const char function[] = "fmi3SetTime";
    Instance *inst = rh_fmi_enter(c, MAY_MOVE, function);
    return inst ? rh_fmi3_status(rh_fmi_set_time(inst, time, function)) : fmi3Error;
}

fmi3Status fmi3SetContinuousStates(fmi3Instance c, const fmi3Float64 x[], size_t n)
{
    static const char function[] = "fmi3SetContinuousStates";
    Instance *inst = rh_fmi_enter(c, MAY_MOVE, function);
    return inst ? rh_fmi3_status(rh_fmi_set_states(inst, x, n, function)) : fmi3Error;
}

fmi3Status fmi3GetContinuousStateDerivatives(fmi3Instance c, fmi3Float64 derivatives[], size_t n)
{
    static const char function[] = "fmi3GetContinuousStateDerivatives";
    Instance *inst = rh_fmi_enter(c, MAY_READ, function);
    return inst ? rh_fmi3_status(rh_fmi_get_derivatives(inst, derivatives, n, function)) : fmi3Error;
}

fmi3Status fmi3GetEventIndicators(fmi3Instance c, fmi3Float64 indicators[], size_t n)
{
    static const char function[] = "fmi3GetEventIndicators";
    Instance *inst = rh_fmi_enter(c, MAY_READ, function);
    return inst ? rh_fmi3_status(rh_fmi_get_indicators(inst, indicators, n, function)) : fmi3Error;
}

fmi3Status fmi3GetContinuousStates(fmi3Instance c, fmi3Float64 x[], size_t n)
{
    static const char function[] = "fmi3GetContinuousStates";
    Instance *inst = rh_fmi_enter(c, MAY_READ, function);
    return inst ? rh_fmi3_status(rh_fmi_get_states(inst, x, n, function)) : fmi3Error;
}

fmi3Status fmi3GetNominalsOfContinuousStates(fmi3Instance c, fmi3Float64 nominals[], size_t n)
{
    static const char function[] = "fmi3GetNominalsOfContinuousStates";
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    return inst ? rh_fmi3_status(rh_fmi_get_nominals(inst, nominals, n, function)) : fmi3Error;
}

/* Sizes are fixed: there are no structural parameters. */
static fmi3Status tell_size(fmi3Instance c, size_t *size, int states, const char *function)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, function);
    if (!inst || !rh_fmi_present(inst, size, 1, function))
        return fmi3Error;
    *size = (size_t)(states ? inst->model.info->n_states : inst->model.info->n_relations);
    return fmi3OK;
}

fmi3Status fmi3GetNumberOfEventIndicators(fmi3Instance c, size_t *n)
{
    return tell_size(c, n, 0, "fmi3GetNumberOfEventIndicators");
}

fmi3Status fmi3GetNumberOfContinuousStates(fmi3Instance c, size_t *n)
{
    return tell_size(c, n, 1, "fmi3GetNumberOfContinuousStates");
}
