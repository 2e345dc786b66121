import { z } from 'zod';
import type { OfficeWork } from '#shared/contracts/offices-api.ts';
import { code } from '#shared/documents/text.ts';
import { covers } from '#shared/domain/access/covers.ts';
import { parse } from '../http/parse.ts';
import { openRequests } from '../people/work-of.ts';
import { databaseOf } from '../policy/databases.ts';
import type { OpenServerPart } from '../server-part.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { StoreError } from '../storage/document-store.ts';
import { moveWork } from './move-work.ts';

const params = z.object({ office: code });
const perPage = 500;

const countOf = async (store: DocumentStore, database: string): Promise<number> => {
  let count = 0;
  for (let after: string | null = null; ;) {
    const documents = await store.readById(database, after, perPage);
    const last = documents.at(-1);
    if (!last) return count;
    count += documents.length;
    after = last._id;
  }
};

/** An office's end of service: what would go to the one that follows it, and its going. */
export const officesPart: OpenServerPart = (parts) => {
  const { store, reference, administrator, log } = parts;
  let running: Promise<unknown> = Promise.resolve();
  const move = () => {
    running = running
      .then(() => moveWork(parts))
      .catch((error: unknown) => log.error({ err: error }, 'an ended office’s requests could not go on'));
    return running;
  };
  let isStopped = false;
  reference.onReload(() => {
    if (!isStopped) void move();
  });
  return {
    routes: (app) => {
      app.get('/admin/offices/:office/work', async (request): Promise<OfficeWork> => {
        await administrator(request);
        const { office } = parse(params, request.params);
        if (!reference.data.offices.offices.some((one) => one.code === office))
          throw new StoreError(404, 'not_found', 'No such office.');
        let open = 0;
        for await (const page of openRequests(store, office)) open += page.length;
        const people = reference.data.people.people.filter(
          ({ active, grants }) =>
            active && grants.some((grant) => grant.office !== '*' && covers(grant, { office })),
        ).length;
        return { open, citizens: await countOf(store, databaseOf('citizens', office)), people };
      });
    },
    nightly: [{ name: 'ended offices', run: move }],
    start: () => void move(),
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
};
