import { withoutBidiFormats } from '#shared/documents/text.ts';

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Control characters, soft hyphens, marks of byte order and spaces of no width. */
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B\uFEFF]/g;

/** Text of a stranger as ours may hold it: well-formed, NFC, no control characters, at most `max` UTF-16 units, cut with an ellipsis. */
export const cleanText = (text: string, max: number): string => {
  const clean = withoutBidiFormats(text.replace(loneSurrogate, '\uFFFD'))
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return clean.length <= max ? clean : `${clean.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/** The same on one line. */
export const cleanLine = (text: string, max: number): string => cleanText(text.replace(/\s+/g, ' '), max);
