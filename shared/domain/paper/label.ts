import { isReference } from '../register/reference.ts';

/** What a code of ours says: a letter of the request, or the answer to it, or the end of a letter. */
export type PaperLabel = { kind: 'request' | 'answer'; reference: string } | { kind: 'separator' };

/** Letters of QR codes' alphanumeric mode only: the codes stay small and print large modules. */
const answerPrefix = 'REP:';
const separator = 'MAKTAB:SEPARATEUR';

/** The text of a label's QR code. That of a request is its bare reference, as on the récépissé. */
export const labelText = (label: PaperLabel): string =>
  label.kind === 'separator'
    ? separator
    : label.kind === 'answer'
      ? answerPrefix + label.reference
      : label.reference;

/** Reads the text of a code; null for one that is not ours. A reference counts only with the right check character. */
export const readLabel = (text: string): PaperLabel | null => {
  const plain = text.trim().toUpperCase();
  if (plain === separator) return { kind: 'separator' };
  const kind = plain.startsWith(answerPrefix) ? 'answer' : 'request';
  const reference = kind === 'answer' ? plain.slice(answerPrefix.length) : plain;
  return isReference(reference) ? { kind, reference } : null;
};
