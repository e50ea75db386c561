/*
 * One instance of a model: what the parts of the runtime share.
 *
 * Everything that changes while simulating lives in one contiguous arena without pointers in it, so that saving an FMU
 * state is one memcpy and restoring it is exact to the bit. The pointers into the arena are computed once, in Instance.
 */
#ifndef RIVERHEAT_INSTANCE_H
#define RIVERHEAT_INSTANCE_H

#include "model.h"

/* What interface functions answer: the numbers are those of FMI 2.0 and 3.0. */
typedef enum { ANSWER_OK, ANSWER_WARNING, ANSWER_DISCARD, ANSWER_ERROR, ANSWER_FATAL } Answer;

/* What an instance is made for: the numbers are those of FMI 2.0. */
typedef enum { MODEL_EXCHANGE, CO_SIMULATION } Kind;

/* A variable: its place in v, or behind that a count of the solver. */
typedef unsigned Reference;

/* States of FMI's state machines, as bits so that a function can name all those in which it may be called. */
typedef enum {
    PHASE_INSTANTIATED = 1,
    PHASE_INITIALIZATION = 2,
    PHASE_EVENT = 4,            /* model exchange, and co-simulation by an importer that handles events */
    PHASE_CONTINUOUS = 8,       /* model exchange */
    PHASE_STEP = 16,            /* co-simulation: at a communication point */
    PHASE_STOPPED = 32,         /* co-simulation: terminate() was reached, and the importer told */
    PHASE_TERMINATED = 64,
    PHASE_ERROR = 128,
    PHASE_INTERMEDIATE = 256    /* co-simulation: the importer is called back within a step */
} Phase;

#define INPUT_ORDERS 5 /* of derivatives with which inputs may move; `exposed.py` tells it to importers */

#define PHASE_RUNNING (PHASE_EVENT | PHASE_CONTINUOUS | PHASE_STEP)
#define PHASE_ANY 511

/* The importer, as either version of the interface describes it to the runtime. */
typedef struct Importer {
    void *(*allocate)(size_t count, size_t size); /* NULL: the C library's memory */
    void (*release)(void *memory);
    void (*log)(const struct Importer *importer, const char *name, Answer answer, const char *category, const char *text);
    void (*logger)(void); /* the importer's own function, as log knows to call it; NULL: nobody listens */
    void *environment;
} Importer;

struct Instance;

/* What an importer may take part in within a communication step; NULL where it does not. */
typedef struct {
    void (*give_inputs)(struct Instance *inst);              /* sets the inputs at the model's time */
    double (*point_reached)(struct Instance *inst, double end); /* after each step; returns where to end, <= end */
    int handles_events, may_return_early;
} Participation;

/* How much of v belongs to the current time, states, inputs and discrete values. */
typedef enum { STALE = 0, DYNAMICS_FRESH = 1, ALL_FRESH = 2 } Freshness;

typedef struct {
    long steps, rejected, evaluations, jacobians, factorisations, newton_failures, events;
} Statistics;

/* The integrator's memory between steps that is not an array; see radau.c. */
typedef struct {
    int started;          /* 0: the step size is still to be chosen */
    int have_jacobian;    /* the Jacobian is usable, though perhaps of an earlier point */
    int have_factors;     /* the factors belong to that Jacobian and h_factored */
    int have_polynomial;  /* dense_last extrapolates into the next step */
    int smooth_start;     /* the previous step ended here without a jump: its error may steer the step size */
    double h_factored, h_next, h_last, error_last;
    double peak;          /* largest part of the last error estimate over its norm */
    double s_last;        /* fraction of the last step at which it was left */
    double contraction;   /* estimate of error over step in Newton's method, from the last time it was measured */
    /* the step that is proposed but not yet committed */
    double t_start, h, error;
    double rate;          /* contraction measured in this step, 0 where one iteration was enough */
    int iterations, truncated, jacobian_current;
    int hard;             /* a longer step was tried and failed: do not try that at once again */
    int ahead, ahead_event; /* it ends at t_end, beyond the current point, perhaps with a state event; v_end is its end */
    double t_end;
    int pivoting;         /* which iteration matrices need pivots off their diagonal; see radau_matrix.c */
} RadauState;

/* The scalars at the start of the arena. */
typedef struct {
    double time;                             /* these four mirror Model while the state is saved */
    int initial, terminal, states_changed;
    int phase;
    int freshness;
    int start_dirty;          /* importer set values: start() is to run again */
    int initialised;          /* the initial equations hold for the values set so far */
    int parameters_dirty;     /* importer set values while running */
    int inputs_changed;       /* since the last event iteration */
    int event_open;           /* event mode was entered, the iteration not yet asked for */
    int event_pending;        /* co-simulation: the last step ended at an event that the importer is to handle */
    int stopped;              /* terminate() was reached */
    int stop_time_defined;
    double start_time, stop_time, tolerance;
    double next_event;        /* next scheduled time event */
    double undisturbed_since; /* co-simulation: last time at which the importer changed anything */
    int inputs_move;          /* in this communication step: input_derivatives hold how */
    double inputs_from;       /* time at which the inputs were input_base */
    Statistics statistics;
    RadauState radau;
} Core;

typedef struct {
    int factored;         /* lu holds usable factors */
    int has_good;         /* good holds a solution at an accepted point */
    int iterations;       /* of the last attempt, for messages */
    double reuse_rate;    /* contraction seen when the factors of an earlier point were used */
    double noise_floor;   /* scaled step below which rounding in the residual stops progress */
    double noise_residual; /* largest residual where that was found */
    double failed_at;     /* time of the last call without a solution */
} BlockState;

/* Pointers into the arena for one block. */
typedef struct {
    BlockState *state;
    double *start, *good, *lu, *row_scale, *column_scale;
    int *pivot;
} BlockMemory;

typedef struct ScratchChunk {
    struct ScratchChunk *next;
    size_t capacity, used;
    double values[];
} ScratchChunk;

typedef struct {
    ScratchChunk *chunk;
    size_t used;
} ScratchMark;

typedef struct SparsePlan SparsePlan;
typedef struct IterationMatrix IterationMatrix;

typedef struct Instance {
    Model model; /* first: generated code hands back Model*, which is also the Instance* */
    Importer importer;
    Kind kind;
    Participation participation;
    void *interface_data;       /* of the interface's version, one block of rh_allocate, or NULL */
    char *name;
    unsigned log_mask;
    unsigned char *arena;
    size_t arena_size;

    Core *core;
    double *input_derivatives; /* [INPUT_ORDERS][n_inputs] inputs as polynomials within a communication step */
    double *input_base;        /* [n_inputs] where they begin */
    unsigned char *truth;       /* [n_relations] not frozen, of the last margins */
    double *margin;             /* [n_relations] */
    double *margin_stage;       /* [2][n_relations] at the interior stages of the proposed step */
    double *margin_start;       /* [n_relations] where the step began */
    double *magnitude;          /* [n_relations] largest |margin| at accepted points */

    int n_unknowns;             /* of all blocks together */
    double *stage_guess;        /* [3][n_unknowns] block solutions at the stages */
    double *v_start;            /* [n_variables] where the step began */
    double *v_end;              /* [n_variables] where the step will end that reaches beyond the current point */
    double *f_last;             /* [n_states] derivatives where the last step ended */
    double *scale;              /* [n_states] powers of two near the nominal values */
    double *weight;             /* [n_states] error tolerance of the current step */
    double *jacobian;           /* values in the order of the model's sparsity pattern, in scaled states */
    double *z, *w;              /* [3][n_states] stage increments, transformed ones */
    double *estimate;           /* [n_states] of the error of the proposed step */
    double *dense, *dense_last; /* [4][n_states] polynomials of the proposed and of the last step */

    IterationMatrix *matrix;    /* factors, outside the arena; NULL where nothing is integrated */
    struct DelayHistory *histories; /* [n_delays] */
    struct DelayState *delays;      /* [n_delays] in the arena */
    BlockMemory *blocks;        /* [n_blocks] */
    unsigned char *string_set;  /* [n_strings] set by the importer */
    char **owned_strings;       /* [n_strings] our copies of such strings, or NULL */
    ScratchChunk *scratch, *scratch_current;
    const char **warned_places;
    size_t n_warned, warned_room;
} Instance;

static inline Instance *instance_of(Model *m) { return (Instance *)m; }

/* instance.c: life and memory */
Instance *rh_instance_create(const Importer *importer, const char *name, Kind kind);
void rh_instance_free(Instance *inst);
void rh_instance_reset(Instance *inst);
void *rh_allocate(const Instance *inst, size_t count, size_t size);
void rh_release(const Instance *inst, void *memory);
int rh_set_string(Instance *inst, int index, const char *value);

/* radau_matrix.c: what a saved state does not contain, since it follows from the rest */
IterationMatrix *rh_iteration_matrix(const Instance *inst); /* NULL: no memory */
void rh_iteration_matrix_free(const Instance *inst, IterationMatrix *matrix);
void rh_iteration_matrix_lost(Instance *inst); /* the arena was replaced */

/* state.c: the saved state is one flat block, so that serialising it is a copy */
size_t rh_state_size(const Instance *inst);
void rh_state_save(Instance *inst, unsigned char *block, size_t size);
const char *rh_state_restore(Instance *inst, const unsigned char *block, size_t size); /* NULL or what is wrong */

/* evaluate.c: calling the model */
ScratchMark rh_scratch_mark(const Instance *inst);
void rh_scratch_release(Instance *inst, ScratchMark mark);
RhStatus rh_call(Instance *inst, RhStatus (*function)(Model *));
RhStatus rh_ensure_dynamics(Instance *inst); /* also checks the derivatives for finiteness */
RhStatus rh_ensure_observed(Instance *inst);
void rh_move_inputs(Instance *inst); /* inputs that change within the communication step, at the current time */
RhStatus rh_margins(Instance *inst); /* fills margin and truth at the current point */
RhStatus rh_check_finite(Instance *inst);
RhStatus rh_start_values(Instance *inst);
RhStatus rh_apply_parameters(Instance *inst);

/* message.c: words to the importer */
enum { LOG_EVENTS = 1, LOG_NONLINEAR = 2, LOG_SOLVER = 4, LOG_ALL = 7 };
void rh_log(Instance *inst, Answer answer, const char *category, const char *format, ...);
void rh_debug(Instance *inst, unsigned mask, const char *format, ...);
Answer rh_error(Instance *inst, const char *format, ...); /* logs, returns ANSWER_ERROR */
Answer rh_report(Instance *inst, const char *doing); /* logs Model.message, returns ANSWER_ERROR */

/* newton.c */
void rh_blocks_start(Instance *inst);   /* remembers the start values */
void rh_blocks_accept(Instance *inst);  /* the current point is accepted: its solutions are good ones */
void rh_blocks_forget(Instance *inst);  /* equations changed: no factors are reused */

#endif
