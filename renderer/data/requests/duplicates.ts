import type { Point } from '#shared/documents/place.ts';
import { scoreDuplicate } from '#shared/domain/duplicates/score.ts';
import { isOver } from '#shared/domain/life.ts';
import type { DuplicateCandidate } from '../contract/requests.ts';
import type { RowFeed } from '../rows/row-feed.ts';

const shown = 5;
/** About 220 m: whatever lies further apart is no duplicate and is not scored. */
const nearDegrees = 0.002;

/** Looks for requests still worked on about the same matter. */
export class Duplicates {
  constructor(private readonly feed: RowFeed) {}

  find(
    probe: { category: string | null; point: Point | null; address: string; text: string },
    now: string,
  ): DuplicateCandidate[] {
    const found: DuplicateCandidate[] = [];
    for (const { row, text, point } of this.feed.table.values()) {
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
  }
}
