import type { PersonWork } from '#shared/contracts/people-api.ts';
import { requestState } from '#shared/documents/request-state.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { openStates } from '#shared/domain/life.ts';
import { databaseOf } from '../policy/databases.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

const perPage = 500;

/** An office's open requests that `isWanted`, as stored, page by page. */
export async function* openRequests(
  store: DocumentStore,
  office: string,
  isWanted: (document: StoredDocument) => boolean = () => true,
): AsyncGenerator<StoredDocument[]> {
  const database = databaseOf('requests', office);
  for (let after: string | null = null; ;) {
    const documents: StoredDocument[] = await store.readById(database, after, perPage);
    const last = documents.at(-1);
    if (!last) return;
    after = last._id;
    yield documents.filter(
      (document) =>
        document['kind'] === 'request' &&
        openStates.includes(requestState.catch('merged').parse(document['state'])) &&
        isWanted(document),
    );
  }
}

/** What stands on somebody: their open requests, their places, and what is lent. */
export const workOf = async (
  store: DocumentStore,
  { offices, ladders, delegations }: ReferenceData,
  personId: string,
  today: Day,
): Promise<PersonWork> => {
  const open: PersonWork['open'] = [];
  for (const { code } of offices.offices) {
    let count = 0;
    for await (const page of openRequests(store, code, ({ assignee }) => assignee === personId))
      count += page.length;
    if (count > 0) open.push({ office: code, count });
  }
  return {
    open,
    places: ladders.holders
      .filter(({ person, substitute }) => person === personId || substitute === personId)
      .map(({ position, office, domain }) => ({ position, office, domain })),
    loans: delegations.delegations.filter(
      ({ from, to, endsOn, endedAt }) =>
        (from === personId || to === personId) && endedAt === null && endsOn >= today,
    ).length,
  };
};
