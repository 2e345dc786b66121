import type { HeldComplainant } from '#shared/documents/citizen.ts';
import { normaliseCin } from './cin.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
import { emailMaterial, paperMaterial, phoneMaterial } from './fingerprint.ts';
import { compareNames, type NameFit, readName, type ReadName } from './names/compare-names.ts';
import { normalisePhone, phoneKey } from './phone.ts';
import { plainTyped } from './plain-typed.ts';

export type MatchReason = 'match.phone' | 'match.paper' | 'match.email' | 'match.name';

/** Numbers and addresses a citizen's file is compared by: themselves where they are here, else their fingerprints. */
export interface NumberKeys {
  /** All of their phones, a space between; addresses likewise. */
  phone: string;
  email: string;
  paper: string;
  phonePrints: readonly string[];
  emailPrints: readonly string[];
  paperPrint: string;
}
/** What a citizen's file is compared by, computed once a file. */
export interface CitizenKeys extends NumberKeys {
  name: ReadName;
}
export type Identified = Pick<HeldComplainant, 'name' | 'phone' | 'paper' | 'held'> & {
  /** Of a file: all of its contact points. */
  contacts?: readonly ContactPoint[] | undefined;
};
const nothing: readonly string[] = [];
/** Each once; most files share the empty one. */
const distinct = (texts: readonly string[]): readonly string[] => {
  const found = new Set(texts);
  found.delete('');
  return found.size === 0 ? nothing : [...found];
};

export const numberKeys = ({ phone, paper, held, contacts = [] }: Identified): NumberKeys => {
  const phones = contacts.filter(({ kind }) => kind === 'phone' || kind === 'whatsapp');
  const emails = contacts.filter(({ kind }) => kind === 'email');
  const printsOf = (points: readonly ContactPoint[]) => points.map((point) => point.held?.print ?? '');
  return {
    phone: distinct([phone ?? '', ...phones.map(({ value }) => value)].map(phoneKey)).join(' '),
    email: distinct(emails.map(({ value }) => value.toLowerCase())).join(' '),
    paper: paper ? normaliseCin(paper.number) : '',
    phonePrints: distinct([held?.phone?.print ?? '', ...printsOf(phones)]),
    emailPrints: distinct(printsOf(emails)),
    paperPrint: held?.paper?.print ?? '',
  };
};
export const citizenKeys = (citizen: Identified): CitizenKeys => ({
  ...numberKeys(citizen),
  name: readName(citizen.name),
});

/** What a person typed to find a citizen: phone, paper number, e-mail or name, in either script. */
export interface CitizenProbe {
  digits: string;
  /** A whole address; '' for anything else. */
  email: string;
  paper: string;
  /** Fingerprints of what was typed, under every key this desk has. */
  prints: ReadonlySet<string>;
  /** null: too few letters for a name. */
  name: ReadName | null;
}
const noPrints: ReadonlySet<string> = new Set();
/** Digits of a whole phone number, without the first 0. */
const wholePhone = 9;
/** Characters of the shortest paper number that is looked for. */
const shortestPaper = 4;

const emailIn = (typed: string): string =>
  /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.exec(plainTyped(typed).trim().toLowerCase())?.[0] ?? '';

/** What fingerprints are made of to look for what was typed. Only a whole number has one: a part of it finds nobody. */
export const materialsOf = (typed: string): string[] => {
  const phone = normalisePhone(typed);
  const paper = normaliseCin(typed);
  const email = emailIn(typed);
  if (email !== '') return [emailMaterial(email)];
  return [
    ...(phone === null ? [] : [phoneMaterial(phone)]),
    ...(/\d/.test(paper) && paper.length >= shortestPaper && !/\s\S+\s/.test(typed.trim())
      ? [paperMaterial(typed)]
      : []),
  ];
};

export const citizenProbe = (typed: string, prints: ReadonlySet<string> = noPrints): CitizenProbe => {
  const phone = normalisePhone(typed);
  const plain = plainTyped(typed);
  return {
    email: emailIn(typed),
    digits: phone
      ? phoneKey(phone)
      : /^[\d ()/.+-]{4,}$/.test(plain)
        ? phoneKey(plain).replace(/^0/, '')
        : '',
    paper: /\d/.test(plain) ? normaliseCin(plain) : '',
    prints,
    name: /\p{L}{3,}/u.test(typed) ? readName(typed) : null,
  };
};

/** How well a citizen fits what was typed, 0 to 1, and why; null when not at all. */
type CitizenFit = { score: number; because: MatchReason[] } | null;

/** The same when it is known how well their name fits, as an index of names says (`NameIndex`). */
export const scoreFit = (probe: CitizenProbe, keys: NumberKeys, name: NameFit | null): CitizenFit => {
  const because: MatchReason[] = [];
  let score = 0;
  if (probe.digits.length >= 4 && keys.phone.includes(probe.digits)) {
    because.push('match.phone');
    score = Math.max(score, probe.digits.length >= wholePhone ? 0.95 : 0.4 + probe.digits.length * 0.05);
  }
  if (keys.phonePrints.some((print) => probe.prints.has(print))) {
    because.push('match.phone');
    score = Math.max(score, 0.95);
  }
  if (
    keys.emailPrints.some((print) => probe.prints.has(print)) ||
    (probe.email !== '' && keys.email.split(' ').includes(probe.email))
  ) {
    because.push('match.email');
    score = Math.max(score, 0.95);
  }
  if (keys.paperPrint !== '' && probe.prints.has(keys.paperPrint)) {
    because.push('match.paper');
    score = Math.max(score, 0.98);
  }
  if (probe.paper.length >= 3 && keys.paper.startsWith(probe.paper)) {
    because.push('match.paper');
    score = Math.max(score, probe.paper === keys.paper ? 0.98 : 0.6);
  }
  if (name) {
    because.push('match.name');
    const sure = name.isLiteral ? 0.55 : 0.25 + 0.25 * name.likeness;
    score = Math.max(score, sure + 0.3 * Math.min(1, name.typed / Math.max(1, name.words)));
  }
  return because.length > 0 ? { score: Math.min(score + (because.length - 1) * 0.02, 1), because } : null;
};

/** A full phone or paper number is nearly sure; a name alone never is. */
export const scoreKeys = (probe: CitizenProbe, keys: CitizenKeys): CitizenFit =>
  scoreFit(probe, keys, probe.name && compareNames(probe.name, keys.name));
