import { normaliseCin } from '#shared/domain/identification/cin.ts';
import { normalisePhone } from '#shared/domain/identification/phone.ts';

/** What an agent typed in the one lookup field, sorted into the field of a citizen's file it belongs to. */
export type Typed =
  | { kind: 'nothing' }
  | { kind: 'phone'; phone: string }
  | { kind: 'paper'; number: string }
  | { kind: 'name'; name: string };

const digit = /[0-9٠-٩۰-۹]/g;
const notPhone = /[^0-9٠-٩۰-۹+().\s/-]/;

/**
 * Tells a phone number, an identity paper and a name apart. A number that is not yet a whole phone number is
 * still a phone: the field says what is wrong with it. Letters and digits together are a paper.
 */
export const identifyTyped = (raw: string): Typed => {
  const text = raw.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();
  if (text === '') return { kind: 'nothing' };
  const digits = text.match(digit)?.length ?? 0;
  if (!notPhone.test(text) && digits >= 3) return { kind: 'phone', phone: normalisePhone(text) ?? text };
  if (/^[A-Za-z]{1,3}[\s-]*[0-9٠-٩۰-۹][0-9٠-٩۰-۹\s-]*$/.test(text)) {
    return { kind: 'paper', number: normaliseCin(text) };
  }
  return { kind: 'name', name: text };
};
