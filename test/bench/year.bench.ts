import { environmentOf } from '#shared/environment/environment.ts';
import { yearOnDisk } from '#test/year/year-on-disk.ts';

/** A year of the city through the server's own intake, watch and store, judged from the raw documents by other code. */
const { MAKTAB_BENCH_REQUESTS: count } = environmentOf('measures').parse(process.env);
const tickMinutes = 30;
const start = performance.now();
const { run, report } = await yearOnDisk({
  count,
  seed: 1,
  tickMinutes,
  // The year takes a while: what it is at, on a terminal's second line.
  tell: (said) =>
    process.stderr.write(`${said}, ${String(Math.round((performance.now() - start) / 1000))} s\n`),
});
const seconds = (performance.now() - start) / 1000;
const rows: [string, string | number][] = [
  ['requests', report.requests],
  ['reminders', run.fired['remind'] ?? 0],
  ['escalations proposed', run.fired['propose-escalation'] ?? 0],
  ['climbs of undecided ones', run.fired['climb-escalation'] ?? 0],
  ['due dates recalculated (feasts moved)', run.recalculated],
  ['outages', run.outages],
  ['clock jumps', run.jumps],
  ['backups put back', run.restores],
  ['commands brought again after them', run.broughtAgain],
  ['digests that the mail server took', run.mails],
  [`longest wait in working hours, the watch looking every ${String(tickMinutes)} min (s)`, run.longestWait],
  ['events of the watch held against the slow calendar', report.checked],
  ['due dates of open requests walked minute by minute', report.walked],
  ['violations', report.violations.length],
  ['seconds', Math.round(seconds)],
  ['of processor time', Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1e6)],
];
const width = Math.max(...rows.map(([what]) => what.length));
console.log(`\nA simulated year\n`);
for (const [what, value] of rows) console.log(`${what.padEnd(width)}   ${String(value).padStart(9)}`);
for (const violation of report.violations.slice(0, 20)) console.log(violation);
process.exit(report.violations.length === 0 ? 0 : 1);
