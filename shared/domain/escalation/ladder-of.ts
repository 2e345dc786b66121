import type { Ladder, Ladders, LadderStep } from '#shared/documents/ladder.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

type Where = Pick<RequestDocument, 'office' | 'domain'>;

/** The ladder of an office and domain: the most particular active one (office and domain, office, domain, all); null when there is none. */
export const ladderOf = (ladders: Ladders, { office, domain }: Where): Ladder | null => {
  const particular = (ladder: Ladder) => Number(ladder.office !== '*') * 2 + Number(ladder.domain !== '*');
  const [best] = ladders.ladders
    .filter(
      (ladder) =>
        ladder.active &&
        (ladder.office === '*' || ladder.office === office) &&
        (ladder.domain === '*' || ladder.domain === domain),
    )
    .sort((a, b) => particular(b) - particular(a));
  return best ?? null;
};

/** A step of the ladder that counts for a request; null when that ladder has none of this code (any more). */
export const stepOf = (ladders: Ladders, where: Where, code: string): LadderStep | null =>
  ladderOf(ladders, where)?.steps.find((step) => step.code === code) ?? null;
