import type { OpenServerPart } from '../server-part.ts';
import { digestOf } from './digests.ts';

/** One's own digest, nobody else's. The watch makes them. */
export const digestsPart: OpenServerPart = ({ store, authenticate }) => ({
  routes: (app) => {
    app.get('/digests/me', async (request) => {
      const person = await authenticate(request);
      return { digest: await digestOf(store, person.id) };
    });
  },
});
