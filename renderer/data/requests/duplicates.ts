import { scoreDuplicate } from '#shared/domain/duplicates/score.ts';
import { isOver } from '#shared/domain/life.ts';
import type { DuplicateCandidate, DuplicateProbe } from '../contract/requests.ts';
import type { IndexedRow } from '../rows/row.ts';

const shown = 5;
/** About 220 m: whatever lies further apart is no duplicate and is not scored. */
const nearDegrees = 0.002;

/** Requests still worked on about the same matter, the likeliest first. */
export const findDuplicates = (
  rows: Iterable<IndexedRow>,
  probe: DuplicateProbe,
  now: string,
): DuplicateCandidate[] => {
  const found: DuplicateCandidate[] = [];
  for (const { row, text, point } of rows) {
    if (isOver(row) || row.movedTo !== null) continue;
    if (
      probe.point &&
      point &&
      (Math.abs(probe.point.lat - point.lat) > nearDegrees ||
        Math.abs(probe.point.lon - point.lon) > nearDegrees)
    )
      continue;
    const score = scoreDuplicate(
      { ...probe, now },
      { category: row.category, point, address: row.address, text, receivedAt: row.receivedAt },
    );
    if (score) found.push({ row, ...score });
  }
  return found.sort((a, b) => b.score - a.score).slice(0, shown);
};
