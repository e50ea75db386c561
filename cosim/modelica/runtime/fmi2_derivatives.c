/*
 * FMI 2.0: derivatives of variables, by states and inputs (directional) and by time (of outputs). Exact: tangents are
 * carried through the model's own assignments.
 */
#include "fmi2.h"

#include <string.h>

/* Carries the seeds in d on to all other variables, or to the derivatives and what they need only. */
static RhStatus carry(Instance *inst, double *d, int all)
{
    Model *m = &inst->model;
    m->message[0] = '\0';
    RhStatus status = m->info->dynamics_tangent(m, 1, d);
    if (status == RH_OK && all)
        status = m->info->observe_tangent(m, 1, d);
    return status;
}

fmi2Status fmi2GetDirectionalDerivative(fmi2Component c, const fmi2ValueReference unknowns[], size_t n_unknowns,
                                        const fmi2ValueReference knowns[], size_t n_knowns, const fmi2Real seed[],
                                        fmi2Real sensitivity[])
{
    static const char function[] = "fmi2GetDirectionalDerivative";
    Instance *inst = rh_fmi_enter(c, PHASE_INITIALIZATION | PHASE_RUNNING | PHASE_STOPPED, function);
    if (!inst || !rh_fmi_present(inst, unknowns, n_unknowns, function) || !rh_fmi_present(inst, knowns, n_knowns, function)
        || !rh_fmi_present(inst, seed, n_knowns, function) || !rh_fmi_present(inst, sensitivity, n_unknowns, function))
        return fmi2Error;
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    int outputs = 0;
    if (inst->core->phase == PHASE_INITIALIZATION && info->solves_initially)
        return rh_error(inst, "%s: not offered in initialization mode for this model: its initial equations are solved "
                              "then, and their derivatives are not those of the running model.", function);
    for (size_t i = 0; i < n_knowns; i++) {
        if (!rh_check_variable(inst, knowns[i], RH_REAL, function))
            return fmi2Error;
        if (!rh_is_input(info, knowns[i]) && (int)knowns[i] >= info->n_states)
            return rh_error(inst, "%s: '%s' is neither a state nor an input, so there is no derivative with respect to it.",
                            function, (int)knowns[i] < info->n_variables ? info->variable_names[knowns[i]] : "a count");
    }
    for (size_t i = 0; i < n_unknowns; i++) {
        if (!rh_check_variable(inst, unknowns[i], RH_REAL, function))
            return fmi2Error;
        outputs |= (int)unknowns[i] >= 2 * info->n_states + info->n_inputs;
    }
    fmi2Status refreshed = rh_fmi_refresh(inst, outputs ? ALL_FRESH : DYNAMICS_FRESH, function);
    if (refreshed != fmi2OK)
        return refreshed;

    ScratchMark mark = rh_scratch_mark(inst);
    size_t n = (size_t)info->n_variables + RH_N_STATISTICS;
    double *d = rh_scratch(m, n);
    if (!d)
        return rh_error(inst, "%s: not enough memory.", function);
    memset(d, 0, n * sizeof(double)); /* what the model does not compute (parameters) is constant */
    for (size_t i = 0; i < n_knowns; i++)
        d[knowns[i]] = seed[i];
    RhStatus status = carry(inst, d, outputs);
    for (size_t i = 0; status == RH_OK && i < n_unknowns; i++)
        sensitivity[i] = d[unknowns[i]];
    rh_scratch_release(inst, mark);
    return status == RH_OK ? fmi2OK : rh_fmi_failed(inst, function, status);
}

fmi2Status fmi2GetRealOutputDerivatives(fmi2Component c, const fmi2ValueReference vr[], size_t n, const fmi2Integer order[],
                                        fmi2Real value[])
{
    static const char function[] = "fmi2GetRealOutputDerivatives";
    Instance *inst = rh_fmi_enter(c, PHASE_STEP | PHASE_STOPPED, function);
    if (!inst || !rh_fmi_present(inst, vr, n, function) || !rh_fmi_present(inst, order, n, function)
        || !rh_fmi_present(inst, value, n, function))
        return fmi2Error;
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    for (size_t i = 0; i < n; i++) {
        if (!rh_check_variable(inst, vr[i], RH_REAL, function))
            return fmi2Error;
        if (order[i] != 1)
            return rh_error(inst, "%s: order %d of '%s' is not offered (maxOutputDerivativeOrder=1).", function, order[i],
                            (int)vr[i] < info->n_variables ? info->variable_names[vr[i]] : "a count");
    }
    fmi2Status refreshed = rh_fmi_refresh(inst, ALL_FRESH, function);
    if (refreshed != fmi2OK)
        return refreshed;

    /* dy/dt = dy/dx der(x) + dy/du der(u) + dy/dt; inputs rest unless their derivatives were set for the next step. */
    ScratchMark mark = rh_scratch_mark(inst);
    size_t room = (size_t)info->n_variables + RH_N_STATISTICS;
    double *d = rh_scratch(m, room);
    if (!d)
        return rh_error(inst, "%s: not enough memory.", function);
    memset(d, 0, room * sizeof(double));
    if (info->n_states > 0)
        memcpy(d, m->v + info->n_states, (size_t)info->n_states * sizeof(double));
    if (info->n_inputs > 0)
        memcpy(d + 2 * info->n_states, inst->input_slope, (size_t)info->n_inputs * sizeof(double));
    m->time_rate = 1.0;
    RhStatus status = carry(inst, d, 1);
    m->time_rate = 0.0;
    for (size_t i = 0; status == RH_OK && i < n; i++)
        value[i] = d[vr[i]];
    rh_scratch_release(inst, mark);
    return status == RH_OK ? fmi2OK : rh_fmi_failed(inst, function, status);
}
