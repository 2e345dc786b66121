import type { CitizenDocument } from '#shared/documents/citizen.ts';
import { type Agreement, decideLink, type LinkDecision } from '#shared/domain/identification/link.ts';
import { compareNames, readName } from '#shared/domain/identification/names/compare-names.ts';
import type { NumberKeys } from '#shared/domain/identification/score-citizen.ts';

/** A file of this desk with what it is compared by. */
export interface ComparedFile {
  citizen: CitizenDocument;
  keys: NumberKeys;
}
/** A file that may be the same person's, and why. */
export interface SameProposal extends Pick<LinkDecision, 'because' | 'bits'> {
  citizen: CitizenDocument;
  band: 'linked' | 'proposed';
}

const agreement = (one: readonly string[], other: readonly string[]): Agreement => {
  if (one.length === 0 || other.length === 0) return 'unknown';
  return one.some((each) => other.includes(each)) ? 'same' : 'other';
};
const some = (...texts: readonly string[]): string[] => texts.filter((text) => text !== '');
/** Numbers in the clear and by their prints: either says that two files agree. */
const comparable = ({ keys }: ComparedFile) => ({
  phones: [...keys.phone.split(' '), ...keys.phonePrints].filter((text) => text !== ''),
  emails: [...keys.email.split(' '), ...keys.emailPrints].filter((text) => text !== ''),
  papers: some(keys.paper, keys.paperPrint),
});
/** Whether one of these is among a file's: looked at for each of a hundred thousand. */
const hasOne = (numbers: ReadonlySet<string>, text: string, prints: readonly string[]): boolean =>
  numbers.size > 0 &&
  (prints.some((print) => numbers.has(print)) ||
    (text !== '' && text.split(' ').some((each) => numbers.has(each))));
const provedPrints = ({ citizen }: ComparedFile): string[] =>
  citizen.contacts.flatMap(({ verified, value, held }) =>
    verified ? some(value.toLowerCase(), held?.print ?? '') : [],
  );
const isOneName = (one: string, other: string): boolean => {
  const [a, b] = [readName(one), readName(other)];
  return compareNames(a, b) !== null || compareNames(b, a) !== null;
};

/**
 * Files of the same office that may be the same person's, the surest first, by the rule that the city's index goes by; counts are this
 * desk's.
 * @param namesakes ids of files whose name is like this one's
 */
export const proposeSame = (
  file: ComparedFile,
  known: ReadonlyMap<string, ComparedFile>,
  namesakes: ReadonlySet<string>,
): SameProposal[] => {
  const own = comparable(file);
  const proved = provedPrints(file);
  const candidates = new Map<string, ComparedFile>();
  const counts = { papers: 0, phones: 0, emails: 0 };
  const numbers = { papers: new Set(own.papers), phones: new Set(own.phones), emails: new Set(own.emails) };
  for (const [id, other] of known) {
    if (id === file.citizen._id || other.citizen.office !== file.citizen.office) continue;
    const { keys } = other;
    const isShared = {
      papers: numbers.papers.has(keys.paper) || numbers.papers.has(keys.paperPrint),
      phones: hasOne(numbers.phones, keys.phone, keys.phonePrints),
      emails: hasOne(numbers.emails, keys.email, keys.emailPrints),
    };
    for (const what of ['papers', 'phones', 'emails'] as const) if (isShared[what]) counts[what] += 1;
    if (isShared.papers || isShared.phones || isShared.emails || namesakes.has(id)) candidates.set(id, other);
  }
  return [...candidates]
    .flatMap(([id, other]): SameProposal[] => {
      const theirs = comparable(other);
      const isNamesake = namesakes.has(id) || isOneName(file.citizen.name, other.citizen.name);
      const { band, bits, because } = decideLink({
        paper: agreement(own.papers, theirs.papers),
        phone: agreement(own.phones, theirs.phones),
        email: agreement(own.emails, theirs.emails),
        name: isNamesake ? 'same' : 'other',
        isProved: provedPrints(other).some((print) => proved.includes(print)),
        files: known.size,
        ...{ withPaper: counts.papers, withPhone: counts.phones, withEmail: counts.emails },
        withName: namesakes.size - 1,
      });
      return band === 'new' ? [] : [{ citizen: other.citizen, band, bits, because }];
    })
    .sort((x, y) => y.bits - x.bits);
};
