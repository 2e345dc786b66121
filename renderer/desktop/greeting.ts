import { pageChallenge, type PageProof, pageWelcome } from '#shared/contracts/page-proof.ts';
import type { ProvePage } from './page-key.ts';

/** What is said before the contract: hand over every frame until the shell says welcome. */
export const greeting =
  (prove: ProvePage, send: (proof: PageProof) => void, welcomed: () => void, origin = location.origin) =>
  (data: string | ArrayBuffer): void => {
    const said: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    if (pageWelcome.safeParse(said).success) return welcomed();
    const asked = pageChallenge.safeParse(said);
    if (asked.success) void prove(origin, asked.data.challenge).then(send);
    return undefined;
  };
