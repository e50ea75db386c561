/*
 * The inner loop of forward tangents. It stands here, and not in every model's C, so that it is compiled once with
 * vector instructions while the model's long straight code is not.
 */
#include "model.h"

void rh_combine(int ns, const double *d, double *restrict o, int n, const double *p, const int *rows)
{
    for (int c = 0; c < ns; c++)
        o[c] = 0.0;
    for (int j = 0; j < n; j++) {
        const double factor = p[j];
        const double *const row = d + rows[j] * (size_t)ns;
        for (int c = 0; c < ns; c++)
            o[c] += factor * row[c];
    }
}
