/*
 * FMI 3.0: see fmi.h for what it does.
 */
#ifndef RIVERHEAT_FMI3_H
#define RIVERHEAT_FMI3_H

#include "fmi3Functions.h"
#include "fmi.h"
#include "fmi3_variables.h"

static inline fmi3Status rh_fmi3_status(Answer answer) { return (fmi3Status)answer; }

/* Of a co-simulation instance: how the importer takes part in a step. */
typedef struct {
    fmi3IntermediateUpdateCallback update;
    int may_get, may_set;       /* now, in the callback */
    unsigned char required[];   /* [rh_n_variables] the importer has said that it uses it there */
} Intermediate;

/* fmi3_values.c: expands value references to the places of their elements, in memory of rh_scratch. NULL, and the reason
   logged, if one does not exist, is not of this type, or the number of values is not that of the elements. */
Reference *rh_fmi3_places(Instance *inst, const fmi3ValueReference vr[], size_t n, size_t n_values, RhValueType type,
                          const char *function);

/* fmi3_cs.c */
Participation rh_fmi3_participation(const Intermediate *intermediate);

#endif
