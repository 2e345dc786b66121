import { z } from 'zod';
import { desktopApi, desktopCall } from '#shared/contracts/desktop-api.ts';
import type {
  desktopAnswer,
  DesktopFailureCode,
  DesktopMethod,
  DesktopParams,
} from '#shared/contracts/desktop-api.ts';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import type { DesktopServices } from '#main/services/desktop-services.ts';

/** An answer as it goes over the wire. */
export type DesktopAnswer = z.infer<typeof desktopAnswer>;

const callId = z.object({ id: z.number() });
const failed = (id: number, code: DesktopFailureCode, message: string): DesktopAnswer => ({
  id,
  ok: false,
  error: { code, message },
});

const invoke = async <M extends DesktopMethod>(services: DesktopServices, method: M, params: unknown) => {
  const { params: paramsSchema, result: resultSchema } = desktopApi[method];
  const read = paramsSchema.safeParse(params);
  if (!read.success) return null;
  // `safeParse` on a generic member loses which method it came from; the schema above is that method's own.
  const result = await services[method](read.data as DesktopParams<M>);
  return { result: resultSchema.parse(result) };
};

/**
 * Carries out one call of the contract, checking both directions. Always answers: `malformed-call` (id 0 when there is none),
 * `malformed-params`, the code of a {@link DesktopFailure}, or `failed` without the cause, which stays on this side.
 */
export const dispatch = async (services: DesktopServices, received: unknown): Promise<DesktopAnswer> => {
  const call = desktopCall.safeParse(received);
  if (!call.success) {
    const id = callId.safeParse(received);
    return failed(id.success ? id.data.id : 0, 'malformed-call', 'Not a call of this contract.');
  }
  const { id, method, params } = call.data;
  try {
    const done = await invoke(services, method, params);
    if (done === null) return failed(id, 'malformed-params', `Wrong parameters for ${method}.`);
    return { id, ok: true, result: done.result };
  } catch (error) {
    if (error instanceof DesktopFailure) return failed(id, error.code, `${method}: ${error.code}.`);
    console.error(`${method} failed: ${error instanceof Error ? error.message : String(error)}`);
    return failed(id, 'failed', `${method} failed.`);
  }
};
