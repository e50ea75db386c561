/* What hand-written test models share: functions a model without the thing in question has. */
#ifndef COMMON_H
#define COMMON_H
#include "model.h"

#include <math.h>

#define UNUSED __attribute__((unused))

static UNUSED RhStatus nothing(Model *m) { (void)m; return RH_OK; }
static UNUSED RhStatus no_relations(Model *m, double *margin, unsigned char *truth)
{ (void)m; (void)margin; (void)truth; return RH_OK; }
static UNUSED RhStatus no_tangent(Model *m, int ns, double *d) { (void)m; (void)ns; (void)d; return RH_OK; }
static UNUSED double never(Model *m) { (void)m; return HUGE_VAL; }
static UNUSED void start_at(Model *m, int k, double value) { if (!m->is_set[k]) m->v[k] = value; }
static UNUSED RhStatus no_reinit(Model *m)
{ for (int i = 0; i < m->info->n_states; i++) m->reinit[i] = 0; return RH_OK; }
#endif
