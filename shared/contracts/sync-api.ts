import { z } from 'zod';
import { askedPurpose } from '../documents/file-read.ts';
import { identifiers } from '../documents/citizen.ts';
import { delegation, person } from '../documents/reference-data.ts';
import { requestReference } from '../documents/arrival.ts';
import { deskCode } from '../documents/desk-code.ts';
import { digest } from '../documents/digest.ts';
import { epochId } from '../documents/epoch.ts';
import { code, documentId } from '../documents/text.ts';
import { instant } from '../documents/time.ts';

/**
 * The sync server's own endpoints, beside the CouchDB-compatible `/db/`. Signed-in people send `Authorization: Bearer <access token>`.
 *
 * - `GET  /auth/desktop` `desktopQuery` → 302 to the city's identity provider; ends at `redirect_uri?code&state`
 * - `POST /auth/token` `tokenBody` → `tokenAnswer`; 400 `tokenRefusal`
 * - `POST /auth/sign-out` `signOutBody` → `signOutAnswer`
 * - `POST /auth/pin-tries` `pinTryBody` → `pinTryAnswer`: counts a try of a PIN where the desk's folder cannot put it back
 * - `GET  /auth/me` → `person`, with today's rights; `GET /auth/keys` → JWKS of the access tokens
 * - `POST /auth/escrow` `escrowBody` → `escrowAnswer`: the key of a local store, for its owner just signed in
 * - `GET  /saml/metadata`, `POST /saml/acs`, `GET|POST /saml/logout`: SAML 2.0
 * - `POST /desks` `deskBody` → `deskAnswer` (idempotent by deskId)
 * - `POST /desks/state` `deskStateBody` → 204: what waits on a desk; `GET /supervision/desks` → `desksAnswer`: the desks of those
 *   whose every office the asker supervises
 * - `POST /desks/given-up` `givenUpBody` → 204: numbers of refused registrations that are not mended, to be annulled; safe to repeat
 * - `POST /db/commands/_bulk_docs` `{docs: Command[], deskId?, epoch?, again?}` → CouchDB rows; a refused command still answers ok. In another
 *   life of the store than `epoch` nothing is judged (`not_judged`); `again` names commands from before it began: such a one is
 *   `not_judged` while it builds on acts that the store has lost
 * - `POST /db/commands/_all_docs?include_docs=true` `{keys}` → rows with commands and their `verdict` (one’s own, and those of offices one supervises)
 * - `GET  /db/requests/_changes?since&limit&include_docs=true` → CouchDB changes of every request or trace the person may see;
 *   rows are `{seq, id, changes, doc, deleted?}`; `since` is opaque and carries a position for each office; 'scope' in the
 *   answer names what is seen (`scopeOf`): what is missing from it the client drops; `held` says what it still has, the rest
 *   begins anew
 * - `GET  /db/citizens/_changes`, `GET /db/reference/_changes`, `GET /db/improvements/_changes`,
 *   `GET /db/registers/_changes`: likewise
 * - `/uploads/<fileId>`: files in pieces, see upload-api.ts; GET `/db/files/<fileId>/content` fetches one; `/db/files/` is also what
 *   PouchDB's replication needs to push one whole, for desks of before
 * - `GET  /poke` → `text/event-stream`, `data: {"epoch":…,"databases":["requests","citizens"]}` after each commit the person may see; a comment line every 15 s
 * - `POST /privacy/reads` `readsBody` → `readsAnswer`: reads of citizens' files, safe to repeat
 * - `POST /privacy/identifiers` `identifiersBody` → `identifiersAnswer`: phones, papers and addresses, which no document that is
 *   read carries; each leaves an entry in the audit log before it is answered; 429 beyond a day's budget
 * - `POST /privacy/elsewhere`: see elsewhere-api.ts
 * - `GET  /privacy/fingerprint-keys` → `fingerprintKeys`: what numbers are recognised by on a desk
 * - `GET  /privacy/citizens/<id>/reads` → `readersAnswer`; `GET /privacy/citizens/<id>/export`: all that is held (law 09-08); both for
 *   those who supervise an office that knows the citizen
 * - `GET  /digests/me` → `digestAnswer`: this morning's (or the last) digest of the caller, who decides on escalations
 * - `POST /delegations` `delegationBody`, `POST /delegations/<id>/end`: rights lent for some days; all see them in the reference data;
 *   `POST /delegations/<id>/approve`: by who is in charge, where `lending.ts` asks for it (`approval` null until then)
 * - `POST /admin/retention` `{dryRun}`: administrators only; `/admin/people…`: see people-api.ts; `/admin/audit…`: audit-api.ts; `/admin/mail…`: mail-api.ts
 * - `/admin/reference/…`: see reference-api.ts
 * - `POST /registers/<office>/closings`: see register-api.ts
 * - `GET  /health`, `GET /metrics`
 */

/**
 * Header of every answer: the life of the server's store (`epochId`). Another one than a desk knows: the server was put back to a
 * copy. The desk reads from the beginning, offers what was accepted before again, and proves its code.
 */
export const epochHeader = 'x-maktab-epoch';
/** The server's time (`instant`), with every answer. */
export const timeHeader = 'x-maktab-now';

/** A desk listens on loopback for its one-time code (RFC 8252), and proves with PKCE (RFC 7636) that it asked. */
export const desktopQuery = z.object({
  redirect_uri: z
    .string()
    .regex(/^http:\/\/127\.0\.0\.1:[1-9]\d{0,4}\/cb$/)
    .refine((address) => Number(/:(\d+)\/cb$/.exec(address)?.[1]) <= 65_535, { message: 'no such port' }),
  state: z.string().regex(/^[\w-]{20,100}$/),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
});
/** Of so many tries a desk keeps the names. */
export const mostPinMarks = 64;
/**
 * A desk's tries of PINs: how many it has ever made, and random names of the last of them, the newest at the end. A desk whose folder
 * was put back to a copy has for some number another name than the server has heard.
 */
export const pinMark = z.object({
  tries: z.int().min(0).max(1e9),
  marks: z.array(z.string().regex(/^[\w-]{8}$/)).max(mostPinMarks),
});
export type PinMark = z.infer<typeof pinMark>;
/** Told before a PIN is tried, by a desk that nobody has opened yet: `key` is the `try_key` of its sign-in. */
export const pinTryBody = z.object({ key: z.string().min(20).max(200), last: pinMark });
/**
 * `wrong`: tries since the PIN was last right, as the server counts. `closed`: why this sign-in opens nothing any more; the
 * directory has to be asked.
 */
export const pinTryAnswer = z.object({
  wrong: z.int().min(0),
  closed: z.enum(['guessed', 'put-back', 'signed-out']).nullable(),
});
export type PinTryAnswer = z.infer<typeof pinTryAnswer>;
export const tokenBody = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    code: z.string().regex(/^[\w-]{43}$/),
    code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
    redirect_uri: desktopQuery.shape.redirect_uri,
  }),
  z.object({
    grant_type: z.literal('refresh_token'),
    refresh_token: z.string().min(20).max(200),
    /** Made anew for each refresh and kept until its answer has come: the same attempt may be asked again. */
    attempt: z.string().regex(/^[\w-]{20,100}$/),
    /** That the PIN was right follows from the token, which lies under it. Missing: a desk of version 0.1. */
    last_try: pinMark.exactOptional(),
  }),
]);
export type TokenBody = z.infer<typeof tokenBody>;
export const tokenAnswer = z.object({
  access_token: z.string().min(20).max(4096),
  token_type: z.literal('Bearer'),
  /** Seconds, to be counted by a monotonic timer: office PCs have wrong clocks. */
  expires_in: z.number().positive(),
  refresh_token: z.string().min(20).max(200),
  person,
  /** The server's time, for desks of version 0.1, which refuse an answer without. Others measure it by every answer (`x-maktab-now`). */
  now: instant,
  /** How long this desk may be opened with a PIN and no network. Seconds. */
  offline_seconds: z.number().positive(),
  /** Public key (SPKI, PEM) to which a desk seals a copy of its store's key. */
  escrow_key: z.string(),
  /** With what this desk tells the tries of its PIN. Good for nothing else. Missing: a server of version 0.1. */
  try_key: z.string().max(200).exactOptional(),
});
export type TokenAnswer = z.infer<typeof tokenAnswer>;
/** `revoked`: this person may not work here any more. `sign-in-again`: the sign-in is over or was used by somebody else. */
export const tokenRefusal = z.object({
  error: z.literal('invalid_grant'),
  reason: z.enum(['revoked', 'sign-in-again']),
});
export const signOutBody = z.object({ refresh_token: z.string().min(20).max(200) });
/** A page that a browser is sent to: nothing that runs (`javascript:`), opens a program or reads a file. */
export const pageUrl = z.url({ protocol: /^https?$/ });
/** `logoutUrl`: where the browser ends the directory's own session; null when there is nothing to end. */
export const signOutAnswer = z.object({ logoutUrl: pageUrl.nullable() });
export const escrowBody = z.object({ sealed: z.base64().max(2000) });
/** What is in it: whose store, which, and its key (32 bytes, base64). */
export const escrowAnswer = z.object({ personId: documentId, storeId: z.string().max(80), key: z.base64() });
export const readsBody = z.object({ traces: z.array(z.unknown()).max(500) });
/** Ids taken, now or before; `nonce`: what the chain's next traces carry. */
export const readsAnswer = z.object({ taken: z.array(z.string()), nonce: z.string().max(40).optional() });
export const identifiersBody = z.object({
  asks: z
    .array(
      z.object({
        citizenId: documentId,
        /** The request it is for; its complainant may have given other numbers than the citizen's file has. */
        requestId: documentId.nullable(),
        purpose: askedPurpose,
        words: z.string().max(300).default(''),
        desk: deskCode.nullable().default(null),
      }),
    )
    .min(1)
    .max(50),
});
export type IdentifiersAsk = z.infer<typeof identifiersBody>['asks'][number];
/** What was given. Who may not see a citizen, or is not the one a request is assigned to, is given nothing. */
export const identifiersAnswer = z.object({
  given: z.array(z.object({ citizenId: documentId, requestId: documentId.nullable(), identifiers })),
});
/** Keys of the fingerprints in documents, one an office that the caller reads. 32 bytes, base64url. */
export const fingerprintKeys = z.object({
  keys: z.array(z.object({ office: code, id: z.string().max(20), key: z.string().regex(/^[\w-]{43}$/) })),
});
export type OfficeKey = z.infer<typeof fingerprintKeys>['keys'][number];
/** Who looked at a citizen's file, newest first. */
export const readersAnswer = z.object({
  readers: z.array(
    z.object({
      at: instant,
      by: documentId.nullable(),
      what: z.enum(['opened', 'unmasked', 'file', 'administrator', 'listed', 'exported']),
      purpose: z.string().nullable(),
      words: z.string(),
      requestId: documentId.nullable(),
      desk: z.string().nullable(),
      from: z.string(),
    }),
  ),
});
export type ReaderOfFile = z.infer<typeof readersAnswer>['readers'][number];
/** What a lender asks for; the server adds the rest. */
export const delegationBody = delegation.pick({
  to: true,
  office: true,
  roles: true,
  startsOn: true,
  endsOn: true,
  reason: true,
});
/** A code that a desk has, and what the server signed of it; null: it was given before there were proofs. */
export const heldCode = z.object({ code: deskCode, proof: z.string().max(100).nullable() });
/** `held`: a server that was put back to a copy may have forgotten it. */
export const deskBody = z.object({ deskId: documentId, held: heldCode.nullable().default(null) });
export const deskAnswer = z.object({ code: deskCode, proof: z.string().min(20).max(100) });

/** What waits on a desk, in numbers: nothing of it says what or whose. */
export const deskState = z.object({
  /** Commands and files not yet sent, or not yet judged. */
  pending: z.int().min(0).max(1_000_000),
  files: z.int().min(0).max(1_000_000),
  /** Commands that the server refused and nobody has read yet. */
  refused: z.int().min(0).max(1_000_000),
  oldestPendingAt: instant.nullable(),
  appVersion: z.string().regex(/^[\w.+-]{1,40}$/),
});
export type DeskState = z.infer<typeof deskState>;
export const deskStateBody = z.object({ deskId: documentId, state: deskState });
/** Numbers of a desk's refused registrations that are not mended, each with the request that its form would have become. */
export const givenUpBody = z.object({
  deskId: documentId,
  numbers: z.array(z.object({ reference: requestReference, requestId: documentId })).max(100),
});
/** A desk as last heard of by the server's clock. One line for each person who works there: each has a store of their own. */
export const deskLine = z.object({
  code: deskCode,
  person: documentId,
  /** null: has never said anything of itself. */
  heard: z.object({ at: instant, state: deskState }).nullable(),
});
export type DeskLine = z.infer<typeof deskLine>;
export const desksAnswer = z.object({
  now: instant,
  desks: z.array(deskLine),
  /** When the server was last put back to a copy, null for never: a desk not heard of since has not sent again what it did. */
  restored: instant.nullable(),
});
export type DesksAnswer = z.infer<typeof desksAnswer>;

/** Error body of the server's own endpoints; `/db/` answers as CouchDB does. `error` is a code of the locales (`error.<code>`). */
export const apiError = z.object({ error: z.string(), reason: z.string() });

/** The rows the union databases stream down. */
export const unionChanges = z.object({
  results: z.array(
    z.object({
      seq: z.string(),
      id: z.string(),
      deleted: z.boolean().optional(),
      changes: z.array(z.object({ rev: z.string() })),
      doc: z.record(z.string(), z.unknown()),
    }),
  ),
  last_seq: z.string(),
  pending: z.number(),
  scope: z.array(z.string()),
  epoch: epochId,
  now: instant,
  /** How long to keep what was accepted, in days: a restored server is offered it again. */
  keep_days: z.number().positive(),
});

/** null: nothing has ever been to be decided. */
export const digestAnswer = z.object({ digest: digest.nullable() });
export type DigestAnswer = z.infer<typeof digestAnswer>;
