/* x' = 1; terminate() when x > end; assert(x < limit); when initial() and a when true from the start count their firings.
   v: 0 x, 1 der(x), 2 end, 3 limit, 4 n_initial, 5 n_true, 6 divisor, 7 y = 1/divisor */
#include "common.h"
static RhStatus start(Model *m)
{ start_at(m, 0, 0.0); start_at(m, 2, 1.0); start_at(m, 3, 2.0); start_at(m, 4, 0.0); start_at(m, 5, 0.0); start_at(m, 6, 1.0); return RH_OK; }
static RhStatus dynamics(Model *m) { m->v[1] = 1.0; return RH_OK; }
static RhStatus observe(Model *m) { m->v[7] = 1.0 / m->v[6]; return RH_OK; }
static RhStatus relations(Model *m, double *margin, unsigned char *truth)
{
    margin[0] = m->v[0] - m->v[2]; truth[0] = margin[0] > 0;
    margin[1] = 10 - m->v[0]; truth[1] = margin[1] > 0;
    return RH_OK;
}
static RhStatus discrete(Model *m)
{
    no_reinit(m);
    m->condition[0] = m->relation[0];
    m->condition[1] = m->relation[1];
    m->v[4] = m->pre[4] + (m->initial ? 1 : 0);
    m->v[5] = m->pre[5] + (m->condition[1] && !m->condition_pre[1] ? 1 : 0);
    if (m->condition[0] && !m->condition_pre[0]) return rh_fail(m, RH_TERMINATE, "x has reached 100%% of end");
    return RH_OK;
}
static RhStatus asserts(Model *m)
{ return m->v[0] < m->v[3] ? RH_OK : rh_fail(m, RH_FATAL, "stops.c:30: x is not below its limit"); }
static RhStatus dynamics_tangent(Model *m, int ns, double *d)
{ (void)m; for (int c = 0; c < ns; c++) d[ns + c] = 0; return RH_OK; }
static const double nominal[] = {1};
static const char *const names[] = {"x", "der(x)", "end", "limit", "n_initial", "n_true", "divisor", "y"};
static const unsigned char types[8];
static const int discrete_variables[] = {4, 5};
static const int color[] = {0}, row_start[] = {0, 0}, column[] = {0};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "stops", "{stops}", 8, 1, 0, 0, 2, 2, 0, NULL, nominal, names, types, 2, discrete_variables,
    0, 3, 1e-6, 0.1, 1, color, row_start, column,
    start, nothing, dynamics, dynamics, observe, relations, never, discrete, asserts, dynamics_tangent, no_tangent, NULL, 0, 0, NULL, NULL};
