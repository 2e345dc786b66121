import type { DigestAnswer } from '#shared/contracts/sync-api.ts';
import type { OpenServerPart } from '../server-part.ts';
import { readDigest } from './digests.ts';

/** One's own digest, nobody else's. The watch makes them. */
export const digestsPart: OpenServerPart = ({ store, authenticate }) => ({
  routes: (app) => {
    app.get('/digests/me', async (request): Promise<DigestAnswer> => {
      const person = await authenticate(request);
      return { digest: await readDigest(store, person.id) };
    });
  },
});
