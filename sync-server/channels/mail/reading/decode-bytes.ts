const strict = new TextDecoder('utf-8', { fatal: true });
/** Has Arabic and all of French’s letters at their places in Latin 1. */
const old = new TextDecoder('windows-1256');

/** Text of bytes that say nothing, or something wrong, of how they are written: UTF-8, else what old mail programs here write. */
export const decodeBytes = (bytes: Uint8Array): string => {
  try {
    return strict.decode(bytes);
  } catch {
    return old.decode(bytes);
  }
};

/** Where the headers of a message end and its body begins; the whole length when there is none. */
export const bodyStart = (raw: Uint8Array): number => {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const crlf = text.indexOf('\r\n\r\n');
  const lf = text.indexOf('\n\n');
  if (crlf < 0 && lf < 0) return raw.byteLength;
  return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf + 2;
};

/** The message with headers of raw bytes, against the standard, written anew in UTF-8; the same where they are. */
export const withReadableHeaders = (raw: Uint8Array): Uint8Array => {
  const at = bodyStart(raw);
  const headers = raw.subarray(0, at);
  try {
    strict.decode(headers);
    return raw;
  } catch {
    return Buffer.concat([Buffer.from(old.decode(headers), 'utf8'), raw.subarray(at)]);
  }
};
