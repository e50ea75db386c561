/*
 * delay(): remembered values and what they were in between.
 *
 * Values are kept at accepted points and, where our own solver steps, at three points inside each step. In between a
 * polynomial of degree 4 through the nearest ones is used, never across an event: a jump, and the kinks that it leaves
 * in what it drives, travel as breaks, and where one arrives is a time event.
 */
#include "delay.h"
#include "radau.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define POINTS 5            /* of the interpolating polynomial */
#define INSIDE 3            /* points remembered inside a step of the solver */
#define INSIDE_STATELESS 15 /* the same where no error test bounds the step */
#define SMOOTHEST 4         /* a break of higher order is left to the error test */
#define SAME_VALUE 1e-13    /* relative: a smaller change is no jump */
#define CROWDED 1e-3        /* of the distance to the other neighbour */
#define FIRST_ROOM 64

static double rounding(double time) { return 16.0 * DBL_EPSILON * fmax(fabs(time), 1.0); }

static int n_delays(const Instance *inst) { return inst->model.info->n_delays; }

static double source(const Instance *inst, int k) { return inst->model.v[inst->model.info->delay_source[k]]; }

void rh_delay_reset(Instance *inst)
{
    for (int k = 0; k < n_delays(inst); k++)
        inst->histories[k].first = inst->histories[k].count = 0;
}

int rh_delay_settle_start(Instance *inst)
{
    int moved = 0;
    for (int k = 0; k < n_delays(inst); k++)
        if (inst->delays[k].start != source(inst, k)) {
            inst->delays[k].start = source(inst, k);
            moved = 1;
        }
    return moved;
}

/* What is older than anybody will ask for goes, but not before half of the room is wasted. */
static void forget(Instance *inst, int k)
{
    DelayHistory *history = &inst->histories[k];
    double oldest = inst->model.time - fmax(inst->delays[k].time, inst->model.info->delay_maximum[k]);
    while (history->count > 2 * POINTS && history->samples[history->first + POINTS].time < oldest) {
        history->first++;
        history->count--;
    }
}

/* Whether the last sample lies so near to one of its neighbours that their difference is mostly rounding. */
static int is_crowded(const DelaySample *last, double time)
{
    double before = last->time - last[-1].time, after = time - last->time;
    return fmin(before, after) < CROWDED * fmax(before, after);
}

static RhStatus append(Instance *inst, int k, double time, double value, int order)
{
    DelayHistory *history = &inst->histories[k];
    DelaySample sample = {time, value, order, 0};
    while (history->count > 1 && history->samples[history->first + history->count - 1].time > time)
        history->count--; /* the importer has gone back */
    DelaySample *last = history->count ? &history->samples[history->first + history->count - 1] : NULL;
    if (last && order < 0 && time - last->time <= rounding(time)) {
        last->value = value;
        return RH_OK;
    }
    if (last && order < 0 && last->order < 0 && history->count > 1 && is_crowded(last, time)) {
        *last = sample;
        return RH_OK;
    }
    forget(inst, k);
    if (history->first + history->count == history->room) {
        if (history->first > history->count) {
            memmove(history->samples, history->samples + history->first, history->count * sizeof sample);
        } else {
            size_t room = history->room ? 2 * history->room : FIRST_ROOM;
            DelaySample *grown = rh_allocate(inst, room, sizeof sample);
            if (!grown)
                return rh_fail(&inst->model, RH_FATAL, "out of memory");
            if (history->count)
                memcpy(grown, history->samples + history->first, history->count * sizeof sample);
            rh_release(inst, history->samples);
            history->samples = grown;
            history->room = room;
        }
        history->first = 0;
    }
    history->samples[history->first + history->count++] = sample;
    return RH_OK;
}

RhStatus rh_delay_begin(Instance *inst)
{
    RhStatus status = RH_OK;
    rh_delay_reset(inst);
    for (int k = 0; k < n_delays(inst) && status == RH_OK; k++) {
        inst->delays[k].start = source(inst, k);
        inst->delays[k].passed = -HUGE_VAL;
        status = append(inst, k, inst->model.time, source(inst, k), 1); /* constant before, moving now: a kink */
    }
    return status;
}

RhStatus rh_delay_record(Instance *inst)
{
    RhStatus status = RH_OK;
    for (int k = 0; k < n_delays(inst) && status == RH_OK; k++)
        status = append(inst, k, inst->model.time, source(inst, k), -1);
    return status;
}

RhStatus rh_delay_record_step(Instance *inst)
{
    if (n_delays(inst) == 0)
        return RH_OK;
    Model *m = &inst->model;
    size_t size = (size_t)m->info->n_variables;
    double end = m->time, start = inst->core->radau.t_start;
    int inside = m->info->n_states > 0 ? INSIDE : INSIDE_STATELESS;
    ScratchMark mark = rh_scratch_mark(inst);
    double *kept = rh_scratch(m, size);
    if (!kept)
        return rh_fail(m, RH_FATAL, "out of memory");
    memcpy(kept, m->v, size * sizeof *kept);
    int freshness = inst->core->freshness;
    RhStatus status = RH_OK;
    for (int i = 1; i <= inside && status == RH_OK; i++) {
        rh_radau_interpolate(inst, start + (end - start) * i / (inside + 1.0));
        status = rh_ensure_dynamics(inst);
        if (status == RH_OK)
            status = rh_delay_record(inst);
        else if (status == RH_RECOVERABLE)
            status = RH_OK; /* a sample less */
    }
    m->time = end;
    memcpy(m->v, kept, size * sizeof *kept);
    inst->core->freshness = freshness;
    rh_scratch_release(inst, mark);
    return status;
}

int rh_delay_pass(Instance *inst)
{
    int lowest = -1;
    double now = inst->model.time;
    for (int k = 0; k < n_delays(inst); k++) {
        const DelayHistory *history = &inst->histories[k];
        DelayState *delay = &inst->delays[k];
        for (size_t i = history->first; i < history->first + history->count; i++) {
            const DelaySample *sample = &history->samples[i];
            if (sample->order < 0 || sample->time <= delay->passed)
                continue;
            if (sample->time + delay->time > now + rounding(now))
                break;
            delay->passed = sample->time;
            if (lowest < 0 || sample->order < lowest)
                lowest = sample->order;
        }
    }
    return lowest;
}

RhStatus rh_delay_break(Instance *inst, int order)
{
    RhStatus status = RH_OK;
    double now = inst->model.time;
    for (int k = 0; k < n_delays(inst) && status == RH_OK; k++) {
        const DelayHistory *history = &inst->histories[k];
        DelaySample *last = history->count ? &history->samples[history->first + history->count - 1] : NULL;
        double value = source(inst, k);
        int jumps = last && fabs(value - last->value) > SAME_VALUE * fmax(fabs(value), fabs(last->value));
        int found = jumps ? 0 : order;
        if (found > SMOOTHEST)
            continue;
        if (last && last->order >= 0 && now - last->time <= rounding(now)) { /* one break for one instant */
            last->value = value;
            last->order = found < last->order ? found : last->order;
        } else {
            status = append(inst, k, now, value, found);
        }
    }
    return status;
}

double rh_delay_next_event(const Instance *inst)
{
    double next = HUGE_VAL;
    for (int k = 0; k < n_delays(inst); k++) {
        const DelayHistory *history = &inst->histories[k];
        for (size_t i = history->first; i < history->first + history->count; i++)
            if (history->samples[i].order >= 0 && history->samples[i].time > inst->delays[k].passed) {
                next = fmin(next, history->samples[i].time + inst->delays[k].time);
                break;
            }
    }
    return next;
}

double rh_delay_shortest(const Instance *inst)
{
    double shortest = HUGE_VAL;
    for (int k = 0; k < n_delays(inst); k++)
        if (inst->delays[k].time > 0.0)
            shortest = fmin(shortest, inst->delays[k].time);
    return shortest;
}

/* Polynomial through the samples nearest to `at` among [low, high]. */
static double interpolate(const DelaySample *samples, size_t low, size_t high, size_t at, double time)
{
    size_t begin = at >= low + (POINTS - 1) / 2 ? at - (POINTS - 1) / 2 : low;
    if (begin + POINTS - 1 > high)
        begin = high >= low + POINTS - 1 ? high - (POINTS - 1) : low;
    size_t end = begin + POINTS - 1 < high ? begin + POINTS - 1 : high;
    double value = 0.0;
    for (size_t i = begin; i <= end; i++) {
        double weight = 1.0;
        for (size_t j = begin; j <= end; j++)
            if (j != i)
                weight *= (time - samples[j].time) / (samples[i].time - samples[j].time);
        value += weight * samples[i].value;
    }
    return value;
}

double rh_delayed(Model *m, int k, double delay_time)
{
    Instance *inst = instance_of(m);
    DelayState *delay = &inst->delays[k];
    const DelayHistory *history = &inst->histories[k];
    delay->time = delay_time;
    if (!(delay_time > 0.0)) {
        m->violation = "delay(): the delay time must be positive";
        return delay->start;
    }
    if (history->count == 0)
        return delay->start;
    const DelaySample *samples = history->samples;
    size_t low = history->first, high = history->first + history->count - 1;
    double time = m->time - delay_time;
    if (delay->passed > time && delay->passed - time <= rounding(m->time))
        time = delay->passed;
    if (samples[low].order >= 0 && samples[low].time > delay->passed)
        return delay->start; /* before the start the value rests */
    if (time < samples[low].time)
        return samples[low].value;
    size_t at = low, above = high;
    while (at < above) { /* the last sample not after `time` */
        size_t middle = at + (above - at + 1) / 2;
        if (samples[middle].time <= time)
            at = middle;
        else
            above = middle - 1;
    }
    size_t begin = at, end = at;
    while (begin > low && samples[begin].order < 0)
        begin--;
    while (begin > low && samples[begin].time > delay->passed && samples[begin].order >= 0) { /* not yet passed */
        at = end = --begin;
        while (begin > low && samples[begin].order < 0)
            begin--;
    }
    while (end < high && samples[end + 1].order < 0)
        end++;
    return interpolate(samples, begin, end, at, time);
}

size_t rh_delay_saved_size(const Instance *inst)
{
    size_t size = 0;
    for (int k = 0; k < n_delays(inst); k++)
        size += sizeof(size_t) + inst->histories[k].count * sizeof(DelaySample);
    return size;
}

unsigned char *rh_delay_save(const Instance *inst, unsigned char *cursor)
{
    for (int k = 0; k < n_delays(inst); k++) {
        const DelayHistory *history = &inst->histories[k];
        size_t size = history->count * sizeof(DelaySample);
        memcpy(cursor, &history->count, sizeof history->count);
        cursor += sizeof history->count;
        if (size)
            memcpy(cursor, history->samples + history->first, size);
        cursor += size;
    }
    return cursor;
}

const unsigned char *rh_delay_check(const Instance *inst, const unsigned char *cursor, const unsigned char *end)
{
    for (int k = 0; k < n_delays(inst); k++) {
        size_t count;
        if ((size_t)(end - cursor) < sizeof count)
            return NULL;
        memcpy(&count, cursor, sizeof count);
        cursor += sizeof count;
        if ((size_t)(end - cursor) / sizeof(DelaySample) < count)
            return NULL;
        cursor += count * sizeof(DelaySample);
    }
    return cursor;
}

int rh_delay_restore(Instance *inst, const unsigned char **cursor)
{
    for (int k = 0; k < n_delays(inst); k++) {
        DelayHistory *history = &inst->histories[k];
        size_t count;
        memcpy(&count, *cursor, sizeof count);
        *cursor += sizeof count;
        if (history->room < count) {
            DelaySample *grown = rh_allocate(inst, count, sizeof *grown);
            if (!grown)
                return 0;
            rh_release(inst, history->samples);
            history->samples = grown;
            history->room = count;
        }
        if (count)
            memcpy(history->samples, *cursor, count * sizeof(DelaySample));
        history->first = 0;
        history->count = count;
        *cursor += count * sizeof(DelaySample);
    }
    return 1;
}
