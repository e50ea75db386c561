/* Bouncing ball: when h < 0 then reinit(w, -e*pre(w)); n = pre(n) + 1. v: 0 h, 1 w, 2 3 ders, 4 e, 5 n (Integer), 6 floor (Boolean) */
#include "common.h"
static RhStatus start(Model *m)
{ start_at(m, 0, 1.0); start_at(m, 1, 0.0); start_at(m, 4, 0.7); start_at(m, 5, 0.0); start_at(m, 6, 1.0); return RH_OK; }
static RhStatus dynamics(Model *m) { m->v[2] = m->v[1]; m->v[3] = -9.81; return RH_OK; }
static RhStatus relations(Model *m, double *margin, unsigned char *truth)
{ margin[0] = 0.0 - m->v[0]; truth[0] = m->v[0] < 0.0; return RH_OK; }
static RhStatus discrete(Model *m)
{
    no_reinit(m);
    m->condition[0] = m->relation[0];
    if (m->condition[0] && !m->condition_pre[0]) {
        m->v[5] = m->pre[5] + 1;
        m->reinit[1] = 1;
        m->reinit_value[1] = -m->v[4] * m->pre[1];
    } else {
        m->v[5] = m->pre[5];
    }
    return RH_OK;
}
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{ (void)m; for (int c = 0; c < ns; c++) { d[2 * ns + c] = d[ns + c]; d[3 * ns + c] = 0; } return RH_OK; }
static const double nominal[] = {1, 1};
static const char *const names[] = {"h", "w", "der(h)", "der(w)", "e", "n", "floor"};
static const unsigned char types[] = {0, 0, 0, 0, 0, RH_INTEGER, RH_BOOLEAN};
static const int discrete_variables[] = {5};
static const int color[] = {0, 1}, row_start[] = {0, 1, 1}, column[] = {1};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "ball", "{ball}", 7, 2, 0, 0, 1, 1, 0, NULL, nominal, names, types, 1, discrete_variables,
    0, 3, 1e-6, 0.1, 2, color, row_start, column,
    start, nothing, dynamics, dynamics, nothing, relations, never, discrete, nothing, dynamics_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
