/*
 * Calling the model's functions: freshness of values, checks for finiteness.
 */
#include "instance.h"

#include <math.h>
#include <string.h>

RhStatus rh_call(Instance *inst, RhStatus (*function)(Model *))
{
    if (!function)
        return RH_OK;
    ScratchMark mark = rh_scratch_mark(inst);
    inst->model.message[0] = '\0';
    inst->model.violation = NULL;
    RhStatus status = function(&inst->model);
    rh_scratch_release(inst, mark);
    return status;
}

void rh_move_inputs(Instance *inst)
{
    Model *m = &inst->model;
    if (!inst->core->inputs_move)
        return;
    if (inst->participation.give_inputs) {
        inst->participation.give_inputs(inst);
        return;
    }
    double elapsed = m->time - inst->core->inputs_from;
    int n = m->info->n_inputs;
    for (int i = 0; i < n; i++) {
        double change = 0.0; /* Horner's scheme of the Taylor polynomial */
        for (int order = INPUT_ORDERS; order > 0; order--)
            change = (change + inst->input_derivatives[(order - 1) * n + i]) * elapsed / order;
        m->v[2 * m->info->n_states + i] = inst->input_base[i] + change;
    }
}

RhStatus rh_ensure_dynamics(Instance *inst)
{
    Model *m = &inst->model;
    if (inst->core->freshness >= DYNAMICS_FRESH)
        return RH_OK;
    RhStatus status = rh_apply_parameters(inst);
    if (status != RH_OK)
        return status;
    rh_move_inputs(inst);
    inst->core->statistics.evaluations++;
    status = rh_call(inst, m->info->dynamics);
    if (status != RH_OK)
        return status;
    int n = m->info->n_states;
    for (int i = n; i < 2 * n; i++)
        if (!isfinite(m->v[i]))
            return rh_fail(m, RH_RECOVERABLE, "'%s' is not finite (%g)", m->info->variable_names[i], m->v[i]);
    inst->core->freshness = DYNAMICS_FRESH;
    return RH_OK;
}

RhStatus rh_ensure_observed(Instance *inst)
{
    RhStatus status = rh_ensure_dynamics(inst);
    if (status != RH_OK || inst->core->freshness == ALL_FRESH)
        return status;
    status = rh_call(inst, inst->model.info->observe);
    if (status == RH_RECOVERABLE) /* no shorter step will help here, and a second failure makes blocks look further */
        status = rh_call(inst, inst->model.info->observe);
    if (status == RH_OK)
        inst->core->freshness = ALL_FRESH;
    return status;
}

RhStatus rh_margins(Instance *inst)
{
    RhStatus status = rh_ensure_dynamics(inst);
    if (status != RH_OK || inst->model.info->n_relations == 0)
        return status;
    ScratchMark mark = rh_scratch_mark(inst);
    status = inst->model.info->relations(&inst->model, inst->margin, inst->truth);
    rh_scratch_release(inst, mark);
    return status;
}

RhStatus rh_check_finite(Instance *inst)
{
    Model *m = &inst->model;
    for (int k = 0; k < m->info->n_variables; k++)
        if (!isfinite(m->v[k]))
            return rh_fail(m, RH_FATAL, "'%s' is not finite (%g)", m->info->variable_names[k], m->v[k]);
    return RH_OK;
}

RhStatus rh_start_values(Instance *inst)
{
    Model *m = &inst->model;
    RhStatus status = rh_call(inst, m->info->start);
    /* is_set speaks of numeric variables only, so what the importer gave for strings is put back afterwards. */
    for (int k = 0; k < m->info->n_strings; k++)
        if (inst->string_set[k])
            m->s[k] = inst->owned_strings[k];
    inst->core->freshness = STALE;
    inst->core->start_dirty = status != RH_OK;
    return status;
}

RhStatus rh_apply_parameters(Instance *inst)
{
    if (!inst->core->parameters_dirty)
        return RH_OK;
    RhStatus status = rh_call(inst, inst->model.info->parameters);
    if (status == RH_OK) {
        inst->core->parameters_dirty = 0;
        rh_blocks_forget(inst);
        inst->core->radau.have_jacobian = 0;
    }
    return status;
}
