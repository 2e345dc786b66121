import { citizenDocument, type Complainant } from '#shared/documents/citizen.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { plainOf } from '../commands/read-requests.ts';
import { archiveOf, databaseOf } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** Others' data are theirs: only that there was somebody else is told. */
const onlyOwn = (who: Complainant | null, citizenId: string): Complainant | 'another person' | null =>
  who === null || who.citizenId === citizenId ? who : 'another person';

const eventOf = ({ doneAt, body }: RequestEvent, citizenId: string): unknown => {
  if (body.type === 'noted') return null;
  const { type, ...facts } = body;
  return {
    at: doneAt,
    what: type,
    ...facts,
    ...('complainant' in body ? { complainant: onlyOwn(body.complainant, citizenId) } : {}),
  };
};

const requestOf = (request: RequestDocument, citizenId: string): unknown => ({
  reference: request.reference,
  office: request.office,
  receivedAt: request.receivedAt,
  channel: request.channel,
  category: request.category,
  subject: request.subject,
  description: request.description,
  place: request.place,
  state: request.state,
  complainants: request.complainants.map((who) => onlyOwn(who, citizenId)),
  files: request.attachments.map(({ name, type, size }) => ({ name, type, size })),
  history: request.events.map((event) => eventOf(event, citizenId)).filter((event) => event !== null),
});

/**
 * All that is held on a citizen in some offices, for the citizen (law 09-08, article 7: right of access). Other people's data and
 * the agents' internal notes are left out.
 */
export const exportCitizen = async (
  store: DocumentStore,
  audit: AuditLog,
  asked: { citizenId: string; offices: readonly string[]; at: string },
): Promise<unknown> => {
  const { citizenId, offices, at } = asked;
  const databases = new Set(await store.listDatabases());
  const files: unknown[] = [];
  const requests = new Map<string, RequestDocument>();
  for (const office of offices) {
    const document = await store.getDocument(databaseOf('citizens', office), citizenId);
    const file = citizenDocument.safeParse(document && plainOf(document)).data;
    if (!file) continue;
    const { _id, kind: _kind, schema: _schema, requests: known, joins, ...facts } = file;
    const joined = joins.map((join) => ({
      at: join.at,
      because: join.because,
      endedAt: join.ended?.at ?? null,
    }));
    files.push({ ...facts, id: _id, joins: joined });
    const ids = known.map(({ id }) => id);
    for (const database of [databaseOf('requests', office), archiveOf(office)])
      if (databases.has(database))
        for (const stored of await store.getDocuments(database, ids)) {
          const request = requestDocument.safeParse(stored && plainOf(stored)).data;
          if (request) requests.set(request._id, request);
        }
  }
  const reads = await audit.aboutCitizen(citizenId);
  return {
    notice:
      'Données détenues par la commune de Casablanca (loi 09-08) · المعطيات التي تحتفظ بها جماعة الدار البيضاء (القانون 09.08)',
    exportedAt: at,
    citizen: files,
    requests: [...requests.values()].map((request) => requestOf(request, citizenId)),
    consultations: reads.map(({ at: readAt, what, facts }) => ({
      at: facts['toldAt'] ?? readAt,
      what,
      purpose: facts['purpose'] ?? null,
    })),
  };
};
