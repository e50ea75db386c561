/*
 * FMI 3.0: the variables of the description, in the order of their value references. The generated C defines the table.
 */
#ifndef RIVERHEAT_FMI3_VARIABLES_H
#define RIVERHEAT_FMI3_VARIABLES_H

/* What values travel as. Time and the event indicators are Float64 without a place in v. */
typedef enum { FMI3_FLOAT64, FMI3_INT32, FMI3_INT64, FMI3_BOOLEAN, FMI3_STRING, FMI3_TIME, FMI3_INDICATORS } RhValueType;

typedef struct {
    unsigned char type;         /* RhValueType */
    unsigned char intermediate; /* 1: may be read within a step, 2: may be set there */
    int count;                  /* elements */
    int first;                  /* place of the first, the others follow; -1: see list */
    const int *list;            /* [count] places, row by row */
} RhVariable;

extern const int rh_n_variables;
extern const RhVariable rh_variables[];

#endif
