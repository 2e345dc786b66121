import type { z } from 'zod';
import type { ServerAnswer } from '../contract/server-answer.ts';
import type { SyncServer } from './sync-server.ts';

/** A preview reads every open request of the city. */
const waitMs = 60_000;

/** Questions that the server answers at once or not at all: nothing of them waits on this desk. */
export const asking =
  (server: SyncServer) =>
  async <Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    method: 'GET' | 'POST' | 'PUT' = 'GET',
    body?: unknown,
  ): Promise<ServerAnswer<z.infer<Shape>>> => {
    try {
      const response = await server.fetch(server.address(`/${path}`), {
        method,
        signal: AbortSignal.timeout(waitMs),
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      if (response.ok) return { kind: 'done', value: shape.parse(await response.json()) };
      if (response.status === 409) return { kind: 'conflict' };
      return { kind: response.status < 500 && response.status !== 401 ? 'refused' : 'away' };
    } catch {
      return { kind: 'away' };
    }
  };
