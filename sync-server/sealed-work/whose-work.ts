import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { route } from '#shared/domain/routing/route.ts';
import type { Command } from '#shared/workflow/command.ts';
import { databaseOf } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** Whose an act is. `domain`: null for what has none; undefined: not known. */
interface Whose {
  office: string;
  domain: string | null | undefined;
}

/** The office that an act is about: where a registration goes, wherever it was received; else where its request was. */
export const whoseWork = async (
  { body, office, requestId }: Command,
  data: ReferenceData,
  store: Pick<DocumentStore, 'getDocument' | 'listDatabases'>,
  today: Day,
): Promise<Whose> => {
  if (body.type === 'register') {
    const { category, place } = body;
    const goes = route({ category, place, receivedBy: office }, data, today);
    const found = data.catalogue.categories.find(({ code }) => code === category);
    return { office: goes.office, domain: found?.domain ?? null };
  }
  const database = databaseOf('requests', office);
  const request = (await store.listDatabases()).includes(database)
    ? await store.getDocument(database, requestId)
    : null;
  const domain = request?.['domain'];
  return { office, domain: domain === null || typeof domain === 'string' ? domain : undefined };
};

/** Whether a person answers for it. Where the domain is not known, only who answers for all of the office's. */
export const answersFor = (person: Person, { office, domain }: Whose): boolean =>
  person.grants.some(
    (grant) =>
      maySupervise({ ...person, grants: [grant] }, office) &&
      (grant.domain === '*' || domain === null || grant.domain === domain),
  );
