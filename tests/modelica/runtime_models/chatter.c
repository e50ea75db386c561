/* b = not pre(b): an event iteration without end, once x exceeds 1. v: 0 x, 1 der(x), 2 b */
#include "common.h"
static RhStatus start(Model *m) { start_at(m, 0, 0.0); start_at(m, 2, 0.0); return RH_OK; }
static RhStatus dynamics(Model *m) { m->v[1] = 1.0; return RH_OK; }
static RhStatus relations(Model *m, double *margin, unsigned char *truth)
{ margin[0] = m->v[0] - 1; truth[0] = margin[0] > 0; return RH_OK; }
static RhStatus discrete(Model *m)
{ no_reinit(m); m->v[2] = m->relation[0] ? !m->pre[2] : m->pre[2]; return RH_OK; }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{ (void)m; for (int c = 0; c < ns; c++) d[ns + c] = 0; return RH_OK; }
static const double nominal[] = {1};
static const char *const names[] = {"x", "der(x)", "b"};
static const unsigned char types[] = {0, 0, RH_BOOLEAN};
static const int discrete_variables[] = {2};
static const int color[] = {0}, row_start[] = {0, 0}, column[] = {0};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "chatter", "{chatter}", 3, 1, 0, 0, 1, 0, 0, NULL, nominal, names, types, 1, discrete_variables,
    0, 3, 1e-6, 0.1, 1, color, row_start, column,
    start, nothing, dynamics, dynamics, nothing, relations, never, discrete, nothing, dynamics_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
