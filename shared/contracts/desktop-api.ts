import { z } from 'zod';
import { longestPin, weaknessOf } from '../domain/access/pin.ts';
import { person } from '../documents/reference-data.ts';
import { paperProblem } from '../documents/page-image.ts';
import { documentId } from '../documents/text.ts';
import { paperApi, paperEvents } from './paper-api.ts';
import { printingApi } from './printing-api.ts';
import { pageUrl } from './sync-api.ts';
import { scanningApi, scanningEvents, scanProblem } from './scanning-api.ts';

/** A PIN that may protect the store of one person on one PC. */
export const newPin = z
  .string()
  .max(longestPin)
  .refine((text) => weaknessOf(text) === null);

/** Someone who has a desk on this PC. */
export const knownPerson = z.object({
  person,
  /** `ready`: the PIN opens. `pin-locked`: too many wrong PINs. `signed-out`, `offline-too-long`: the directory must be asked first. */
  state: z.enum(['ready', 'pin-locked', 'signed-out', 'offline-too-long', 'revoked']),
  /** Seconds until the next PIN may be tried. */
  waitSeconds: z.number().min(0),
});
export type KnownPerson = z.infer<typeof knownPerson>;

/** A store that may be read: whose, which, and the key (AES-256, base64) that its contents are sealed with. */
export const unsealedStore = z.object({ person, storeId: z.string().min(8).max(80), key: z.base64() });
export type UnsealedStore = z.infer<typeof unsealedStore>;
/** A store that this PC does not open: the server has its key, in `sealed`. */
export const sealedStore = z.object({ person, storeId: z.string().min(8).max(80), sealed: z.string() });
export type SealedStore = z.infer<typeof sealedStore>;

/** Where the sign-in stands. */
export const sessionStatus = z.object({
  /** False: this PC has no protected keystore, so nothing may be kept here. */
  hasKeystore: z.boolean(),
  known: z.array(knownPerson),
  open: unsealedStore.nullable(),
  /** The directory has said who this is; a PIN is to be chosen (`isNew`, or forgotten) or typed. */
  arrived: z.object({ person, isNew: z.boolean() }).nullable(),
  /** Why the last sign-in came to nothing. */
  problem: z.enum(['refused', 'no-desk', 'away', 'cannot-recover']).nullable(),
  /** Stores on this PC whose keys were destroyed: what the page keeps for them is nobody's. */
  forgotten: z.array(z.string()),
});
export type SessionStatus = z.infer<typeof sessionStatus>;

const status = { params: z.object({}), result: sessionStatus };

/**
 * What the renderer may ask of the shell. One contract, two transports: MessagePort in Electron, WebSocket on node-host.
 * A call is `{id, method, params}`; the answer `{id, ok: true, result}` or `{id, ok: false, error: {code, message}}`;
 * an event of the shell's own accord is `{event, data}`. Bytes in them travel as bytes (`wire.ts`).
 * Refresh tokens and keys at rest stay on the shell's side.
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
  'session.status': status,
  /** Begins a sign-in at the city directory. `navigate`: the page goes there itself; null: the system browser has been opened. */
  'session.begin': { params: z.object({}), result: z.object({ navigate: pageUrl.nullable() }) },
  /** Gives up a sign-in that has begun or arrived. */
  'session.cancel': status,
  /** Sets the PIN of who has arrived, and opens the desk. */
  'session.choosePin': { params: z.object({ pin: newPin }), result: sessionStatus },
  /**
   * Opens a desk with its PIN, network or not. `change-pin`: it is right, and too easy to guess; asked again with `newPin` the desk
   * opens and has that one.
   */
  'session.unlock': {
    params: z.object({
      personId: documentId,
      pin: z.string().max(longestPin),
      newPin: newPin.exactOptional(),
    }),
    result: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('open'), desk: unsealedStore }),
      z.object({ kind: z.literal('wrong-pin'), waitSeconds: z.number(), triesLeft: z.number() }),
      z.object({ kind: z.literal('change-pin') }),
      z.object({ kind: z.literal('closed'), state: knownPerson.shape.state }),
    ]),
  },
  /** An access token for the sync server. `fresh`: the one before was not accepted. */
  'session.token': {
    params: z.object({ fresh: z.boolean() }),
    result: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('token'), token: z.string(), seconds: z.number() }),
      z.object({ kind: z.enum(['away', 'sign-in-again', 'revoked', 'closed']) }),
    ]),
  },
  /**
   * Where the store of somebody put out lies on this PC, for somebody with an open desk here. It stays sealed: the server opens of it
   * what is of the asker's offices.
   */
  'session.openSealed': {
    params: z.object({ personId: documentId }),
    result: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('found'), store: sealedStore }),
      z.object({ kind: z.literal('nothing') }),
    ]),
  },
  /** Closes the desk; the PIN opens it again. */
  'session.lock': { params: z.object({}), result: z.object({}) },
  /** Ends the sign-in, here and at the directory. `navigate`: where the browser goes to end the directory's own session. */
  'session.signOut': { params: z.object({}), result: z.object({ navigate: pageUrl.nullable() }) },
  ...scanningApi,
  ...printingApi,
  ...paperApi,
} as const;
export type DesktopApi = typeof desktopApi;
export type DesktopMethod = keyof DesktopApi;
export type DesktopParams<M extends DesktopMethod> = z.infer<DesktopApi[M]['params']>;
export type DesktopResult<M extends DesktopMethod> = z.infer<DesktopApi[M]['result']>;

/** What the shell tells of its own accord. A page that was not connected has missed it: state is asked for, never kept from events. */
export const desktopEvents = { ...scanningEvents, ...paperEvents } as const;
export type DesktopEvents = typeof desktopEvents;
export type DesktopEventName = keyof DesktopEvents;
export type DesktopEventData<E extends DesktopEventName> = z.infer<DesktopEvents[E]>;

/** Codes a call may fail with. `failed`: the cause stays on the shell's side. */
export const desktopFailureCode = z.enum([
  'malformed-call',
  'malformed-params',
  /** The shell went away before it answered; whether it did what was asked is not known. */
  'shell-gone',
  'desk-closed',
  'disk-full',
  'unknown-page',
  'unknown-copy',
  'unknown-format',
  'no-print-engine',
  'print-failed',
  ...scanProblem.options,
  ...paperProblem.options,
]);
export type DesktopFailureCode = z.infer<typeof desktopFailureCode>;

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
    error: z.object({ code: desktopFailureCode, message: z.string() }),
  }),
]);
export const desktopEvent = z.object({
  event: z.enum(Object.keys(desktopEvents) as [DesktopEventName, ...DesktopEventName[]]),
  data: z.unknown(),
});
