import { expect } from 'vitest';

type Headers = Readonly<Record<string, unknown>>;

/** What every answer of every server of ours says, whatever it holds: nothing of others runs in it, nobody frames, sniffs or learns from it. */
export const expectSecure = (headers: Headers, where: string): void => {
  const policy = String(headers['content-security-policy']);
  expect(policy, where).toMatch(/^default-src 'none'(?:;|$)/);
  expect(policy, where).toMatch(/frame-ancestors 'none'/);
  expect(policy, where).toMatch(/base-uri 'none'/);
  expect(policy, where).toMatch(/form-action /);
  expect(policy, where).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:(?=[;\s]|$)|strict-dynamic/);
  expect(headers['x-content-type-options'], where).toBe('nosniff');
  expect(headers['referrer-policy'], where).toBe('no-referrer');
  expect(headers['server'] ?? headers['x-powered-by'], where).toBeUndefined();
};

/** That a browser writes nothing of it to its disk without asking again. */
export const expectUnkept = (headers: Headers, where: string): void =>
  expect(headers['cache-control'], where).toMatch(/^no-(?:store|cache)$/);
