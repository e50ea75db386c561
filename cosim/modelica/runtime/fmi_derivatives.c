/*
 * Derivatives of variables, by states and inputs (directional and adjoint) and by time (of outputs). Exact: tangents are
 * carried through the model's own assignments.
 */
#include "fmi.h"

#include <string.h>

#define AT_ONCE 16 /* tangents carried together for an adjoint derivative */

/* Carries `ns` seeds in d on to all other variables, or to the derivatives and what they need only. */
static RhStatus carry(Instance *inst, int ns, double *d, int all)
{
    Model *m = &inst->model;
    m->message[0] = '\0';
    RhStatus status = m->info->dynamics_tangent(m, ns, d);
    if (status == RH_OK && all)
        status = m->info->observe_tangent(m, ns, d);
    return status;
}

/* Checks a question for derivatives and brings the instance up to date. *outputs: more is asked for than der(states). */
static Answer ready(Instance *inst, const Reference unknowns[], size_t n_unknowns, const Reference knowns[], size_t n_knowns,
                    int *outputs, const char *function)
{
    const RhModelInfo *info = inst->model.info;
    *outputs = 0;
    if (inst->core->phase == PHASE_INITIALIZATION && info->solves_initially)
        return rh_error(inst, "%s: not offered in initialization mode for this model: its initial equations are solved "
                              "then, and their derivatives are not those of the running model.", function);
    for (size_t i = 0; i < n_knowns; i++) {
        if (!rh_check_variable(inst, knowns[i], RH_REAL, function))
            return ANSWER_ERROR;
        if (!rh_is_input(info, knowns[i]) && (int)knowns[i] >= info->n_states)
            return rh_error(inst, "%s: '%s' is neither a state nor an input, so there is no derivative with respect to it.",
                            function, rh_variable_name(inst, knowns[i]));
    }
    for (size_t i = 0; i < n_unknowns; i++) {
        if (!rh_check_variable(inst, unknowns[i], RH_REAL, function))
            return ANSWER_ERROR;
        *outputs |= (int)unknowns[i] >= 2 * info->n_states + info->n_inputs;
    }
    return rh_fmi_refresh(inst, *outputs ? ALL_FRESH : DYNAMICS_FRESH, function);
}

/* Room for tangents of all variables, zero: what the model does not compute (parameters) is constant. */
static double *tangents(Instance *inst, int ns)
{
    size_t n = ((size_t)inst->model.info->n_variables + RH_N_STATISTICS) * (size_t)ns;
    double *d = rh_scratch(&inst->model, n);
    if (d)
        memset(d, 0, n * sizeof *d);
    return d;
}

Answer rh_fmi_directional(Instance *inst, const Reference unknowns[], size_t n_unknowns, const Reference knowns[],
                          size_t n_knowns, const double seed[], double sensitivity[], const char *function)
{
    int outputs;
    Answer answer = ready(inst, unknowns, n_unknowns, knowns, n_knowns, &outputs, function);
    if (answer != ANSWER_OK)
        return answer;
    ScratchMark mark = rh_scratch_mark(inst);
    double *d = tangents(inst, 1);
    if (!d)
        return rh_error(inst, "%s: not enough memory.", function);
    for (size_t i = 0; i < n_knowns; i++)
        d[knowns[i]] = seed[i];
    RhStatus status = carry(inst, 1, d, outputs);
    for (size_t i = 0; status == RH_OK && i < n_unknowns; i++)
        sensitivity[i] = d[unknowns[i]];
    rh_scratch_release(inst, mark);
    return status == RH_OK ? ANSWER_OK : rh_fmi_failed(inst, function, status);
}

Answer rh_fmi_adjoint(Instance *inst, const Reference unknowns[], size_t n_unknowns, const Reference knowns[],
                      size_t n_knowns, const double seed[], double sensitivity[], const char *function)
{
    int outputs;
    Answer answer = ready(inst, unknowns, n_unknowns, knowns, n_knowns, &outputs, function);
    RhStatus status = RH_OK;
    for (size_t first = 0; answer == ANSWER_OK && status == RH_OK && first < n_knowns; first += AT_ONCE) {
        int ns = n_knowns - first < AT_ONCE ? (int)(n_knowns - first) : AT_ONCE;
        ScratchMark mark = rh_scratch_mark(inst);
        double *d = tangents(inst, ns);
        if (!d)
            return rh_error(inst, "%s: not enough memory.", function);
        for (int j = 0; j < ns; j++)
            d[(size_t)knowns[first + (size_t)j] * (size_t)ns + (size_t)j] = 1.0;
        status = carry(inst, ns, d, outputs);
        for (int j = 0; status == RH_OK && j < ns; j++) {
            double sum = 0.0;
            for (size_t i = 0; i < n_unknowns; i++)
                sum += seed[i] * d[(size_t)unknowns[i] * (size_t)ns + (size_t)j];
            sensitivity[first + (size_t)j] = sum;
        }
        rh_scratch_release(inst, mark);
    }
    return status == RH_OK ? answer : rh_fmi_failed(inst, function, status);
}

Answer rh_fmi_slopes(Instance *inst, const Reference vr[], size_t n, double value[], const char *function)
{
    Model *m = &inst->model;
    const RhModelInfo *info = m->info;
    for (size_t i = 0; i < n; i++)
        if (!rh_check_variable(inst, vr[i], RH_REAL, function))
            return ANSWER_ERROR;
    Answer answer = rh_fmi_refresh(inst, ALL_FRESH, function);
    if (answer != ANSWER_OK)
        return answer;
    /* dy/dt = dy/dx der(x) + dy/du der(u) + dy/dt; inputs rest unless their derivatives were set for the next step. */
    ScratchMark mark = rh_scratch_mark(inst);
    double *d = tangents(inst, 1);
    if (!d)
        return rh_error(inst, "%s: not enough memory.", function);
    if (info->n_states > 0)
        memcpy(d, m->v + info->n_states, (size_t)info->n_states * sizeof(double));
    if (info->n_inputs > 0)
        memcpy(d + 2 * info->n_states, inst->input_derivatives, (size_t)info->n_inputs * sizeof(double));
    m->time_rate = 1.0;
    RhStatus status = carry(inst, 1, d, 1);
    m->time_rate = 0.0;
    for (size_t i = 0; status == RH_OK && i < n; i++)
        value[i] = d[vr[i]];
    rh_scratch_release(inst, mark);
    return status == RH_OK ? ANSWER_OK : rh_fmi_failed(inst, function, status);
}
