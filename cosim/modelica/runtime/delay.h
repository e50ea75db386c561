/*
 * delay(): the past of some variables.
 */
#ifndef RIVERHEAT_DELAY_H
#define RIVERHEAT_DELAY_H

#include "instance.h"

/* One remembered value. Samples between two breaks belong to one smooth piece; at a break two have the same time. */
typedef struct {
    double time, value;
    int order; /* -1: smooth; else a piece begins here: 0 the value jumps, 1 its slope may, ... */
    int unused;
} DelaySample;

typedef struct DelayHistory {
    DelaySample *samples;
    size_t first, count, room; /* samples[first .. first + count - 1] are in use */
} DelayHistory;

/* In the arena, for each delay. */
typedef struct DelayState {
    double start;   /* value before the start */
    double time;    /* delay time, when it was asked for last */
    double passed;  /* breaks up to here lie behind: the value after them counts */
} DelayState;

void rh_delay_reset(Instance *inst);
/* Initialisation: takes over the sources' values; returns whether one differs from what delayed values were taken for. */
int rh_delay_settle_start(Instance *inst);
/* The current values become the first of the history. */
RhStatus rh_delay_begin(Instance *inst);
/* Remembers the current, fresh values; a value at the same time is replaced. */
RhStatus rh_delay_record(Instance *inst);
/* Remembers what lies inside the step that is proposed, on its polynomial; the current point stays. */
RhStatus rh_delay_record_step(Instance *inst);
/* Start of an event: breaks whose time has come are passed. Returns the lowest order among them, -1 for none. */
int rh_delay_pass(Instance *inst);
/* End of an event: a new piece begins; `order` is what at least has changed. */
RhStatus rh_delay_break(Instance *inst, int order);
/* Time of the next break that arrives, HUGE_VAL if none. */
double rh_delay_next_event(const Instance *inst);
/* No step may be longer: it would need values that it has yet to find. HUGE_VAL without delays. */
double rh_delay_shortest(const Instance *inst);

/* For saved states. */
size_t rh_delay_saved_size(const Instance *inst);
unsigned char *rh_delay_save(const Instance *inst, unsigned char *cursor);
/* The end of the histories in a block, NULL if it is damaged. */
const unsigned char *rh_delay_check(const Instance *inst, const unsigned char *cursor, const unsigned char *end);
int rh_delay_restore(Instance *inst, const unsigned char **cursor);

#endif
