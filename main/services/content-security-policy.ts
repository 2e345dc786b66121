import { createHash } from 'node:crypto';

/** The one style sheet React Aria (`usePress`) adds at run time; allowed by its hash instead of `'unsafe-inline'`. */
const pressableStyle = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;
const pressableHash = createHash('sha256').update(pressableStyle).digest('base64');

/** Headers of every answer beside its policy, of whatever shell and server. */
export const quietHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** The policy of an answer that is text alone. */
export const bareTextPolicy = `default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`;

/**
 * The page's policy: our own files, and the named servers to talk to (origins such as `http://127.0.0.1:4312`). `nonce` is a
 * developer's: it allows what a server of sources writes into the page.
 */
export const contentSecurityPolicy = (servers: readonly string[], nonce?: string): string => {
  const written = nonce === undefined ? '' : ` 'nonce-${nonce}'`;
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'${written}`,
    `style-src 'self' 'sha256-${pressableHash}'${written}`,
    `font-src 'self'`,
    `img-src 'self' blob: data:`,
    `connect-src 'self' ${servers.join(' ')}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');
};
