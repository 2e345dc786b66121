import type { Proposal } from '#shared/domain/paper/proposal.ts';
import type { Mark } from '#renderer/parts/viewer/PageSurface.tsx';
import type { ReadLetter } from './use-letter.ts';

/** Frames around what was read, on the page shown. */
export const marksOf = (read: ReadLetter | null, at: number, looked: Proposal | null): Mark[] =>
  (read?.proposals ?? [])
    .filter(({ page, box }) => page === at && box.width > 0)
    .map((proposal) => ({
      key: `${proposal.field} ${proposal.value}`,
      ...proposal.box,
      tone: proposal === looked ? 'chosen' : 'proposal',
    }));
