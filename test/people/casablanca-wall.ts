/**
 * What clocks in Casablanca show, as Debian's compiled zone file has it (`zdump -v Africa/Casablanca`, tzdata 2025b), written down so that
 * the slow ways to count say the same on every machine. Shares nothing with shared/domain/deadlines.
 */
const changes: readonly (readonly [from: string, hoursAhead: 0 | 1])[] = [
  ['2024-03-10T02:00', 0],
  ['2024-04-14T02:00', 1],
  ['2025-02-23T02:00', 0],
  ['2025-04-06T02:00', 1],
  ['2026-02-15T02:00', 0],
  ['2026-03-22T02:00', 1],
  ['2027-02-07T02:00', 0],
  ['2027-03-14T02:00', 1],
  ['2028-01-23T02:00', 0],
  ['2028-03-05T02:00', 1],
  ['2029-01-14T02:00', 0],
  ['2029-02-18T02:00', 1],
  ['2029-12-30T02:00', 0],
  ['2030-02-10T02:00', 1],
  ['2030-12-22T02:00', 0],
  ['2031-01-26T02:00', 1],
  ['2031-12-14T02:00', 0],
  ['2032-01-18T02:00', 1],
  ['2032-11-28T02:00', 0],
  ['2033-01-09T02:00', 1],
  ['2033-11-20T02:00', 0],
  ['2033-12-25T02:00', 1],
  ['2034-11-05T02:00', 0],
  ['2034-12-17T02:00', 1],
  ['2035-10-28T02:00', 0],
  ['2035-12-09T02:00', 1],
  ['2036-10-19T02:00', 0],
  ['2036-11-23T02:00', 1],
  ['2037-10-04T02:00', 0],
  ['2037-11-15T02:00', 1],
];
const hourMs = 3_600_000;
const starts = changes.map(([from, ahead]) => ({ from: Date.parse(`${from}:00.000Z`), ahead }));

/** Hours ahead of UTC at an instant (ms). @throws RangeError outside what was written down */
export const hoursAhead = (time: number): number => {
  const first = starts[0]?.from ?? Infinity;
  if (time < first || time >= Date.UTC(2038, 0, 1))
    throw new RangeError('No zone file was read for this time.');
  return starts.findLast(({ from }) => from <= time)?.ahead ?? 0;
};

/** An instant as the wall's clock has it, told as one of UTC (ms). */
export const onTheWall = (time: number): number => time + hoursAhead(time) * hourMs;
