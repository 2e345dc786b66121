import type { FastifyInstance } from 'fastify';
import { type PinTryAnswer, pinTryBody } from '#shared/contracts/sync-api.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { parse } from '#sync-server/http/parse.ts';
import type { AuthParts } from '../auth-parts.ts';

/** What the log calls the endings that a try brings about. */
const told = { guessed: 'pin-guessed', 'put-back': 'desk-put-back' } as const;

/** `POST /auth/pin-tries`: a locked desk says that somebody is about to try a PIN. It has no token: that lies under the PIN. */
export const pinTriesRoute = (app: FastifyInstance, { families, audit }: AuthParts): void => {
  app.post('/auth/pin-tries', async (request, reply): Promise<PinTryAnswer> => {
    const { key, last } = parse(pinTryBody, request.body);
    const counted = await families.countTry(key, last);
    if (!counted) throw new StoreError(400, 'bad_request', 'No sign-in has this key.');
    const { family, answer } = counted;
    // The ending that has just come about; one of before was told then.
    if (family.endedBecause === null && answer.closed !== null && answer.closed !== 'signed-out')
      await audit.append({ what: told[answer.closed], by: family.personId, facts: { from: request.ip } });
    reply.header('cache-control', 'no-store');
    return answer;
  });
};
