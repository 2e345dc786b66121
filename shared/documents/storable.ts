/**
 * Pasted text as documents accept it: control characters and halves of broken emoji, invisible anyway, are dropped,
 * line ends become line feeds, NFC, trimmed. Nothing a person can read is lost.
 */
export const storable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .normalize('NFC')
    .trim();

/** The same on one line. */
export const storableLine = (text: string): string => storable(text).replace(/\s*\n\s*/g, ' ');
