import { z } from 'zod';
import { person } from '../documents/reference-data.ts';
import { deskCode } from '../documents/command.ts';
import { documentId } from '../documents/text.ts';

/**
 * The sync server's own endpoints, beside the CouchDB-compatible `/db/`. Signed-in people send `Authorization: Bearer <token>`.
 *
 * - `GET  /auth/directory` → `directoryAnswer` (demo directory only: whom one may sign in as)
 * - `POST /auth/sign-in` `signInBody` → `signInAnswer`, 401 `wrong-pin`, 429 `too-many-tries`
 * - `POST /auth/sign-out` → 204
 * - `GET  /auth/me` → `person`
 * - `POST /desks` `deskBody` → `deskAnswer` (idempotent by deskId)
 * - `POST /db/commands/_bulk_docs` `{docs: Command[], new_edits?: …}` → CouchDB rows; a refused command still answers ok
 * - `POST /db/commands/_all_docs?include_docs=true` `{keys}` → rows with `JudgedCommand` documents (own commands only)
 * - `GET  /db/requests/_changes?since&limit&include_docs=true` → CouchDB changes of every request or trace the person may see;
 *   rows are `{seq, id, changes, doc, deleted?}`; `since` is opaque and carries a position for each office; 'scope' in the
 *   answer names the offices seen: when it shrinks the client drops the others' documents
 * - `GET  /db/citizens/_changes`, `GET /db/reference/_changes`: likewise
 * - `/db/files/<fileId>`: what PouchDB's replication needs to push a file, GET `/db/files/<fileId>/content` to fetch it
 * - `GET  /poke` → `text/event-stream`, `data: {"databases":["requests","citizens"]}` after each commit the person may see; a comment line every 15 s
 * - `GET  /health`, `GET /metrics`
 */
export const directoryAnswer = z.object({ people: z.array(person) });
export const signInBody = z.object({ personId: documentId, pin: z.string().min(4).max(12) });
export const signInAnswer = z.object({
  token: z.string().min(20).max(4096),
  expiresIn: z.number().positive(),
  person,
});
export type SignInAnswer = z.infer<typeof signInAnswer>;
export const deskBody = z.object({ deskId: documentId });
export const deskAnswer = z.object({ code: deskCode });

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
});
