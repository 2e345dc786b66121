import { randomBytes } from 'node:crypto';

/** Names the browser profile, so that each has its own secrets. The page's scripts cannot read it. */
const name = 'maktab_desk';
const token = /^[A-Za-z0-9_-]{43}$/;
const yearInSeconds = 31_536_000;

/** The profile a Cookie header names; null when it names none or no token of ours. */
export const findProfile = (cookieHeader: string | undefined): string | null => {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [key, value = ''] = pair.trim().split('=', 2);
    if (key === name && token.test(value)) return value;
  }
  return null;
};

/** A Set-Cookie header for a profile never seen before. */
export const newProfileCookie = (): string =>
  `${name}=${randomBytes(32).toString('base64url')}; Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax`;
