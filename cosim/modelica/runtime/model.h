/*
 * The seam between the C generated from one Modelica model and the runtime that solves it and speaks FMI.
 *
 * Every numeric variable lives in one array `v`: Real as it is, Boolean as 0 or 1, Integer and enumeration (from 1) as
 * exact doubles. Its index is its FMI value reference, whatever its type. The first entries have fixed places:
 *
 *     v[0 .. n_states-1]            states
 *     v[n_states .. 2*n_states-1]   their derivatives
 *     v[2*n_states .. +n_inputs-1]  inputs
 *
 * Strings live in `s`, indexed by their own value references.
 */
#ifndef RIVERHEAT_MODEL_H
#define RIVERHEAT_MODEL_H

#include <stddef.h>

#define RH_MODEL_INTERFACE 3 /* raised when this file changes meaning */

/* For generated functions that not every model needs. */
#ifdef __GNUC__
#define RH_UNUSED __attribute__((unused))
#else
#define RH_UNUSED
#endif

typedef struct Model Model;

/* Why a model function did not deliver. The code is returned; the words are in Model.message. */
typedef enum {
    RH_OK = 0,
    RH_RECOVERABLE = 1, /* not finite, no convergence: the solver may try a smaller step */
    RH_FATAL = 2,       /* assertion of level error at an accepted point, inconsistent model */
    RH_TERMINATE = 3    /* terminate() was reached: a wanted end */
} RhStatus;

typedef enum { RH_REAL, RH_INTEGER, RH_BOOLEAN, RH_ENUMERATION } RhType;

/* When the importer may set a variable. */
typedef enum { RH_SET_BEFORE = 1, RH_SET_RUNNING = 2 } RhSettable;

/* One system of equations solved for its iteration variables at each evaluation (after tearing). */
typedef struct {
    int n;                    /* number of iteration variables */
    const int *unknowns;      /* [n] their indices in v */
    const double *nominal;    /* [n] magnitude, > 0: scales step and convergence */
    const double *minimum;    /* [n] lower bounds, -HUGE_VAL where none */
    const double *maximum;    /* [n] upper bounds, HUGE_VAL where none */
    int linear;               /* 1: the residual is affine in the iteration variables, one Newton step is exact */
    const char *description;  /* for messages: the variables and where their equations stand */
    /* Evaluates the assignments inside the block with the current v[unknowns], writes them to v, and the residuals. */
    RhStatus (*residual)(Model *m, double *residual);
    /* Writes d residual_i / d unknown_j to jacobian[i*n + j], at the current v (residual was called there before). */
    RhStatus (*jacobian)(Model *m, double *jacobian);
    const char *const *places; /* [n] where the equations of the residuals stand; NULL: nothing is known */
} RhBlock;

/* Everything constant about one model: the generated C defines exactly one of these. */
typedef struct {
    int interface; /* RH_MODEL_INTERFACE at generation */
    const char *model_identifier;
    const char *instantiation_token; /* the FMI guid */
    int n_variables;                 /* length of v */
    int n_states;
    int n_inputs;
    int n_strings;
    int n_relations;     /* frozen truth values in if-expressions and conditions */
    int n_conditions;    /* when-conditions with memory of their last value */
    int n_blocks;        /* dynamics and initialisation blocks together */
    const RhBlock *blocks;
    const double *state_nominal;  /* [n_states], > 0 */
    const char *const *variable_names; /* [n_variables], for messages */
    const unsigned char *variable_type; /* [n_variables] RhType */
    int n_discrete;
    const int *discrete_variables; /* [n_discrete] indices in v of the discrete variables (their pre() values are in Model.pre) */
    double default_start, default_stop, default_tolerance, default_step;

    /* Jacobian of the derivatives by the states: columns of equal colour share no row. */
    int n_colors;
    const int *color;       /* [n_states] */
    const int *row_start;   /* [n_states + 1] compressed rows: derivative i depends on the states */
    const int *column;      /* [row_start[n_states]] */

    /* Sets v and s of constants, parameters (with the dependent ones) and start values, except where m->is_set[k]: what the
       importer has set stays; what depends on it follows. May be called again after parameters were set. */
    RhStatus (*start)(Model *m);
    /* Recomputes only what depends on tunable parameters (after a change while running). */
    RhStatus (*parameters)(Model *m);
    /* Solves the initial equations at m->time with frozen relations and discrete values: afterwards states, derivatives
       and algebraic variables are consistent, and pre[] holds what initial equations say of discrete variables. */
    RhStatus (*initialize)(Model *m);
    /* From time, states, inputs, parameters, discrete values and frozen relations: everything the derivatives, relations,
       conditions and asserts need, and the derivatives themselves. */
    RhStatus (*dynamics)(Model *m);
    /* The other algebraic variables (outputs and internals nobody integrates), after dynamics at the same point. */
    RhStatus (*observe)(Model *m);
    /* For each relation: its margin (>= 0 or > 0 where `truth` is 1 for > and >=; generally lhs - rhs signed so that truth
       means margin > 0, or margin >= 0 when inclusive[k]) and its truth at the current point, not frozen. */
    RhStatus (*relations)(Model *m, double *margin, unsigned char *truth);
    /* Time of the next scheduled time event strictly after m->time, HUGE_VAL if none. */
    double (*next_time_event)(Model *m);
    /* Evaluates, in order, every discrete equation and when-clause with the current v, pre, relation and
       condition/condition_pre; writes discrete variables to v. It first clears m->reinit[] and then records each reinit as
       m->reinit[state] = 1 with m->reinit_value[state]; v[state] itself stays. The runtime applies recorded reinits to v once
       the inner fixed point (pre unchanged) is reached, before pre := v and the next iteration, so that the condition that
       fired is not undone by its own effect. terminate() returns RH_TERMINATE. Continuous values must be fresh. */
    RhStatus (*discrete)(Model *m);
    /* Asserts at an accepted point: RH_FATAL with message for level error; warnings go through rh_warn, once per place. */
    RhStatus (*asserts)(Model *m);
    /* Forward tangents at the current (fresh) point: d[k*ns + c] is the derivative of v[k] along seed c. The caller has
       filled the rows of states and inputs and zeroed the others' rows is NOT needed: every row that is read was written.
       After dynamics_tangent the rows of the state derivatives (and all it computes) hold the result; observe_tangent
       continues to the other algebraic variables. d has room for n_variables * ns. */
    RhStatus (*dynamics_tangent)(Model *m, int ns, double *d);
    RhStatus (*observe_tangent)(Model *m, int ns, double *d);

    const unsigned char *settable; /* [n_variables] RhSettable bits; NULL: nothing is known, everything may be set */
    int solves_initially;          /* initialize() solves more than the dynamics: what is unknown then depends otherwise */
    int n_delays;
    const int *delay_source;     /* [n_delays] variables whose past is remembered */
    const double *delay_maximum; /* [n_delays] longest delay time where that varies, else 0 */
} RhModelInfo;

extern const RhModelInfo rh_model;

/* One instance's mutable data, as far as generated code sees it. The runtime owns the memory. */
struct Model {
    const RhModelInfo *info;
    double time;
    double *v;               /* [n_variables] */
    double *pre;             /* [n_variables] values before the event (discrete variables and states) */
    const char **s;          /* [n_strings] */
    unsigned char *is_set;   /* [n_variables] set by the importer before the end of initialisation */
    unsigned char *relation;       /* [n_relations] frozen truth */
    unsigned char *condition;      /* [n_conditions] when-conditions now */
    unsigned char *condition_pre;  /* [n_conditions] at the end of the last event iteration */
    int initial;             /* 1 during initialisation: initial() */
    int terminal;            /* 1 at the end: terminal() */
    double simplified;       /* share of the simplified form in homotopy(), > 0 only while a start is looked for */
    int has_simplified;      /* set by start: the model has such forms */
    int states_changed;      /* reinit happened in this event iteration (kept by the runtime) */
    double *reinit_value;    /* [n_states] where reinit[i]: the new value of state i */
    unsigned char *reinit;   /* [n_states] */
    const char *violation;   /* words of an assert in a function that has just been violated, NULL where none has */
    char external_words[1024]; /* what violation points at when an external function said it */
    int warned_capacity;
    unsigned char *warned;   /* [n_variables] free for the runtime */
    double time_rate;        /* tangents: derivative of time along the seeds; 0 but for total derivatives by time */
    char message[4096];      /* words for the last status other than RH_OK */
};

/* Offered by the runtime to generated code. */

/* Newton (or one linear solve) of block `index` from the values in v as first guess. Leaves v at the solution. */
RhStatus rh_solve_block(Model *m, int index);
/* Solves jacobian(block at the current solution) * X = -R in place for the ns columns of R[i*ns + c]: sensitivities. */
RhStatus rh_block_sensitivity(Model *m, int index, int ns, double *residual_tangent);
/* One row of forward tangents: o[c] = sum over j < n of p[j] * d[rows[j]*ns + c], for c < ns. */
void rh_combine(int ns, const double *d, double *restrict o, int n, const double *p, const int *rows);
/* Scratch memory of at least `count` doubles, valid until the model function that asked returns; nested calls stack. */
double *rh_scratch(Model *m, size_t count);
/* The value that delay k's source had `delay_time` ago. */
double rh_delayed(Model *m, int k, double delay_time);
/* Formats m->message and returns `status`. */
RhStatus rh_fail(Model *m, RhStatus status, const char *format, ...);
/* A warning of the model to the importer's logger, once for each `place` (a constant string). */
void rh_warn(Model *m, const char *place, const char *format, ...);

#endif
