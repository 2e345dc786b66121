import { z } from 'zod';
import {
  filePieceName,
  ownPieceName,
  sealedEntriesAnswer,
  sealedEntriesBody,
  type SealedAct,
  sealedFileAnswer,
  sealedFileBody,
} from '#shared/contracts/sealed-work-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { commandSchema } from '#shared/workflow/command-schema.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { StoreError } from '../storage/document-store.ts';
import { SealedPieces } from './pieces.ts';
import { answersFor, whoseWork } from './whose-work.ts';

/** What lies on the shelf `outbox`; the desk knows more of it, which is kept as it is. */
const outboxEntry = z.looseObject({
  command: commandSchema,
  status: z.enum(['pending', 'accepted', 'refused', 'taken-over']),
});
const jsonOf = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
};
const fileFacts = z.object({ type: z.string() });
const notTheirs = () => new StoreError(403, 'forbidden', 'Nothing here is of an office you answer for.');

/**
 * What somebody put out has left unsent on a PC, opened piece by piece for who answers for the office it is about. The key of the store
 * stays here: a head who has the PC before them gets what is of their office, whatever they send.
 * `POST /sealed-work/entries` `sealedEntriesBody` → `sealedEntriesAnswer`; `POST /sealed-work/files` `sealedFileBody` → `sealedFileAnswer`.
 */
export const sealedWorkPart: OpenServerPart = ({ store, reference, audit, auth, clock, authenticate }) => {
  const openedFor = (person: Person, sealed: string) => {
    const copy = auth.escrow.open(sealed);
    if (!copy) throw new StoreError(400, 'bad_request', 'Not sealed to this server.');
    const owner = reference.data.people.people.find(({ id }) => id === copy.personId);
    if (owner?.active !== false || owner.id === person.id) throw notTheirs();
    return { owner, storeId: copy.storeId, pieces: new SealedPieces(Buffer.from(copy.key, 'base64')) };
  };
  const read = (pieces: SealedPieces, { id, bytes }: SealedAct, by: string) => {
    const plain = pieces.open(ownPieceName('outbox', id), Buffer.from(bytes, 'base64'));
    const entry = plain && outboxEntry.safeParse(jsonOf(plain)).data;
    return entry && entry.command._id === id && entry.command.by === by ? entry : null;
  };
  type Entry = z.infer<typeof outboxEntry>;
  const isTheirs = async (person: Person, { command }: Entry) =>
    answersFor(person, await whoseWork(command, reference.data, store, localDay(clock())));

  return {
    routes: (app) => {
      app.post('/sealed-work/entries', async (request) => {
        const person = await authenticate(request);
        const { sealed, entries } = parse(sealedEntriesBody, request.body);
        const { owner, storeId, pieces } = openedFor(person, sealed);
        const shown: z.input<typeof sealedEntriesAnswer>['entries'] = [];
        for (const sent of entries) {
          const entry = read(pieces, sent, owner.id);
          if (!entry || !(await isTheirs(person, entry))) continue;
          const taken = Buffer.from(JSON.stringify({ ...entry, status: 'taken-over', refusal: null }));
          shown.push({
            command: entry.command,
            status: entry.status,
            taken: pieces.close(ownPieceName('outbox', sent.id), taken).toString('base64'),
          });
        }
        const withheld = entries.length - shown.length;
        if (shown.length === 0 && !owner.grants.some(({ office }) => maySupervise(person, office)))
          throw notTheirs();
        await audit.append({
          what: 'sealed-work-opened',
          by: person.id,
          facts: {
            owner: owner.id,
            store: storeId,
            from: request.ip,
            shown: String(shown.length),
            withheld: String(withheld),
          },
        });
        return sealedEntriesAnswer.parse({ entries: shown, withheld });
      });

      app.post('/sealed-work/files', async (request) => {
        const person = await authenticate(request);
        const { sealed, entry: sent, fileId, facts, content } = parse(sealedFileBody, request.body);
        const { owner, storeId, pieces } = openedFor(person, sealed);
        const entry = read(pieces, sent, owner.id);
        if (!entry || !(await isTheirs(person, entry))) throw notTheirs();
        const { body } = entry.command;
        // A file is opened as part of an act that is theirs, and no other.
        const isNamed = 'attachments' in body && body.attachments.some((one) => one.fileId === fileId);
        const known = isNamed && pieces.open(filePieceName(fileId, 'facts'), Buffer.from(facts, 'base64'));
        const bytes =
          isNamed && pieces.open(filePieceName(fileId, 'content'), Buffer.from(content, 'base64'));
        if (!known || !bytes) throw notTheirs();
        await audit.append({
          what: 'sealed-work-opened',
          by: person.id,
          facts: { owner: owner.id, store: storeId, from: request.ip, fileId },
        });
        return sealedFileAnswer.parse({
          type: parse(fileFacts, jsonOf(known)).type,
          content: bytes.toString('base64'),
        });
      });
    },
  };
};
