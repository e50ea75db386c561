/* No states. Ticks at multiples of 0.25 (scheduled), a relation on time (located), an input, a string.
   v: 0 u (input), 1 y = 2u + late, 2 ticks (Integer), 3 late (Boolean) = time > 0.3, 4 next tick, 5 when it was late */
#include "common.h"
static RhStatus start(Model *m)
{
    start_at(m, 0, 0.0); start_at(m, 2, 0.0); start_at(m, 3, 0.0); start_at(m, 4, 0.25); start_at(m, 5, -1.0);
    if (!m->s[0]) m->s[0] = "as built";
    return RH_OK;
}
static RhStatus observe(Model *m) { m->v[1] = 2 * m->v[0] + m->v[3]; return RH_OK; }
static RhStatus relations(Model *m, double *margin, unsigned char *truth)
{ margin[0] = m->time - 0.3; truth[0] = m->time > 0.3; return RH_OK; }
static double next_time_event(Model *m) { return m->v[4] > m->time ? m->v[4] : HUGE_VAL; }
static RhStatus discrete(Model *m)
{
    int tick = m->time >= m->pre[4];
    m->v[2] = m->pre[2] + tick;
    m->v[4] = m->pre[4] + (tick ? 0.25 : 0.0);
    m->v[3] = m->relation[0];
    m->v[5] = m->v[3] && !m->pre[3] ? m->time : m->pre[5];
    return RH_OK;
}
static RhStatus observe_tangent(Model *m, int ns, double *d)
{ (void)m; for (int c = 0; c < ns; c++) d[ns + c] = 2 * d[c]; return RH_OK; }
static const char *const names[] = {"u", "y", "ticks", "late", "next", "since"};
static const unsigned char types[] = {0, 0, RH_INTEGER, RH_BOOLEAN, 0, 0};
static const int discrete_variables[] = {2, 3, 4, 5}, none[] = {0};
static const double nominal[] = {0};
const RhModelInfo rh_model = {
    RH_MODEL_INTERFACE, "stateless", "{stateless}", 6, 0, 1, 1, 1, 0, 0, NULL, nominal, names, types, 4, discrete_variables,
    0, 1, 1e-6, 0.1, 0, none, none, none,
    start, nothing, nothing, nothing, observe, relations, next_time_event, discrete, nothing, no_tangent, observe_tangent, NULL, 0, 0, NULL, NULL};
