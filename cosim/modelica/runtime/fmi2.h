/*
 * What the files of the FMI 2.0 interface share.
 */
#ifndef RIVERHEAT_FMI2_H
#define RIVERHEAT_FMI2_H

#include "instance.h"

/* The instance if `function` may be called in its phase; else logs why not and returns NULL. */
Instance *rh_fmi_enter(fmi2Component component, unsigned phases, const char *function);

/* Brings the values the importer asks for up to date, no more than needed: for derivatives, or for all variables. */
fmi2Status rh_fmi_refresh(Instance *inst, Freshness wanted, const char *function);

/* Are the arrays of a call there? Logs if one is NULL although it has elements. */
int rh_fmi_present(Instance *inst, const void *array, size_t n, const char *function);

/* fmi2_values.c: is vr a variable of this FMI type? Logs what is wrong. */
int rh_check_variable(Instance *inst, fmi2ValueReference vr, RhType type, const char *function);
int rh_is_input(const RhModelInfo *info, fmi2ValueReference vr);

/* Reports a failed evaluation: fmi2Discard if a smaller step may help, else fmi2Error. */
fmi2Status rh_fmi_failed(Instance *inst, const char *function, RhStatus status);

/* statistics.c: what the solver has counted, as variables behind those of the model */
enum { RH_N_STATISTICS = 8 };
int rh_statistic_is_real(int k);
double rh_statistic(const Instance *inst, int k);

#endif
