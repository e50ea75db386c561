/*
 * What the interfaces of FMI 2.0 and 3.0 share: checks of calls and variables, and everything the standard asks of a
 * model in the same way in both. `function` is the name of the interface function, for messages.
 */
#ifndef RIVERHEAT_FMI_H
#define RIVERHEAT_FMI_H

#include "instance.h"

/* fmi.c: life of an instance */

/* The instance if `function` may be called in its phase; else logs why not and returns NULL. */
Instance *rh_fmi_enter(void *component, unsigned phases, const char *function);
/* Are the arrays of a call there? Logs if one is NULL although it has elements. */
int rh_fmi_present(Instance *inst, const void *array, size_t n, const char *function);
/* Reports a failed evaluation: a discard if a smaller step may help, else an error. */
Answer rh_fmi_failed(Instance *inst, const char *function, RhStatus status);
/* Brings the values the importer asks for up to date, no more than needed: for derivatives, or for all variables. */
Answer rh_fmi_refresh(Instance *inst, Freshness wanted, const char *function);
/* An instance with its start values; NULL, and the reason logged, if name, token or memory are wanting. */
Instance *rh_fmi_instantiate(const Importer *importer, const char *name, const char *token, Kind kind, int logging_on,
                             const char *function);
Answer rh_fmi_log_categories(Instance *inst, int on, size_t n, const char *const categories[], const char *function);
Answer rh_fmi_set_experiment(Instance *inst, int tolerance_defined, double tolerance, double start, int stop_defined,
                             double stop, const char *function);
void rh_fmi_enter_initialization(Instance *inst);
/* Solves the initial equations if nobody has asked for values yet. */
Answer rh_fmi_exit_initialization(Instance *inst);
Answer rh_fmi_terminate(Instance *inst);
Answer rh_fmi_reset(Instance *inst, const char *function);

/* fmi_values.c: variables by their places */

/* Is vr a variable of this type? Logs what is wrong. */
int rh_check_variable(Instance *inst, Reference vr, RhType type, const char *function);
int rh_is_input(const RhModelInfo *info, Reference vr);
/* The name of a variable, for messages. */
const char *rh_variable_name(const Instance *inst, Reference vr);
/* May the importer set vr now? Logs why not. */
int rh_fmi_settable(Instance *inst, Reference vr, const char *function);
/* Evaluates no more than these variables need. */
Answer rh_fmi_ready_to_get(Instance *inst, const Reference vr[], size_t n, const char *function);
double rh_value_of(const Instance *inst, Reference vr);
void rh_fmi_set_value(Instance *inst, Reference vr, double value);
Answer rh_fmi_get_strings(Instance *inst, const Reference vr[], size_t n, const char *value[], const char *function);
Answer rh_fmi_set_strings(Instance *inst, const Reference vr[], size_t n, const char *const value[], const char *function);

/* fmi_derivatives.c */

/* sensitivity[i] = sum over j of d unknown i / d known j times seed[j]. */
Answer rh_fmi_directional(Instance *inst, const Reference unknowns[], size_t n_unknowns, const Reference knowns[],
                          size_t n_knowns, const double seed[], double sensitivity[], const char *function);
/* sensitivity[j] = sum over i of seed[i] times d unknown i / d known j. */
Answer rh_fmi_adjoint(Instance *inst, const Reference unknowns[], size_t n_unknowns, const Reference knowns[],
                      size_t n_knowns, const double seed[], double sensitivity[], const char *function);
/* First derivatives by time, inputs at rest or moving as they were set to. */
Answer rh_fmi_slopes(Instance *inst, const Reference vr[], size_t n, double value[], const char *function);

/* fmi_me.c: events and what a solver outside needs */

typedef struct {
    int terminate, states_changed, next_defined;
    double next_time;
} EventNews;

/* Carries the event iteration to its end. */
Answer rh_fmi_pass_event(Instance *inst, EventNews *news, const char *function);
void rh_fmi_enter_event_mode(Instance *inst);
void rh_fmi_leave_event_mode(Instance *inst, Phase phase);
Answer rh_fmi_completed_step(Instance *inst, const char *function);
Answer rh_fmi_set_time(Instance *inst, double time, const char *function);
Answer rh_fmi_set_states(Instance *inst, const double x[], size_t n, const char *function);
Answer rh_fmi_get_states(Instance *inst, double x[], size_t n, const char *function);
Answer rh_fmi_get_derivatives(Instance *inst, double derivatives[], size_t n, const char *function);
Answer rh_fmi_get_indicators(Instance *inst, double indicators[], size_t n, const char *function);
Answer rh_fmi_get_nominals(Instance *inst, double nominal[], size_t n, const char *function);

/* fmi_cs.c */

/* From a communication point to the next, or to where the importer takes part; RH_TERMINATE at terminate(). */
RhStatus rh_fmi_do_step(Instance *inst, double time, double step, const char *function);
/* Is the step of a doStep call one that can be taken? Logs why not. */
int rh_fmi_check_step(Instance *inst, double time, double step, const char *function);

/* fmi_state.c: saved states */

Answer rh_fmi_save(Instance *inst, void **state, const char *function);
Answer rh_fmi_restore(Instance *inst, const void *state, const char *function);
Answer rh_fmi_free_saved(Instance *inst, void **state);
Answer rh_fmi_saved_size(Instance *inst, const void *state, size_t *size, const char *function);
Answer rh_fmi_serialize(Instance *inst, const void *state, unsigned char bytes[], size_t size, const char *function);
Answer rh_fmi_deserialize(Instance *inst, const unsigned char bytes[], size_t size, void **state, const char *function);

/* statistics.c: what the solver has counted, as variables behind those of the model */

enum { RH_N_STATISTICS = 8 };
int rh_statistic_is_real(int k);
double rh_statistic(const Instance *inst, int k);

#endif
