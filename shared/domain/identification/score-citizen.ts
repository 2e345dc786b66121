import type { Complainant } from '#shared/documents/citizen.ts';
import { normaliseCin } from './cin.ts';
import { foldText } from './fold-text.ts';
import { nameKeys } from './name-keys.ts';
import { normalisePhone, phoneKey } from './phone.ts';

export type MatchReason = 'match.phone' | 'match.paper' | 'match.name';

/** What a citizen's file is compared by, computed once a file. */
export interface CitizenKeys {
  phone: string;
  paper: string;
  name: string;
  skeletons: string[];
}
type Identified = Pick<Complainant, 'name' | 'phone' | 'paper'>;

export const citizenKeys = (citizen: Identified): CitizenKeys => ({
  phone: citizen.phone ? phoneKey(citizen.phone) : '',
  paper: citizen.paper ? normaliseCin(citizen.paper.number) : '',
  name: foldText(citizen.name),
  skeletons: nameKeys(citizen.name),
});

/** What a person typed to find a citizen: phone, paper number or name, in either script. */
export interface CitizenProbe {
  digits: string;
  paper: string;
  words: string[];
  skeletons: string[];
}
export const citizenProbe = (typed: string): CitizenProbe => {
  const phone = normalisePhone(typed);
  const letters = /\p{L}{3,}/u.test(typed);
  return {
    digits: phone ? phoneKey(phone) : /^[\d\s.+-]{4,}$/.test(typed) ? phoneKey(typed).replace(/^0/, '') : '',
    paper: /\d/.test(typed) ? normaliseCin(typed) : '',
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
    score = Math.max(score, probe.digits.length >= 9 ? 0.95 : 0.4 + probe.digits.length * 0.05);
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
