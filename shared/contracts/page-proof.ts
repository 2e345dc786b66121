import { z } from 'zod';

/**
 * Before anything else is said on the browser shell's WebSocket, the page proves that it is the one which has used this profile
 * before: the shell sends a `pageChallenge`, the page a `pageProof` with its own key, which no script can take away and which
 * belongs to one origin, port included; then comes `pageWelcome`. The cookie alone, which browsers send to every port of
 * 127.0.0.1, opens nothing.
 */
export const pageChallenge = z.object({ challenge: z.string().regex(/^[\w-]{43}$/) }).strict();
const coordinate = z.string().regex(/^[\w-]{43}$/);
/** ECDSA on P-256, as a JWK (RFC 7518). */
export const pagePublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
/** `proof`: signature (SHA-256, 64 bytes, base64) of {@link provenText}. */
export const pageProof = z.object({ key: pagePublicKey, proof: z.base64().max(100) }).strict();
export type PageProof = z.infer<typeof pageProof>;
export const pageWelcome = z.object({ welcome: z.literal(true) }).strict();

/** What is signed: where and for which connection, so that a proof is worth nothing elsewhere or later. */
export const provenText = (origin: string, challenge: string): string =>
  `maktab page proof\n${origin}\n${challenge}`;

/** Code the shell closes with when the key is not this profile's: the page begins a new profile. */
export const otherPageCode = 4403;
