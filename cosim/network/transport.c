/* Water that moves through the pipes of a network in plugs: exact advection, exact decay towards the surroundings.

   A pipe holds plugs from its beginning to its end. The enthalpy of a plug is linear along it: mean h, and g, half of
   the value at the pipe's end side less that at its beginning side. Over a step all flows are constant, and what flows
   through a node is a profile in time: segments in which the enthalpy is linear in time (mass is then a duration,
   g half of late less early). Pipes are taken in the order of flow, so one pass over them is a step of any length.

   Where the wall lags behind the water (film), a pipe has wall cells and as many parcels of water, which move over them;
   see film_advance.

   Every element of a pipe follows dh/dt = b - k h. All integrals over plugs and segments are taken exactly for linear
   profiles; where a decayed profile is represented by a linear one again, its mean is kept, so energy is, and its
   ends stay within the values that were there. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

typedef struct {
  double m; /* kg, or s in a profile */
  double h; /* J/kg, mean */
  double g; /* J/kg, half of the last value less the first */
} Plug;

typedef struct {
  Plug *at;
  int count, room;
} List;

static const double STEADY = 1e8; /* s; longer steps go to the steady state: film pipes follow only their end */
static const double SLIVER = 1e-13; /* share of a pipe's mass that is not cut off but taken along */

static int append(List *list, double m, double h, double g) {
  if (list->count == list->room) {
    int room = list->room ? 2 * list->room : 128;
    Plug *grown = realloc(list->at, sizeof(Plug) * (size_t)room);
    if (!grown) return 0;
    list->at = grown;
    list->room = room;
  }
  list->at[list->count++] = (Plug){m, h, g};
  return 1;
}

/* (1 - e^-x)/x */
static double phi(double x) {
  return fabs(x) < 1e-5 ? 1.0 - x * (0.5 - x / 6.0) : -expm1(-x) / x;
}

/* (1 - phi(x))/x = integral of u phi(u x) over u in 0..1 */
static double phi_mean(double x) {
  return fabs(x) < 1e-3 ? 0.5 - x * (1.0 / 6.0 - x * (1.0 / 24.0 - x / 120.0)) : (1.0 - phi(x)) / x;
}

/* integral of u e^(-x u) over u in 0..1 */
static double ramp_mean(double x) {
  return fabs(x) < 1e-3 ? 0.5 - x * (1.0 / 3.0 - x * (1.0 / 8.0 - x / 30.0)) : (phi(x) - exp(-x)) / x;
}

/* Enthalpy after the time t of dh/dt = b - k h. */
static double decayed(double h, double k, double b, double t) {
  return h * exp(-k * t) + b * t * phi(k * t);
}

/* g, made so small that both ends of a plug with mean h lie between those two values. */
static double bounded(double g, double h, double one, double other) {
  double low = fmin(one, other), high = fmax(one, other);
  double most = fmax(0.0, fmin(h - low, high - h));
  return fmax(-most, fmin(most, g));
}

/* What a linear profile, from h0 of age t0 to h1 of age t1, has become at these ages: mean and half difference. */
static void aged(double h0, double h1, double t0, double t1, double k, double b, double *mean, double *half) {
  double d = t1 - t0, x = k * d;
  double before = exp(-k * t0);
  *mean = before * (h0 * phi(x) + (h1 - h0) * ramp_mean(x)) + b * (t0 * phi(k * t0) + before * d * phi_mean(x));
  double first = decayed(h0, k, b, t0), last = decayed(h1, k, b, t1);
  *half = bounded((last - first) / 2.0, *mean, first, last);
}

/* Two neighbours as one plug; returns how far the new profile is from the old ones, and in *area its integral. */
static double joined(const Plug *a, const Plug *b, Plug *into, double *area) {
  double m = a->m + b->m, share = a->m / m;
  double h = share * a->h + (1.0 - share) * b->h;
  double a0 = a->h - a->g, a1 = a->h + a->g, b0 = b->h - b->g, b1 = b->h + b->g;
  double low = fmin(fmin(a0, a1), fmin(b0, b1)), high = fmax(fmax(a0, a1), fmax(b0, b1));
  double g = bounded((b1 - a0) / 2.0, h, low, high);
  double between = h - g + 2.0 * g * share;
  double d0 = fabs(h - g - a0), d1 = fabs(between - a1), d2 = fabs(between - b0), d3 = fabs(h + g - b1);
  *into = (Plug){m, h, g};
  *area = 0.5 * (a->m * (d0 + d1) + b->m * (d2 + d3));
  return fmax(fmax(d0, d1), fmax(d2, d3));
}

/* Join neighbours whose joint profile is within resolution of their own, then those that differ least, down to most. */
static void simplify(List *list, int most, double resolution) {
  Plug *p = list->at, new;
  double area;
  int n = 0;
  for (int i = 0; i < list->count; i++) {
    if (!(p[i].m > 0.0)) continue;
    p[n++] = p[i];
    while (n > 1 && joined(&p[n - 2], &p[n - 1], &new, &area) <= resolution) p[--n - 1] = new;
  }
  while (n > most) {
    int best = 0;
    double least = INFINITY;
    for (int i = 0; i + 1 < n; i++) {
      joined(&p[i], &p[i + 1], &new, &area);
      if (area < least) least = area, best = i;
    }
    joined(&p[best], &p[best + 1], &new, &area);
    p[best] = new;
    memmove(&p[best + 1], &p[best + 2], sizeof(Plug) * (size_t)(n - best - 2));
    n--;
  }
  list->count = n;
}

/* The part of a plug between the shares u0 and u1 of its mass. */
static Plug part(Plug p, double u0, double u1) {
  double middle = 0.5 * (u0 + u1);
  return (Plug){p.m * (u1 - u0), p.h + p.g * (2.0 * middle - 1.0), p.g * (u1 - u0)};
}

/* Mix the profile b (flow fb) into a (flow fa), segment by segment; both last equally long. */
static int mix(const Plug *a, int na, double fa, const Plug *b, int nb, double fb, List *into) {
  double share = fa / (fa + fb);
  int i = 0, j = 0;
  double ua = 0.0, ub = 0.0; /* shares of the present segments that are used up */
  into->count = 0;
  while (i < na && j < nb) {
    double left_a = a[i].m * (1.0 - ua), left_b = b[j].m * (1.0 - ub);
    double d = fmin(left_a, left_b);
    int ends_a = left_a <= left_b * (1.0 + 1e-12), ends_b = left_b <= left_a * (1.0 + 1e-12);
    double va = ends_a ? 1.0 : ua + d / a[i].m, vb = ends_b ? 1.0 : ub + d / b[j].m;
    Plug pa = part(a[i], ua, va), pb = part(b[j], ub, vb);
    if (!append(into, d, share * pa.h + (1.0 - share) * pb.h, share * pa.g + (1.0 - share) * pb.g)) return 0;
    ua = va, ub = vb;
    if (ends_a) i++, ua = 0.0;
    if (ends_b) j++, ub = 0.0;
  }
  return 1;
}

/* Parcels of a pipe whose wall follows the water through a film. Parcel j of n + 1 reaches from (j - 1 + shift) to
   (j + shift) cells, cut off at the pipe's ends: the first has the mass shift, the last 1 - shift, in masses of a cell.
   State: shift, then the enthalpies of the n + 1 parcels, then those of the n pieces of wall, as of so much water. */
typedef struct {
  int n;
  double cell;  /* kg of water in a cell */
  double wall;  /* its wall by its water */
  double rate;  /* 1/s at which the water approaches the wall */
  double *shift, *water, *steel;
} Film;

static void film_exchange(Film *f, double t, double k, double b) {
  double u = *f->shift;
  double apart = exp(-f->rate * t);                             /* pieces of water from their mean */
  double between = exp(-f->rate * (1.0 + 1.0 / f->wall) * t);   /* water from wall */
  double keeps = exp(-k * t), gains = b * t * phi(k * t);
  double carried = 0.0; /* what the last cell's second piece brings into the parcel, as its own enthalpy */
  double *h = f->water, *w = f->steel;
  double behind = h[0];
  for (int i = 0; i < f->n; i++) {
    double ahead = h[i + 1];
    double mean = u * behind + (1.0 - u) * ahead;
    double both = (mean + f->wall * w[i]) / (1.0 + f->wall);
    double water = both + (mean - both) * between;
    w[i] = (both + (w[i] - both) * between) * keeps + gains;
    double first = (water + (behind - mean) * apart) * keeps + gains;
    double second = (water + (ahead - mean) * apart) * keeps + gains;
    /* parcel i has the mass 1 - u in the cell before (the first one has none) and u in this one */
    h[i] = i == 0 ? first : (1.0 - u) * carried + u * first;
    carried = second;
    behind = ahead;
  }
  h[f->n] = carried;
}

/* Move by share of a cell, forward or backward, not beyond where parcels and cells coincide; returns what leaves. */
static double film_move(Film *f, double share, int forward, double h_in) {
  double u = *f->shift, leaves;
  if (forward) {
    leaves = f->water[f->n];
    f->water[0] = (u * f->water[0] + share * h_in) / (u + share);
    *f->shift = u + share;
  } else {
    leaves = f->water[0];
    f->water[f->n] = ((1.0 - u) * f->water[f->n] + share * h_in) / (1.0 - u + share);
    *f->shift = u - share;
  }
  return leaves;
}

/* Mean of a profile over t0..t1; segment and its begin are where the last search ended. */
static double profile_mean(const Plug *p, int n, double t0, double t1, int *segment, double *begin) {
  double sum = 0.0;
  while (*segment + 1 < n && *begin + p[*segment].m <= t0) *begin += p[(*segment)++].m;
  int s = *segment;
  double b = *begin, t = t0;
  for (;;) {
    double end = s + 1 < n ? fmin(t1, b + p[s].m) : t1;
    Plug o = part(p[s], (t - b) / p[s].m, (end - b) / p[s].m);
    sum += (end - t) * o.h;
    if (end >= t1 || s + 1 >= n) break;
    b += p[s++].m;
    t = end;
  }
  return sum / (t1 - t0);
}

static double film_energy(const Film *f) {
  double u = *f->shift;
  double sum = u * f->water[0] + (1.0 - u) * f->water[f->n];
  for (int j = 1; j < f->n; j++) sum += f->water[j];
  for (int i = 0; i < f->n; i++) sum += f->wall * f->steel[i];
  return f->cell * sum;
}

/* A step of a film pipe: half of a move, exchange, the other half, each move at most to where parcels meet cells. */
static int film_advance(Film *f, double dt, double rate, int forward, double k, double b, const Plug *in, int n_in,
                        List *out) {
  double left = rate * dt / f->cell, time = 0.0, begin = 0.0;
  int segment = 0;
  double units = f->rate * f->n * f->cell / rate; /* transfer units of the pipe */
  double most = f->n * (1.0 + f->wall) * (20.0 + 20.0 / units);
  if (dt >= STEADY && left > most) { /* before its end the pipe is passed steadily */
    double passage = f->n * (1.0 + f->wall) * f->cell / rate;
    time = (left - most) * f->cell / rate;
    left = most;
    double h_in = profile_mean(in, n_in, 0.0, time, &segment, &begin);
    if (!append(out, time, decayed(h_in, k, b, passage), 0.0)) return 0;
  }
  while (left > 1e-12) {
    if (forward && *f->shift >= 1.0) {
      memmove(f->water + 1, f->water, sizeof(double) * (size_t)f->n);
      *f->shift = 0.0;
    } else if (!forward && *f->shift <= 0.0) {
      memmove(f->water, f->water + 1, sizeof(double) * (size_t)f->n);
      *f->shift = 1.0;
    }
    double room = forward ? 1.0 - *f->shift : *f->shift;
    double share = fmin(left, room), lasts = share * f->cell / rate;
    int whole = share == room;
    double h_in = profile_mean(in, n_in, time, time + lasts, &segment, &begin);
    double leaves = film_move(f, 0.5 * share, forward, h_in);
    if (!append(out, 0.5 * lasts, leaves, 0.0)) return 0;
    film_exchange(f, lasts, k, b);
    leaves = film_move(f, 0.5 * share, forward, h_in);
    if (!append(out, 0.5 * lasts, leaves, 0.0)) return 0;
    if (whole) *f->shift = forward ? 1.0 : 0.0;
    left -= share;
    time += lasts;
  }
  return 1;
}

typedef struct {
  int nodes, edges, plugs, segments; /* plugs per pipe and segments per profile at most */
  const int *from, *to;              /* by edge */
  const int *start, *around;         /* edges around node i: around[start[i]] to around[start[i+1] - 1] */
  const double *mass;                /* kg by edge: water, and its wall as so much water */
  double resolution;                 /* J/kg */
  int cells;                         /* of a film pipe */
  const int *film;                   /* by edge: number among the film pipes, or -1 */
  const double *wall;                /* by film pipe: wall by water */
} Pipes;

static Film film_of(const Pipes *net, int e, double *state, const double *rate) {
  int number = net->film[e];
  double *own = state + (size_t)number * (size_t)(2 * net->cells + 2);
  double wall = net->wall[number];
  return (Film){net->cells, net->mass[e] / (1.0 + wall) / net->cells, wall, rate[number],
                own, own + 1, own + 2 + net->cells};
}

/* One step of dt (s) for all pipes.

   flow (kg/s by edge, positive from -> to), k (1/s) and b (J/kg/s) by edge; entering (kg/s) and its enthalpy (J/kg) by
   node for what comes from outside, 0 where nothing does. plug (edges, plugs, 3), count (edges) and end (nodes, last
   enthalpy) are the state at the beginning, which stays as it is; new_plug, new_count and new_end that after the step.
   film (film pipes, 2 cells + 2) is their state, which becomes that after the step; contact (1/s) by film pipe is the
   rate at which water approaches wall. room (nodes, segments, 3) is to work in.
   Out: by node the mean enthalpy of what flowed through; by edge the energy (J) that entered, left and is stored.
   Returns 0, 1 where flows go round in a circle, 2 without memory. */
EXPORT int network_advance(const Pipes *net, double dt, const double *flow, const double *k, const double *b,
                           const double *entering, const double *entering_h, const double *plug, const int *count,
                           const double *end, double *new_plug, int *new_count, double *new_end, double *node_mean,
                           double *energy_in, double *energy_out, double *stored, double *film, const double *contact,
                           double *room) {
  int N = net->nodes, E = net->edges, status = 2;
  int *waiting = calloc((size_t)N, sizeof(int)), *order = malloc(sizeof(int) * (size_t)N);
  int *segments = calloc((size_t)N, sizeof(int));
  double *through = malloc(sizeof(double) * (size_t)N);
  Plug *profile = (Plug *)room;
  List out = {0}, kept = {0};
  if (!waiting || !order || !segments || !through) goto done;

  /* the order of flow */
  for (int e = 0; e < E; e++)
    if (flow[e] != 0.0) waiting[flow[e] > 0.0 ? net->to[e] : net->from[e]]++;
  int ready = 0;
  for (int i = 0; i < N; i++)
    if (!waiting[i]) order[ready++] = i;
  for (int done_ = 0; done_ < ready; done_++) {
    int i = order[done_];
    for (int q = net->start[i]; q < net->start[i + 1]; q++) {
      int e = net->around[q];
      int source = flow[e] > 0.0 ? net->from[e] : net->to[e], sink = flow[e] > 0.0 ? net->to[e] : net->from[e];
      if (flow[e] != 0.0 && source == i && --waiting[sink] == 0) order[ready++] = sink;
    }
  }
  if (ready < N) {
    status = 1;
    goto done;
  }

  for (int i = 0; i < N; i++) {
    through[i] = entering[i];
    if (entering[i] > 0.0) {
      profile[(size_t)i * net->segments] = (Plug){dt, entering_h[i], 0.0};
      segments[i] = 1;
    }
  }
  for (int pass = 0; pass < N; pass++) {
    int i = order[pass];
    Plug *inflow = profile + (size_t)i * net->segments;
    if (!segments[i]) { /* nothing came: only flows by rounding leave from here */
      inflow[0] = (Plug){dt, end[i], 0.0};
      segments[i] = 1;
    }
    int n_in = segments[i];
    for (int q = net->start[i]; q < net->start[i + 1]; q++) {
      int e = net->around[q];
      int forward = flow[e] > 0.0;
      if (flow[e] == 0.0 || (forward ? net->from[e] : net->to[e]) != i) continue;
      double rate = fabs(flow[e]), M = net->mass[e], moved = rate * dt;
      const Plug *here = (const Plug *)plug + (size_t)e * net->plugs;
      Plug *new = (Plug *)new_plug + (size_t)e * net->plugs;
      out.count = kept.count = 0;
      energy_in[e] = 0.0;
      for (int s = 0; s < n_in; s++) energy_in[e] += rate * inflow[s].m * inflow[s].h;

      if (net->film[e] >= 0) {
        Film f = film_of(net, e, film, contact);
        if (!film_advance(&f, dt, rate, forward, k[e], b[e], inflow, n_in, &out)) goto done;
        stored[e] = film_energy(&f);
        new_count[e] = 1;
        new[0] = (Plug){M, stored[e] / M, 0.0};
        goto left;
      }
      /* what was in the pipe, from its outlet on */
      double gone = 0.0;
      for (int c = 0; c < count[e]; c++) {
        Plug p = here[forward ? count[e] - 1 - c : c];
        if (forward) p.g = -p.g; /* now g is half of the value that leaves last less that which leaves first */
        double leaves = fmin(p.m, fmax(0.0, moved - gone));
        double u = p.m - leaves < SLIVER * M ? 1.0 : leaves < SLIVER * M ? 0.0 : leaves / p.m;
        if (u > 0.0) {
          Plug o = part(p, 0.0, u);
          double t0 = fmin(gone / rate, dt), t1 = fmin((gone + o.m) / rate, dt), mean, half;
          aged(o.h - o.g, o.h + o.g, t0, t1, k[e], b[e], &mean, &half);
          if (!append(&out, t1 - t0, mean, half)) goto done;
          gone += o.m;
        }
        if (u < 1.0) {
          Plug r = part(p, u, 1.0);
          double keeps = exp(-k[e] * dt);
          if (!append(&kept, r.m, decayed(r.h, k[e], b[e], dt), r.g * keeps)) goto done;
        }
      }
      /* what enters: the first part passes, the last stays */
      double passage = M / rate, begin = 0.0;
      double passes = kept.count ? 0.0 : fmax(0.0, dt - passage);
      double keeps = exp(-k[e] * passage);
      for (int s = 0; s < n_in; s++) {
        Plug p = inflow[s];
        double end = begin + p.m;
        double u = fmax(0.0, fmin(1.0, (passes - begin) / p.m));
        if (p.m * u < SLIVER * dt) u = 0.0;
        if (p.m * (1.0 - u) < SLIVER * dt) u = 1.0;
        if (u > 0.0) {
          Plug o = part(p, 0.0, u);
          if (!append(&out, o.m, decayed(o.h, k[e], b[e], passage), o.g * keeps)) goto done;
        }
        if (u < 1.0) {
          Plug r = part(p, u, 1.0);
          double youngest = dt - end, oldest = dt - (begin + u * p.m), mean, half;
          aged(r.h + r.g, r.h - r.g, fmax(0.0, youngest), oldest, k[e], b[e], &mean, &half);
          if (!append(&kept, r.m * rate, mean, -half)) goto done;
        }
        begin = end;
      }
      simplify(&kept, net->plugs, net->resolution);
      /* masses to the last bit: what rounding took or gave is spread over the pipe */
      double sum = 0.0;
      for (int c = 0; c < kept.count; c++) sum += kept.at[c].m;
      for (int c = 0; c < kept.count; c++) kept.at[c].m *= M / sum;
      stored[e] = 0.0;
      new_count[e] = kept.count;
      for (int c = 0; c < kept.count; c++) {
        Plug p = kept.at[c];
        stored[e] += p.m * p.h;
        if (forward) p.g = -p.g;
        new[forward ? kept.count - 1 - c : c] = p;
      }
    left:;
      /* what left, into the node behind */
      double lasted = 0.0;
      simplify(&out, net->segments, net->resolution);
      for (int c = 0; c < out.count; c++) lasted += out.at[c].m;
      energy_out[e] = 0.0;
      for (int c = 0; c < out.count; c++) {
        out.at[c].m *= dt / lasted;
        energy_out[e] += rate * out.at[c].m * out.at[c].h;
      }
      int sink = forward ? net->to[e] : net->from[e];
      Plug *there = profile + (size_t)sink * net->segments;
      if (through[sink] > 0.0) {
        if (!mix(there, segments[sink], through[sink], out.at, out.count, rate, &kept)) goto done;
        simplify(&kept, net->segments, net->resolution);
        memcpy(there, kept.at, sizeof(Plug) * (size_t)kept.count);
        segments[sink] = kept.count;
      } else {
        memcpy(there, out.at, sizeof(Plug) * (size_t)out.count);
        segments[sink] = out.count;
      }
      through[sink] += rate;
    }
    if (through[i] > 0.0) {
      node_mean[i] = 0.0;
      for (int s = 0; s < segments[i]; s++) node_mean[i] += inflow[s].m * inflow[s].h / dt;
      new_end[i] = inflow[segments[i] - 1].h + inflow[segments[i] - 1].g;
    }
  }

  /* pipes at standstill */
  for (int e = 0; e < E; e++) {
    if (flow[e] != 0.0) continue;
    const Plug *here = (const Plug *)plug + (size_t)e * net->plugs;
    Plug *new = (Plug *)new_plug + (size_t)e * net->plugs;
    double keeps = exp(-k[e] * dt), gained = b[e] * dt * phi(k[e] * dt);
    energy_in[e] = energy_out[e] = stored[e] = 0.0;
    if (net->film[e] >= 0) {
      Film f = film_of(net, e, film, contact);
      film_exchange(&f, dt, k[e], b[e]);
      stored[e] = film_energy(&f);
      new_count[e] = 1;
      new[0] = (Plug){net->mass[e], stored[e] / net->mass[e], 0.0};
      continue;
    }
    new_count[e] = count[e];
    for (int c = 0; c < count[e]; c++) {
      new[c] = (Plug){here[c].m, here[c].h * keeps + gained, here[c].g * keeps};
      stored[e] += new[c].m * new[c].h;
    }
  }
  /* nodes that nothing flows through: what stands in the ends of the pipes around them */
  for (int i = 0; i < N; i++) {
    if (through[i] > 0.0 || net->start[i] == net->start[i + 1]) continue;
    double sum = 0.0;
    for (int q = net->start[i]; q < net->start[i + 1]; q++) {
      int e = net->around[q];
      if (net->film[e] >= 0) {
        Film f = film_of(net, e, film, contact);
        sum += net->from[e] == i ? f.water[*f.shift > 0.0 ? 0 : 1] : f.water[*f.shift < 1.0 ? f.n : f.n - 1];
        continue;
      }
      const Plug *new = (const Plug *)new_plug + (size_t)e * net->plugs;
      const Plug *p = net->from[e] == i ? new : new + new_count[e] - 1;
      sum += net->from[e] == i ? p->h - p->g : p->h + p->g;
    }
    node_mean[i] = new_end[i] = sum / (net->start[i + 1] - net->start[i]);
  }
  status = 0;
done:
  free(waiting), free(order), free(segments), free(through), free(out.at), free(kept.at);
  return status;
}
