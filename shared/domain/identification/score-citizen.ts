import type { HeldComplainant } from '#shared/documents/citizen.ts';
import { normaliseCin } from './cin.ts';
import { paperMaterial, phoneMaterial } from './fingerprint.ts';
import { foldText } from './fold-text.ts';
import { nameKeys } from './name-keys.ts';
import { normalisePhone, phoneKey } from './phone.ts';
import { plainTyped } from './plain-typed.ts';

export type MatchReason = 'match.phone' | 'match.paper' | 'match.name';

/** What a citizen's file is compared by, computed once a file: numbers themselves where they are here, else their fingerprints. */
export interface CitizenKeys {
  phone: string;
  paper: string;
  phonePrint: string;
  paperPrint: string;
  name: string;
  skeletons: string[];
}
export type Identified = Pick<HeldComplainant, 'name' | 'phone' | 'paper' | 'held'>;

export const citizenKeys = (citizen: Identified): CitizenKeys => ({
  phone: citizen.phone ? phoneKey(citizen.phone) : '',
  paper: citizen.paper ? normaliseCin(citizen.paper.number) : '',
  phonePrint: citizen.held?.phone?.print ?? '',
  paperPrint: citizen.held?.paper?.print ?? '',
  name: foldText(citizen.name),
  skeletons: nameKeys(citizen.name),
});

/** What a person typed to find a citizen: phone, paper number or name, in either script. */
export interface CitizenProbe {
  digits: string;
  paper: string;
  /** Fingerprints of what was typed, under every key this desk has. */
  prints: ReadonlySet<string>;
  words: string[];
  skeletons: string[];
}
const noPrints: ReadonlySet<string> = new Set();
/** Digits of a whole phone number, without the first 0. */
const wholePhone = 9;
/** Characters of the shortest paper number that is looked for. */
const shortestPaper = 4;

/** What fingerprints are made of to look for what was typed. Only a whole number has one: a part of it finds nobody. */
export const materialsOf = (typed: string): string[] => {
  const phone = normalisePhone(typed);
  const paper = normaliseCin(typed);
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
  const letters = /\p{L}{3,}/u.test(typed);
  return {
    digits: phone
      ? phoneKey(phone)
      : /^[\d ()/.+-]{4,}$/.test(plain)
        ? phoneKey(plain).replace(/^0/, '')
        : '',
    paper: /\d/.test(plain) ? normaliseCin(plain) : '',
    prints,
    words: letters ? foldText(typed).split(' ').filter(Boolean) : [],
    skeletons: letters ? nameKeys(typed) : [],
  };
};

/**
 * How well a citizen fits what was typed, 0 to 1, and why; null when not at all. A full phone or paper number is nearly
 * sure; a name alone never is.
 */
export const scoreKeys = (
  probe: CitizenProbe,
  keys: CitizenKeys,
): { score: number; because: MatchReason[] } | null => {
  const because: MatchReason[] = [];
  let score = 0;
  if (probe.digits.length >= 4 && keys.phone.includes(probe.digits)) {
    because.push('match.phone');
    score = Math.max(score, probe.digits.length >= wholePhone ? 0.95 : 0.4 + probe.digits.length * 0.05);
  }
  if (keys.phonePrint !== '' && probe.prints.has(keys.phonePrint)) {
    because.push('match.phone');
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
  if (probe.words.length > 0) {
    const words = keys.name.split(' ');
    const literal = probe.words.every((word) => words.some((own) => own.startsWith(word)));
    const sounds =
      probe.skeletons.length > 0 &&
      probe.skeletons.every((key) => key.length > 1 && keys.skeletons.includes(key));
    if (literal || sounds) {
      because.push('match.name');
      score = Math.max(
        score,
        (literal ? 0.55 : 0.45) + 0.3 * Math.min(1, probe.words.length / Math.max(1, words.length)),
      );
    }
  }
  return because.length > 0 ? { score: Math.min(score + (because.length - 1) * 0.02, 1), because } : null;
};
