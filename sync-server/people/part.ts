import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type AccountAnswer, handOverBody } from '#shared/contracts/people-api.ts';
import { people, type People } from '#shared/documents/reference-data.ts';
import { documentId } from '#shared/documents/text.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { parse } from '../http/parse.ts';
import { cityDatabase, referenceDatabase } from '../policy/databases.ts';
import type { OpenServerPart } from '../server-part.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { AccountNotes } from './account-notes.ts';
import { handOverWork } from './hand-over.ts';
import { workOf } from './work-of.ts';

const params = z.object({ id: documentId });

const accountRoutes = (app: FastifyInstance, parts: ServerParts, notes: AccountNotes): void => {
  const { store, reference, audit, auth, administrator, clock } = parts;
  const setActive = async (id: string, active: boolean): Promise<void> => {
    const stored = await store.getDocument(referenceDatabase, 'people');
    const { _rev, ...plain } = stored ?? {};
    const list: People = people.parse(plain);
    const changed = list.people.map((one) => (one.id === id ? { ...one, active } : one));
    await store.transact([
      { database: referenceDatabase, document: { ...list, people: changed, _rev: _rev ?? '' } },
    ]);
    await reference.reload();
  };
  /** @throws StoreError 404 for somebody whom the directory never sent */
  const named = async (request: FastifyRequest) => {
    const by = await administrator(request);
    const { id } = parse(params, request.params);
    const person = reference.data.people.people.find((one) => one.id === id);
    if (!person) throw new StoreError(404, 'not_found', 'Nobody of that id has ever signed in.');
    return { by, person, from: request.ip };
  };

  app.post('/admin/people/:id/put-out', async (request): Promise<AccountAnswer> => {
    const { by, person, from } = await named(request);
    await setActive(person.id, false);
    await notes.letIn(person.id, null);
    const sessionsEnded = await auth.families.endOfPerson(person.id, 'administrator');
    const facts = { person: person.id, sessions: String(sessionsEnded), from };
    await audit.append({ what: 'person-put-out', by, facts });
    return { id: person.id, active: false, sessionsEnded, isWaiting: false };
  });

  // To close a door is one person's; to open one that was closed takes two. The server administrator answers for the server.
  app.post('/admin/people/:id/let-in', async (request): Promise<AccountAnswer> => {
    const { by, person, from } = await named(request);
    const asked = (await notes.find(person.id))?.letIn ?? null;
    if (person.active) return { id: person.id, active: true, sessionsEnded: 0, isWaiting: false };
    if (by !== null && (asked === null || asked.by === by)) {
      await notes.letIn(person.id, { by, at: clock() });
      await audit.append({ what: 'change-proposed', by, facts: { person: person.id, from } });
      return { id: person.id, active: false, sessionsEnded: 0, isWaiting: true };
    }
    await setActive(person.id, true);
    await notes.letIn(person.id, null);
    const facts = { person: person.id, askedBy: asked?.by, from };
    await audit.append({ what: 'person-let-in', by, facts });
    return { id: person.id, active: true, sessionsEnded: 0, isWaiting: false };
  });

  app.get('/admin/people', async (request) => {
    await administrator(request);
    const known = new Map((await notes.all()).map((note) => [note.personId, note]));
    return {
      people: reference.data.people.people.map(({ id }) => ({
        id,
        lastSignIn: known.get(id)?.lastSignIn ?? null,
        letIn: known.get(id)?.letIn ?? null,
      })),
    };
  });

  app.get('/admin/people/:id/work', async (request) => {
    const { person } = await named(request);
    return workOf(store, reference.data, person.id, localDay(clock()));
  });

  app.post('/admin/people/:id/hand-over', async (request) => {
    const { by, person, from } = await named(request);
    const { to } = parse(handOverBody, request.body);
    const answer = await handOverWork(parts, parts.intake, person.id, to);
    const facts = { person: person.id, to, handed: String(answer.handed), left: String(answer.left), from };
    await audit.append({ what: 'work-handed-over', by, facts });
    return answer;
  });
};

/** `/admin/people/…`: people as the directory brought them, and what is done when one of them leaves. */
export const peoplePart: OpenServerPart = async (parts) => {
  await parts.store.ensureIndex(cityDatabase, ['kind']);
  const notes = new AccountNotes(parts.store);
  return { routes: (app) => accountRoutes(app, parts, notes) };
};
