/*
 * FMI 2.0: see fmi.h for what it does.
 */
#ifndef RIVERHEAT_FMI2_H
#define RIVERHEAT_FMI2_H

#include "fmi2Functions.h"
#include "fmi.h"

static inline fmi2Status rh_fmi2_status(Answer answer) { return (fmi2Status)answer; }

#endif
