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

/* Reports a failed evaluation: fmi2Discard if a smaller step may help, else fmi2Error. */
fmi2Status rh_fmi_failed(Instance *inst, const char *function, RhStatus status);

#endif
