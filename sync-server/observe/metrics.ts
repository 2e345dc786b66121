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
    streams: new Gauge({ name: 'maktab_event_streams', help: 'Open event streams.', registers }),
  };
};
export type Metrics = ReturnType<typeof makeMetrics>;
