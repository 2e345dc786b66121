import { z } from 'zod';

/**
 * What the renderer may ask of the shell. One contract, two transports: MessagePort in Electron, WebSocket on node-host.
 * A call is `{id, method, params}`; the answer `{id, ok: true, result}` or `{id, ok: false, error: {code, message}}`.
 */
export const desktopApi = {
  /** Where the sync server is, and which shell this is. */
  'app.info': {
    params: z.object({}),
    result: z.object({
      version: z.string(),
      shell: z.enum(['electron', 'node-host']),
      syncUrl: z.url(),
      demo: z.boolean(),
    }),
  },
  /** Keeps a secret for this desk and profile, outside web storage. null when absent. Keys: `session`. */
  'secrets.get': {
    params: z.object({ key: z.string().regex(/^[a-z-]{1,40}$/) }),
    result: z.object({ value: z.string().nullable() }),
  },
  'secrets.set': {
    params: z.object({ key: z.string().regex(/^[a-z-]{1,40}$/), value: z.string().max(10_000).nullable() }),
    result: z.object({}),
  },
} as const;
export type DesktopApi = typeof desktopApi;
export type DesktopMethod = keyof DesktopApi;
export type DesktopParams<M extends DesktopMethod> = z.infer<DesktopApi[M]['params']>;
export type DesktopResult<M extends DesktopMethod> = z.infer<DesktopApi[M]['result']>;

export const desktopCall = z.object({
  id: z.number(),
  method: z.enum(Object.keys(desktopApi) as [DesktopMethod, ...DesktopMethod[]]),
  params: z.unknown(),
});
export const desktopAnswer = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), result: z.unknown() }),
  z.object({
    id: z.number(),
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string() }),
  }),
]);
