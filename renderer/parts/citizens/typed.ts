import { looksLikeCin, normaliseCin } from '#shared/domain/identification/cin.ts';
import { normalisePhone } from '#shared/domain/identification/phone.ts';
import { plainTyped } from '#shared/domain/identification/plain-typed.ts';

/** What an agent typed in the one lookup field, sorted into the field of a citizen's file it belongs to. */
export type Typed =
  | { kind: 'nothing' }
  | { kind: 'phone'; phone: string }
  | { kind: 'paper'; number: string }
  | { kind: 'name'; name: string };

/**
 * Tells a phone number, an identity paper and a name apart. A number that is not yet a whole phone number is
 * still a phone: the field says what is wrong with it. Letters and digits together are a paper.
 */
export const identifyTyped = (raw: string): Typed => {
  const text = plainTyped(raw);
  if (text === '') return { kind: 'nothing' };
  const phone = normalisePhone(text);
  if (phone !== null) return { kind: 'phone', phone };
  if (/^[\d+().\s/,;-]*$/.test(text) && text.replace(/\D/g, '').length >= 3)
    return { kind: 'phone', phone: text };
  if (looksLikeCin(text) || /^[A-Za-z]{1,3}[\s-]*\d[\d\s-]*$/.test(text))
    return { kind: 'paper', number: normaliseCin(text) };
  return { kind: 'name', name: raw.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim() };
};
