import { citizenKeys, citizenProbe, type Identified, scoreKeys } from '../identification/score-citizen.ts';
import type { MatchReason } from '../identification/score-citizen.ts';
import type { Proposal } from './proposal.ts';

/** Who or what a letter may belong to, as a desk knows it. */
export interface MatchCandidates {
  requests: readonly { id: string; reference: string; complainants: readonly Identified[] }[];
  citizens: readonly (Identified & { id: string })[];
  /** Fingerprints of what was read, by the value. */
  prints: ReadonlyMap<string, ReadonlySet<string>>;
}
type Prints = MatchCandidates['prints'];

/** Why: `match.reference` as read, `match.reference-mended` with one character put right. */
export type LetterMatchReason = MatchReason | 'match.reference' | 'match.reference-mended';

/** A request or a citizen that a letter may belong to. Proposed to a person, never attached by itself. */
export interface LetterMatch {
  kind: 'request' | 'citizen';
  id: string;
  /** 0 to 1. */
  score: number;
  because: LetterMatchReason[];
  /** What in the letter says so. */
  from: Proposal[];
}

/** Below this nobody would look at it. */
const leastScore = 0.35;
/** What further agreeing particulars add. */
const agreement = 0.02;

type Agreement = Pick<LetterMatch, 'score' | 'because' | 'from'>;

/** How well what was read fits a person. */
const agreesWith = (person: Identified, proposals: readonly Proposal[], prints: Prints): Agreement | null => {
  const keys = citizenKeys(person);
  const fits = proposals
    .filter(({ field }) => field === 'cin' || field === 'phone' || field === 'name')
    .flatMap((proposal) => {
      const fit = scoreKeys(citizenProbe(proposal.value, prints.get(proposal.value)), keys);
      return fit === null ? [] : [{ proposal, score: fit.score * proposal.confidence, because: fit.because }];
    });
  if (fits.length === 0) return null;
  const because = [...new Set(fits.flatMap((fit) => fit.because))];
  const best = Math.max(...fits.map(({ score }) => score));
  return {
    score: Math.min(1, best + agreement * (because.length - 1)),
    because,
    from: fits.map(({ proposal }) => proposal),
  };
};

const better = (a: Agreement | null, b: Agreement | null): Agreement | null =>
  a === null || (b !== null && b.score > a.score) ? b : a;

const byReference = (reference: string, proposals: readonly Proposal[]): Agreement | null => {
  const named = proposals.find(({ field, value }) => field === 'reference' && value === reference);
  if (!named) return null;
  const asRead = named.read.toUpperCase().replace(/[^A-Z0-9]/g, '') === reference.replace(/-/g, '');
  return {
    score: asRead ? 0.98 : 0.9,
    because: [asRead ? 'match.reference' : 'match.reference-mended'],
    from: [named],
  };
};

/**
 * Requests and citizens that a letter without a label may belong to, the likeliest first, with the reason.
 * @param proposals what was read in the letter (`proposeFields`)
 */
export const proposeMatches = (
  proposals: readonly Proposal[],
  { requests, citizens, prints }: MatchCandidates,
  limit = 5,
): LetterMatch[] => {
  const matches = [
    ...requests.flatMap(({ id, reference, complainants }): LetterMatch[] => {
      const who = complainants.map((one) => agreesWith(one, proposals, prints)).reduce(better, null);
      const what = byReference(reference, proposals);
      if (what !== null)
        return [
          {
            kind: 'request',
            id,
            score: Math.min(1, what.score + agreement * (who?.because.length ?? 0)),
            because: [...what.because, ...(who?.because ?? [])],
            from: [...what.from, ...(who?.from ?? [])],
          },
        ];
      return who === null ? [] : [{ kind: 'request', id, ...who }];
    }),
    ...citizens.flatMap((citizen): LetterMatch[] => {
      const who = agreesWith(citizen, proposals, prints);
      return who === null ? [] : [{ kind: 'citizen', id: citizen.id, ...who }];
    }),
  ];
  return matches
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
};
