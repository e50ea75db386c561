/*
 * Co-simulation: one step from communication point to communication point.
 */
#include "events.h"
#include "fmi.h"

#include <math.h>

#define TIME_ROUNDING 1e-9 /* relative: communication points are sums of steps in the importer */

static double rounding(double time, double step) { return TIME_ROUNDING * fmax(fabs(time), fabs(step)); }

/* Derivatives hold for the communication step they were set for; afterwards the inputs rest where they have come to. */
static void start_inputs(Instance *inst)
{
    Core *core = inst->core;
    const RhModelInfo *info = inst->model.info;
    core->inputs_move = inst->participation.give_inputs != NULL;
    for (int i = 0; i < INPUT_ORDERS * info->n_inputs; i++)
        core->inputs_move |= inst->input_derivatives[i] != 0.0;
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
    for (int i = 0; i < INPUT_ORDERS * inst->model.info->n_inputs; i++)
        inst->input_derivatives[i] = 0.0;
    core->inputs_move = 0;
    core->inputs_changed = 1;
}

int rh_fmi_check_step(Instance *inst, double time, double step, const char *function)
{
    const Core *core = inst->core;
    double now = inst->model.time, end = time + step;
    if (!(step > 0.0) || !isfinite(step))
        rh_error(inst, "%s: the communication step size is %g; it must be positive.", function, step);
    else if (!(fabs(time - now) <= rounding(now, step)))
        rh_error(inst, "%s: the step begins at %.16g, but the instance is at %.16g.", function, time, now);
    else if (core->stop_time_defined && end > core->stop_time + rounding(core->stop_time, step))
        rh_error(inst, "%s: the step ends at %.16g, after the stop time %.16g.", function, end, core->stop_time);
    else
        return 1;
    return 0;
}

RhStatus rh_fmi_do_step(Instance *inst, double time, double step, const char *function)
{
    Core *core = inst->core;
    core->event_pending = 0;
    start_inputs(inst);
    RhStatus status = core->stopped ? RH_TERMINATE : rh_march(inst, time + step);
    stop_inputs(inst);
    if (status == RH_TERMINATE) {
        core->phase = PHASE_STOPPED;
    } else if (status != RH_OK) {
        core->phase = PHASE_ERROR;
        rh_report(inst, function);
    }
    return status;
}
