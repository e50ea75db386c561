/*
 * Events: when they happen and what they do; and the march of co-simulation from event to event.
 */
#ifndef RIVERHEAT_EVENTS_H
#define RIVERHEAT_EVENTS_H

#include "instance.h"

#include <float.h>
#include <math.h>

/* initialise.c */

/* Start values, initial equations, discrete variables; afterwards the instance is at a consistent point. */
RhStatus rh_initialise(Instance *inst);

/* events.c */

/* Which things an event changed. */
enum { EVENT_RELATIONS = 1, EVENT_DISCRETE = 2, EVENT_STATES = 4, EVENT_DELAYS = 8 };

/* Of the model itself or of something that arrives after a delay; HUGE_VAL if none. */
double rh_next_time_event(Instance *inst);
/* Times closer than this are the same: sums of step sizes round. */
static inline double rh_same_time(double time) { return 8.0 * DBL_EPSILON * fmax(fabs(time), 1.0); }
/* Event iteration at the current point. *changed receives a combination of the bits above. */
RhStatus rh_event(Instance *inst, int *changed);
/* Takes over the truths just evaluated; returns how many changed. With `hysteresis`, only those beyond their threshold. */
int rh_adopt_relations(Instance *inst, int hysteresis);
/* After equations without solution: adopts what the values reached so far say of the relations, and returns how many
   changed. Branches chosen by values from before may contradict each other (flow entering a pipe at both ends). */
int rh_reconsider_relations(Instance *inst);
/* How far a relation's margin may go to the other side before it counts. */
double rh_threshold(const Instance *inst, int relation);
/* Margin measured from the side of the frozen truth: > 0 on the wrong side. */
double rh_excess(const Instance *inst, int relation, double margin);
/* The current point is accepted: margins grow their magnitudes, blocks remember their solutions, asserts are checked. */
RhStatus rh_accept_point(Instance *inst);

/* crossing.c */

/* Looks for the first state event in the proposed step. *time: just after it. May leave v anywhere inside the step if found. */
RhStatus rh_find_crossing(Instance *inst, int *found, double *time);
/* Any relation beyond its threshold? */
int rh_beyond(const Instance *inst, const double *margin);

/* march.c */

/* Integrates to `end`, through all events on the way and at the end. RH_TERMINATE if terminate() was reached. */
RhStatus rh_march(Instance *inst, double end);

#endif
