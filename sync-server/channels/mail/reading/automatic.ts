/** Why nobody wrote a message, as its headers tell (RFC 3834 and what programs really send); null: a person may have. */
export type Automatic = 'report' | 'auto-submitted' | 'list' | 'no-sender';

/** @param header the value of a header, '' when it is not there; names in lower case */
export const automaticOf = (header: (name: string) => string, from: string): Automatic | null => {
  const is = (name: string, pattern: RegExp) => pattern.test(header(name));
  if (is('content-type', /^\s*multipart\/report\b/i)) return 'report';
  if (/^(?:mailer-daemon|postmaster)@/i.test(from)) return 'report';
  if (header('auto-submitted') !== '' && !is('auto-submitted', /^\s*no\b/i)) return 'auto-submitted';
  if (['x-autoreply', 'x-autorespond', 'x-auto-response-suppress'].some((name) => header(name) !== ''))
    return 'auto-submitted';
  if (is('precedence', /^\s*(?:bulk|junk|list|auto_reply)\b/i)) return 'list';
  if (['list-id', 'list-unsubscribe', 'list-post'].some((name) => header(name) !== '')) return 'list';
  return is('return-path', /^\s*<\s*>/) || from === '' ? 'no-sender' : null;
};
