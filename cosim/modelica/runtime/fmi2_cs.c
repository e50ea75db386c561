/*
 * FMI 2.0 for Co-Simulation.
 */
#include "fmi2.h"

#include <math.h>

fmi2Status fmi2DoStep(fmi2Component c, fmi2Real time, fmi2Real step, fmi2Boolean no_rollback)
{
    (void)no_rollback;
    Instance *inst = rh_fmi_enter(c, PHASE_STEP, "fmi2DoStep");
    if (!inst || !rh_fmi_check_step(inst, time, step, "fmi2DoStep"))
        return fmi2Error;
    RhStatus status = rh_fmi_do_step(inst, time, step, "fmi2DoStep");
    if (status == RH_TERMINATE) {
        rh_log(inst, ANSWER_DISCARD, "logStatusDiscard", "the model ended the simulation at time %.16g", inst->model.time);
        return fmi2Discard;
    }
    return status == RH_OK ? fmi2OK : fmi2Error;
}

fmi2Status fmi2SetRealInputDerivatives(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer order[],
                                       const fmi2Real value[])
{
    static const char function[] = "fmi2SetRealInputDerivatives";
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION | PHASE_STEP, function);
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, order, n, function)
        || !rh_fmi_present(inst, value, n, function))
        return fmi2Error;
    const RhModelInfo *info = inst->model.info;
    if (inst->kind != CO_SIMULATION)
        return rh_fmi2_status(rh_error(inst, "%s: is for co-simulation.", function));
    for (size_t i = 0; i < n; i++) {
        if (!rh_check_variable(inst, vr[i], RH_REAL, function))
            return fmi2Error;
        if (!rh_is_input(info, vr[i]))
            return rh_fmi2_status(rh_error(inst, "%s: '%s' is no input.", function,
                            rh_variable_name(inst, vr[i])));
        if (order[i] < 1 || order[i] > INPUT_ORDERS || !isfinite(value[i]))
            return rh_fmi2_status(rh_error(inst, "%s: order %d and value %g for '%s'; only finite derivatives of orders 1 to %d are handled.",
                            function, order[i], value[i], info->variable_names[vr[i]], INPUT_ORDERS));
    }
    for (size_t i = 0; i < n; i++)
        inst->input_derivatives[(order[i] - 1) * info->n_inputs + (int)vr[i] - 2 * info->n_states] = value[i];
    return fmi2OK;
}

fmi2Status fmi2CancelStep(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2CancelStep");
    return inst ? rh_fmi2_status(rh_error(inst, "fmi2CancelStep: steps are never asynchronous.")) : fmi2Error;
}

/* Status questions that have no answer here are discarded, as the standard has it. */
static fmi2Status unknown_status(Instance *inst, const char *function)
{
    rh_log(inst, ANSWER_DISCARD, "logStatusDiscard", "%s: steps are never pending, so there is nothing to say.", function);
    return fmi2Discard;
}

fmi2Status fmi2GetStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Status *value)
{
    (void)kind;
    (void)value;
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetStatus");
    return inst ? unknown_status(inst, "fmi2GetStatus") : fmi2Error;
}

fmi2Status fmi2GetRealStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Real *value)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetRealStatus");
    if (!inst || !rh_fmi_present(inst, value, 1, "fmi2GetRealStatus"))
        return fmi2Error;
    if (kind != fmi2LastSuccessfulTime)
        return unknown_status(inst, "fmi2GetRealStatus");
    *value = inst->model.time;
    return fmi2OK;
}

fmi2Status fmi2GetIntegerStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Integer *value)
{
    (void)kind;
    (void)value;
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetIntegerStatus");
    return inst ? unknown_status(inst, "fmi2GetIntegerStatus") : fmi2Error;
}

fmi2Status fmi2GetBooleanStatus(fmi2Component c, const fmi2StatusKind kind, fmi2Boolean *value)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetBooleanStatus");
    if (!inst || !rh_fmi_present(inst, value, 1, "fmi2GetBooleanStatus"))
        return fmi2Error;
    if (kind != fmi2Terminated)
        return unknown_status(inst, "fmi2GetBooleanStatus");
    *value = inst->core->phase == PHASE_STOPPED ? fmi2True : fmi2False;
    return fmi2OK;
}

fmi2Status fmi2GetStringStatus(fmi2Component c, const fmi2StatusKind kind, fmi2String *value)
{
    (void)kind;
    (void)value;
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2GetStringStatus");
    return inst ? unknown_status(inst, "fmi2GetStringStatus") : fmi2Error;
}
