import type { DuplicateReason } from '#shared/documents/duplicate.ts';
import type { Point } from '#shared/documents/place.ts';
import { foldText } from '../identification/fold-text.ts';
import { metresBetween } from '../routing/geometry.ts';

export interface DuplicateFacts {
  category: string | null;
  point: Point | null;
  address: string;
  text: string;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
const shareOf = (a: Set<string>, b: Set<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.min(a.size, b.size);
};
const dayMs = 86_400_000;

/**
 * How likely a candidate is the same matter, 0 to 1, with the reasons; null below one half. Place decides; category, words
 * and time only support it: two requests far apart are never duplicates.
 */
export const scoreDuplicate = (
  probe: DuplicateFacts & { now: string },
  candidate: DuplicateFacts & { receivedAt: string },
): { score: number; because: DuplicateReason[]; distance: number | null } | null => {
  const because: DuplicateReason[] = [];
  const distance =
    probe.point && candidate.point ? Math.round(metresBetween(probe.point, candidate.point)) : null;
  let score = 0;
  if (distance !== null) {
    if (distance > 150) return null;
    because.push('near');
    score += distance <= 30 ? 0.45 : distance <= 75 ? 0.35 : 0.2;
  }
  const address = foldText(probe.address);
  if (address.length > 4 && address === foldText(candidate.address)) {
    because.push('same-address');
    score += distance === null ? 0.45 : 0.1;
  }
  if (because.length === 0) return null;
  if (probe.category !== null && probe.category === candidate.category) {
    because.push('same-category');
    score += 0.3;
  }
  if (Math.abs(Date.parse(probe.now) - Date.parse(candidate.receivedAt)) <= 30 * dayMs) {
    because.push('recent');
    score += 0.1;
  }
  if (shareOf(wordsOf(probe.text), wordsOf(candidate.text)) >= 0.5) {
    because.push('same-words');
    score += 0.15;
  }
  return score >= 0.5 ? { score: Math.min(score, 1), because, distance } : null;
};
