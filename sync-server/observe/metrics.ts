import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus measures. Labels never hold personal data: route templates, command types, verdicts. */
export const makeMetrics = () => {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    http: new Histogram({
      name: 'maktab_http_seconds',
      help: 'Duration of HTTP calls.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    commands: new Counter({
      name: 'maktab_commands_total',
      help: 'Commands judged.',
      labelNames: ['type', 'verdict'],
      registers,
    }),
    watchFired: new Counter({
      name: 'maktab_watch_fired_total',
      help: 'What the clock brought about: reminders, proposals, climbs; `done` is no when somebody was quicker.',
      labelNames: ['type', 'done'],
      registers,
    }),
    watchLag: new Histogram({
      name: 'maktab_watch_lag_seconds',
      help: 'From the moment something fell due, always in working hours, until the watch acted on it.',
      buckets: [1, 10, 60, 600, 3600, 86_400],
      registers,
    }),
    recalculated: new Counter({
      name: 'maktab_recalculated_total',
      help: 'Open requests gone through after a change of calendar, catalogue or ladders, by whether due dates changed.',
      labelNames: ['changed'],
      registers,
    }),
    streams: new Gauge({ name: 'maktab_event_streams', help: 'Open event streams.', registers }),
  };
};
export type Metrics = ReturnType<typeof makeMetrics>;
