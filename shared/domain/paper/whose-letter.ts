import { normaliseCin } from '../identification/cin.ts';
import { phoneKey } from '../identification/phone.ts';
import { citizenKeys, citizenProbe, type Identified, scoreKeys } from '../identification/score-citizen.ts';
import type { LetterDoubt } from '#shared/documents/tray.ts';
import type { Proposal } from './proposal.ts';

/** Who a request is of, as its file says: with numbers, or with what they are recognised by. */
export type Named = Identified;
/** Fingerprints of what was read, by the value. */
type Prints = ReadonlyMap<string, ReadonlySet<string>>;
const noPrints: Prints = new Map();

/** What was read less surely than this contradicts nothing. */
const sureEnough = 0.5;

const asWritten = ({ read, value }: Proposal): boolean =>
  read.toUpperCase().replace(/[^A-Z0-9]/g, '') === value.replace(/-/g, '');

/** Whether a name as read is somebody's whole name: half a name is somebody else's too. */
export const isSameName = (read: string, known: Named): boolean => {
  const one = scoreKeys(citizenProbe(read), citizenKeys(known));
  const other = scoreKeys(citizenProbe(known.name), citizenKeys({ ...known, name: read }));
  return [one, other].every((fit) => fit?.because.includes('match.name'));
};

/** `by-name`, `by-phone`: by nothing else. `unread`: nothing that could be compared. */
const compare = (
  proposals: readonly Proposal[],
  known: Named,
  prints: Prints,
): 'same' | 'by-name' | 'by-phone' | 'other' | 'unread' => {
  const of = (field: Proposal['field']) => proposals.filter((one) => one.field === field);
  const [papers, phones, names] = [of('cin'), of('phone'), of('name')];
  const isSure = ({ confidence }: Proposal) => confidence >= sureEnough;
  const isPrinted = (value: string, print: string | undefined) =>
    print !== undefined && prints.get(value)?.has(print) === true;
  const paper = known.paper ? normaliseCin(known.paper.number) : null;
  const hasPaper = paper !== null || Boolean(known.held?.paper);
  const isPaper = ({ value }: Proposal) =>
    normaliseCin(value) === paper || isPrinted(value, known.held?.paper?.print);
  if (papers.some(isPaper)) return 'same';
  if (hasPaper && papers.some(isSure)) return 'other';
  const phone = known.phone === null ? null : phoneKey(known.phone);
  const hasPhone = phone !== null || Boolean(known.held?.phone);
  const byPhone = phones.some(
    ({ value }) => phoneKey(value) === phone || isPrinted(value, known.held?.phone?.print),
  );
  const byName = names.some(({ value }) => isSameName(value, known));
  if (byPhone && byName) return 'same';
  // A family shares a phone; a name is shared by strangers.
  if (byPhone) return names.some(isSure) ? 'other' : 'by-phone';
  if (byName) return hasPhone && phones.some(isSure) ? 'other' : 'by-name';
  return names.length > 0 || phones.length > 0 || papers.length > 0 ? 'other' : 'unread';
};

/**
 * Why a letter may not be filed by its label alone; null: what was read of its writer is what the request knows of somebody it is of,
 * and nothing contradicts it. The surest particular decides: identity paper, then phone and name together.
 * @param proposals what was read in the letter (`proposeFields`)
 * @param hasNamesake whether another citizen of the same name is known
 * @param prints fingerprints of what was read, where a desk holds no numbers
 */
export const doubtOf = <Who extends Named>(
  proposals: readonly Proposal[],
  { reference, complainants }: { reference: string; complainants: readonly Who[] },
  hasNamesake: (known: Who) => boolean,
  prints: Prints = noPrints,
): LetterDoubt | null => {
  const other = proposals.some(
    (one) => one.field === 'reference' && asWritten(one) && one.value !== reference,
  );
  if (other) return 'other-reference';
  if (complainants.length === 0) return 'nobody-named';
  const compared = complainants.map((one) => {
    const found = compare(proposals, one, prints);
    if (found === 'by-phone') return 'shared';
    return found === 'by-name' ? (hasNamesake(one) ? 'shared' : 'same') : found;
  });
  if (compared.includes('same')) return null;
  if (compared.includes('shared')) return 'shared';
  return compared.includes('other') ? 'other-person' : 'person-unread';
};
