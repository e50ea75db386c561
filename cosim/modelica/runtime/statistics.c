/*
 * The solver's counts as variables of a co-simulation FMU. Their value references follow those of the model's numeric
 * variables; solver_statistics.py describes them in the same order. In model exchange the importer integrates: all are 0.
 */
#include "fmi.h"

enum { STEPS, REJECTED, EVALUATIONS, JACOBIANS, FACTORISATIONS, NEWTON_FAILURES, EVENTS, LAST_STEP };

int rh_statistic_is_real(int k) { return k == LAST_STEP; }

double rh_statistic(const Instance *inst, int k)
{
    const Statistics *s = &inst->core->statistics;
    if (inst->kind != CO_SIMULATION)
        return 0.0;
    switch (k) {
    case STEPS: return (double)s->steps;
    case REJECTED: return (double)s->rejected;
    case EVALUATIONS: return (double)s->evaluations;
    case JACOBIANS: return (double)s->jacobians;
    case FACTORISATIONS: return (double)s->factorisations;
    case NEWTON_FAILURES: return (double)s->newton_failures;
    case EVENTS: return (double)s->events;
    default: return inst->core->radau.h_last;
    }
}
