/*
 * FMI 2.0 for Co-Simulation.
 */
#include "events.h"
#include "fmi2.h"

#include <math.h>

#define TIME_ROUNDING 1e-9 /* relative: communication points are sums of steps in the importer */

static double rounding(double time, double step) { return TIME_ROUNDING * fmax(fabs(time), fabs(step)); }

/* Derivatives hold for the communication step they were set for; afterwards the inputs rest where they have come to. */
static void start_inputs(Instance *inst)
{
    Core *core = inst->core;
    const RhModelInfo *info = inst->model.info;
    core->inputs_move = 0;
    for (int i = 0; i < info->n_inputs; i++)
        core->inputs_move |= inst->input_slope[i] != 0.0;
    if (!core->inputs_move)
        return;
    for (int i = 0; i < info->n_inputs; i++)
        inst->input_base[i] = inst->model.v[2 * info->n_states + i];
    core->inputs_from = inst->model.time;
    core->inputs_changed = 1; /* what was thought to rest moves: no step goes on from before */
}

static void stop_inputs(Instance *inst)
{
    Core *core = inst->core;
    if (!core->inputs_move)
        return;
    for (int i = 0; i < inst->model.info->n_inputs; i++)
        inst->input_slope[i] = 0.0;
    core->inputs_move = 0;
    core->inputs_changed = 1;
}

fmi2Status fmi2DoStep(fmi2Component c, fmi2Real time, fmi2Real step, fmi2Boolean no_rollback)
{
    (void)no_rollback;
    Instance *inst = rh_fmi_enter(c, PHASE_STEP, "fmi2DoStep");
    if (!inst)
        return fmi2Error;
    Core *core = inst->core;
    Model *m = &inst->model;
    if (!(step > 0.0) || !isfinite(step))
        return rh_error(inst, "fmi2DoStep: the communication step size is %g; it must be positive.", step);
    if (!(fabs(time - m->time) <= rounding(m->time, step)))
        return rh_error(inst, "fmi2DoStep: the step begins at %.16g, but the instance is at %.16g.", time, m->time);
    double end = time + step;
    if (core->stop_time_defined && end > core->stop_time + rounding(core->stop_time, step))
        return rh_error(inst, "fmi2DoStep: the step ends at %.16g, after the stop time %.16g.", end, core->stop_time);

    start_inputs(inst);
    RhStatus status = core->stopped ? RH_TERMINATE : rh_march(inst, end);
    stop_inputs(inst);
    if (status == RH_OK)
        return fmi2OK;
    if (status == RH_TERMINATE) {
        core->phase = PHASE_STOPPED;
        rh_log(inst, fmi2Discard, "logStatusDiscard", "the model ended the simulation at time %.16g", m->time);
        return fmi2Discard;
    }
    core->phase = PHASE_ERROR;
    return rh_report(inst, "fmi2DoStep");
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
    if (inst->type != fmi2CoSimulation)
        return rh_error(inst, "%s: is for co-simulation.", function);
    for (size_t i = 0; i < n; i++) {
        if (!rh_check_variable(inst, vr[i], RH_REAL, function))
            return fmi2Error;
        if (!rh_is_input(info, vr[i]))
            return rh_error(inst, "%s: '%s' is no input.", function,
                            (int)vr[i] < info->n_variables ? info->variable_names[vr[i]] : "a count of the solver");
        if (order[i] != 1 || !isfinite(value[i]))
            return rh_error(inst, "%s: order %d and value %g for '%s'; only finite derivatives of order 1 are handled.", function,
                            order[i], value[i], info->variable_names[vr[i]]);
    }
    for (size_t i = 0; i < n; i++)
        inst->input_slope[(int)vr[i] - 2 * info->n_states] = value[i];
    return fmi2OK;
}

fmi2Status fmi2CancelStep(fmi2Component c)
{
    Instance *inst = rh_fmi_enter(c, PHASE_ANY, "fmi2CancelStep");
    return inst ? rh_error(inst, "fmi2CancelStep: steps are never asynchronous.") : fmi2Error;
}

/* Status questions that have no answer here are discarded, as the standard has it. */
static fmi2Status unknown_status(Instance *inst, const char *function)
{
    rh_log(inst, fmi2Discard, "logStatusDiscard", "%s: steps are never pending, so there is nothing to say.", function);
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
