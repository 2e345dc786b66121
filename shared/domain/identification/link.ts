import type { MatchReason } from './score-citizen.ts';

/** What two files say of one particular: `unknown` where one of them says nothing. */
export type Agreement = 'same' | 'other' | 'unknown';
/** What two persons' files have in common, and how common that is in the city. */
export interface LinkEvidence {
  paper: Agreement;
  phone: Agreement;
  email: Agreement;
  name: Agreement;
  /** Whether a contact point that agrees was proved in both files: somebody wrote from it what only its owner had been sent. */
  isProved: boolean;
  /** Files there are, and how many of them have this phone, this address, this paper, and a name like this one. */
  files: number;
  withPhone: number;
  withEmail: number;
  withPaper: number;
  withName: number;
}
/** `linked`: one person. `proposed`: a person decides. `new`: nothing that would be worth a look. */
export interface LinkDecision {
  band: 'linked' | 'proposed' | 'new';
  /** How much more likely one person than two, as a power of two. */
  bits: number;
  because: MatchReason[];
}

/** How often two files of one person agree: papers stay, phones and addresses change, a name is given short or long. */
const agree = { paper: 0.98, phone: 0.6, email: 0.6, name: 0.95 } as const;
/** A store that has just begun holds few of the city's people. */
const fewestFiles = 1000;
const linkedFrom = 0;
/** Some eight people of a name in the city: more are no proposal any more. */
const proposedFrom = -3;

const weightOf = (said: Agreement, one: number, two: number): number => {
  if (said === 'unknown') return 0;
  return said === 'same' ? Math.log2(one / two) : Math.log2((1 - one) / (1 - Math.min(two, 0.5)));
};

/**
 * Whether two files are one person's, after Fellegi and Sunter: what agrees counts by how seldom it agrees by chance, which the files
 * themselves say. A phone that a family shares counts less, محمد less than بنزاكور. Only an identity paper, or
 * a contact point that both files have proved, links by itself.
 */
export const decideLink = (evidence: LinkEvidence): LinkDecision => {
  const files = Math.max(fewestFiles, evidence.files);
  const shareOf = (count: number) => Math.min(1, Math.max(1, count) / files);
  const bits =
    weightOf(evidence.paper, agree.paper, shareOf(evidence.withPaper)) +
    weightOf(evidence.phone, agree.phone, shareOf(evidence.withPhone)) +
    weightOf(evidence.email, agree.email, shareOf(evidence.withEmail)) +
    weightOf(evidence.name, agree.name, shareOf(evidence.withName)) -
    Math.log2(files);
  const because = (['paper', 'phone', 'email', 'name'] as const)
    .filter((what) => evidence[what] === 'same')
    .map((what): MatchReason => `match.${what}`);
  const isSure = evidence.paper === 'same' || evidence.isProved;
  if (isSure && bits >= linkedFrom) return { band: 'linked', bits, because };
  // Of an agreeing paper a person is always told: it was mistyped, or somebody shows another's.
  const isWorthALook = because.length > 0 && bits >= proposedFrom;
  return { band: isSure || isWorthALook ? 'proposed' : 'new', bits, because };
};
