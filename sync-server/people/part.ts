import { z } from 'zod';
import { people } from '#shared/documents/reference-data.ts';
import { documentId } from '#shared/documents/text.ts';
import { parse } from '../http/parse.ts';
import { referenceDatabase } from '../policy/databases.ts';
import type { OpenServerPart } from '../server-part.ts';
import { StoreError } from '../storage/document-store.ts';

const params = z.object({ id: documentId, action: z.enum(['put-out', 'let-in']) });

/** `/admin/people/…`: somebody's account here, closed with all their sign-ins or opened again. */
export const peoplePart: OpenServerPart = ({ store, reference, audit, auth, administrator }) => ({
  routes: (app) => {
    app.post('/admin/people/:id/:action', async (request) => {
      const by = await administrator(request);
      const { id, action } = parse(params, request.params);
      const active = action === 'let-in';
      const stored = await store.getDocument(referenceDatabase, 'people');
      const { _rev, ...plain } = stored ?? {};
      const list = people.parse(plain);
      if (!list.people.some((one) => one.id === id))
        throw new StoreError(404, 'not_found', 'Nobody of that id has ever signed in.');
      const changed = list.people.map((one) => (one.id === id ? { ...one, active } : one));
      await store.transact([
        { database: referenceDatabase, document: { ...list, people: changed, _rev: stored?._rev ?? '' } },
      ]);
      await reference.reload();
      const ended = active ? 0 : await auth.families.endOfPerson(id, 'administrator');
      const facts = { person: id, sessions: String(ended), from: request.ip };
      await audit.append({ what: active ? 'person-let-in' : 'person-put-out', by, facts });
      return { id, active, sessionsEnded: ended };
    });
  },
});
