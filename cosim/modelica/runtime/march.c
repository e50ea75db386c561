/*
 * Co-simulation between two communication points: steps, state events, time events.
 */
#include "events.h"
#include "delay.h"
#include "radau.h"

#include <float.h>
#include <math.h>

#define POLYNOMIAL_PART 1e-3  /* of a step, up to which the polynomial at the event is as good as another step */
#define WORTH_IT 1.1          /* a step that much longer than to the communication point is let go beyond it */
#define MAX_EVENTS_AT_ONCE 200
#define CHATTERING_EVENTS 1000 /* that many events within CHATTERING_PART of the way still to go never end */
#define CHATTERING_PART 1e-5

/* Proposes one integration step towards `target`. *event: it ends just after a state event. */
static RhStatus step(Instance *inst, double target, int *event)
{
    Model *m = &inst->model;
    double crossing = 0.0;
    *event = 0;
    RhStatus status = rh_margins(inst);
    if (status == RH_OK)
        status = rh_radau_propose(inst, target);
    if (status == RH_OK)
        status = rh_find_crossing(inst, event, &crossing);
    if (status != RH_OK)
        return status;
    if (*event) {
        const RadauState *radau = &inst->core->radau;
        if (m->info->n_states > 0 && crossing - radau->t_start > POLYNOMIAL_PART * radau->h) {
            /* The polynomial has a lower order than the method: with the place known, step there properly. */
            if ((status = rh_radau_propose_again(inst, crossing)) != RH_OK)
                return status;
        } else {
            rh_radau_interpolate(inst, crossing);
        }
        if ((status = rh_margins(inst)) != RH_OK)
            return status;
        /* If the better step ends just before the crossing, the next one will find it very near. */
        *event = 0;
        for (int k = 0; k < m->info->n_relations; k++)
            *event |= inst->truth[k] != m->relation[k];
    }
    return RH_OK;
}

/*
 * How far beyond the communication point a step may go: as far as the importer has left inputs and parameters alone until
 * now, so that what is lost when it does not is never more than a part of what was gained; not past the stop time, where
 * the model may have no meaning.
 */
static double look_ahead(const Instance *inst, double end)
{
    const Core *core = inst->core;
    if (inst->model.info->n_states == 0 || core->inputs_move /* (how inputs move is known for this step only) */
        || inst->model.info->n_delays > 0)                   /* (what is remembered must have happened) */
        return end;
    double limit = end + (inst->model.time - core->undisturbed_since);
    return core->stop_time_defined ? fmax(end, fmin(limit, core->stop_time)) : limit;
}

/* To the end of a step, or to `end` where the step goes beyond it. *event: at a state event. */
static RhStatus advance(Instance *inst, double end, int *event)
{
    Model *m = &inst->model;
    RadauState *radau = &inst->core->radau;
    RhStatus status = RH_OK;
    *event = 0;
    if (radau->ahead && radau->t_end <= end) {
        rh_radau_arrive(inst, event);
        return RH_OK;
    }
    if (!radau->ahead) {
        double began = m->time;
        double target = fmin(fmin(end, inst->core->next_event), began + rh_delay_shortest(inst));
        double beyond = fmin(fmin(look_ahead(inst, end), target < end ? target : inst->core->next_event), began + rh_radau_long_step(inst));
        int longer = beyond - began > WORTH_IT * (target - began);
        status = step(inst, longer ? beyond : target, event);
        if (longer && radau->t_start == began && (status != RH_OK || (m->time > end && !rh_radau_polynomial_serves(inst)))) {
            /* What lies beyond is nobody's concern yet. */
            rh_radau_rewind(inst);
            status = step(inst, target, event);
        }
        if (status != RH_OK)
            return status;
        if (m->time <= end) {
            status = rh_delay_record_step(inst);
            rh_radau_commit(inst);
            return status;
        }
    }
    status = rh_radau_deliver(inst, end, *event);
    *event = 0;
    if (status == RH_OK && (status = rh_margins(inst)) == RH_OK && !rh_beyond(inst, inst->margin))
        return RH_OK;
    if (status != RH_OK && status != RH_RECOVERABLE)
        return status;
    /* The polynomial leaves the domain of the model, which the stages did not; or a relation of time alone has changed, which
       the control of the step's error knows nothing of. */
    radau->ahead = 0;
    rh_radau_rewind(inst);
    status = step(inst, end, event);
    if (status == RH_OK)
        rh_radau_commit(inst);
    return status;
}

static RhStatus pass_event(Instance *inst)
{
    int changed = 0;
    RhStatus status = rh_event(inst, &changed);
    inst->core->statistics.events++;
    if (changed)
        rh_radau_discontinuity(inst);
    return status;
}

RhStatus rh_march(Instance *inst, double end)
{
    Model *m = &inst->model;
    Core *core = inst->core;
    RhStatus status = RH_OK;
    int at_once = 0, counted = 0;
    double last_event = -HUGE_VAL, counted_from = m->time;
    if (core->inputs_changed) {
        rh_radau_leave(inst);
        core->undisturbed_since = m->time;
        if (inst->participation.handles_events && inst->participation.may_return_early
            && (status = rh_margins(inst)) == RH_OK && rh_beyond(inst, inst->margin)) {
            core->event_pending = 1;
            return RH_OK;
        }
        if (status != RH_OK || (status = pass_event(inst)) != RH_OK)
            return status;
        core->statistics.events--; /* a look, not an event */
    }
    while (m->time < end) {
        double target = fmax(fmin(end, core->next_event), m->time);
        int event = 0;
        if (target - m->time <= rh_same_time(target)) {
            if (core->radau.ahead && core->radau.t_end == target)
                rh_radau_arrive(inst, &event); /* what lies ahead is this point: it must not come again after the event */
            else
                rh_radau_leave(inst);
            if (m->time != target)
                core->freshness = STALE;
            m->time = target;
        } else if ((status = advance(inst, end, &event)) != RH_OK) {
            return status;
        }
        if (event || m->time >= core->next_event) {
            int at_end = end - m->time <= rh_same_time(end);
            if (inst->participation.handles_events && (inst->participation.may_return_early || at_end)) {
                core->event_pending = 1;
                break;
            }
            if ((status = pass_event(inst)) != RH_OK)
                return status;
            at_once = m->time - last_event <= rh_same_time(m->time) * 1e3 ? at_once + 1 : 0;
            last_event = m->time;
            if (at_once > MAX_EVENTS_AT_ONCE)
                return rh_fail(m, RH_FATAL, "more than %d events follow each other without progress in time", at_once);
            if (++counted == CHATTERING_EVENTS) {
                if (m->time - counted_from < CHATTERING_PART * (end - counted_from))
                    return rh_fail(m, RH_FATAL, "%d events within %.3g s: the model switches without end (chattering)", counted,
                                   m->time - counted_from);
                counted = 0;
                counted_from = m->time;
            }
        }
        if ((status = rh_accept_point(inst)) != RH_OK)
            return status;
        if (inst->participation.point_reached)
            end = inst->participation.point_reached(inst, end);
    }
    return rh_ensure_dynamics(inst);
}
