import type { Complainant } from '#shared/documents/citizen.ts';
import { citizenDocument } from '#shared/documents/citizen.ts';
import { isOver } from '#shared/domain/life.ts';
import { filesWrittenBy } from '#shared/domain/privacy/without-citizen.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '../commands/read-requests.ts';
import { readRefused } from '../commands/refused-commands.ts';
import { auditDatabase, refusedDatabase } from '../policy/databases.ts';
import type { FoundRequest } from '../retention/forget-request.ts';
import type { DocumentStore } from '../storage/document-store.ts';
import { holdsId, sweep } from '../retention/sweep.ts';

/** What there is of a citizen. */
export interface Survey {
  /** Requests that were theirs alone, and are over. */
  own: FoundRequest[];
  /** Over, and others' too. */
  shared: FoundRequest[];
  /** Not over, or made after an erasing that is done again: they stay. */
  open: FoundRequest[];
  /** Requests that were never made: their registrations were refused. */
  refused: Set<string>;
  /** Files that refused commands name, and those of their messages in requests that are others’ too. */
  files: Set<string>;
  /** Name and numbers, to look for what nothing leads to. In memory only. */
  words: Set<string>;
}

/** A shorter one stands in anybody's text. */
const shortestWord = 6;
const wordsOf = ({ name, phone, email, paper, address }: Complainant): string[] =>
  [name, phone, email, paper?.number, address].flatMap((word) =>
    word && word.length >= shortestWord ? [word] : [],
  );
const officeOf = (database: string): string => database.slice(database.indexOf('-') + 1);
const isOfRequests = (database: string): boolean => /^(requests|archive)-/.test(database);

const namedIn = (request: RequestDocument, citizenId: string): Complainant[] =>
  [
    ...request.complainants,
    ...request.events.flatMap(({ body }) => ('complainant' in body && body.complainant) || []),
  ].filter((who) => who.citizenId === citizenId);

const kindOf = (
  request: RequestDocument,
  citizenId: string,
  again: ReadonlySet<string> | null,
): 'own' | 'shared' | 'open' => {
  if (again?.has(request._id)) return 'own';
  if (!isOver(request)) return 'open';
  const isAlone = request.complainants.every((who) => who.citizenId === citizenId);
  return !isAlone ? 'shared' : again ? 'open' : 'own';
};

/**
 * Looks through every database for a citizen, by their id.
 * @param again ids that were erased before in another life of the store: these, over or not, and no other; who came back later stays
 */
export const surveyOf = async (
  store: DocumentStore,
  citizenId: string,
  again: ReadonlySet<string> | null,
): Promise<Survey> => {
  const survey: Survey = {
    own: [],
    shared: [],
    open: [],
    refused: new Set(),
    files: new Set(),
    words: new Set(),
  };
  const learn = (who: Complainant) => wordsOf(who).forEach((word) => survey.words.add(word));
  const made = new Set<string>();
  const isWanted = holdsId(new Set([citizenId, ...(again ?? [])]));
  for (const database of (await store.listDatabases()).filter((name) => name !== auditDatabase))
    for await (const { document } of sweep(store, database, isWanted)) {
      const request = isOfRequests(database) ? requestDocument.safeParse(plainOf(document)).data : undefined;
      const file = citizenDocument.safeParse(plainOf(document)).data;
      const refusal = database === refusedDatabase ? readRefused(document) : null;
      if (file?._id === citizenId) {
        learn({ ...file, citizenId, channel: 'counter' });
        for (const { value } of file.contacts) if (value.length >= shortestWord) survey.words.add(value);
      }
      if (request) {
        const named = namedIn(request, citizenId);
        if (named.length === 0 && !again?.has(request._id)) continue;
        named.forEach(learn);
        made.add(request._id);
        if (kindOf(request, citizenId, again) === 'shared')
          for (const fileId of filesWrittenBy(request, citizenId)) survey.files.add(fileId);
        survey[kindOf(request, citizenId, again)].push({
          database,
          office: officeOf(database),
          document,
          request,
        });
      }
      const body = refusal?.command.body;
      if (!refusal || !body) continue;
      if (!('complainant' in body) || body.complainant?.citizenId !== citizenId) continue;
      learn(body.complainant);
      if (body.type === 'register') {
        survey.refused.add(refusal.command.requestId);
        for (const { fileId } of body.attachments) survey.files.add(fileId);
      }
    }
  for (const id of made) survey.refused.delete(id);
  return survey;
};
