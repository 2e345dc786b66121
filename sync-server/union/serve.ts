import { citizenDocument, type CitizenDocument } from '#shared/documents/citizen.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { isDomainLimited } from '#shared/domain/access/may-see.ts';
import { seenRequests, seesCitizen } from '#shared/domain/access/sees-citizen.ts';
import { heldCitizen, heldRequest } from '#shared/domain/privacy/held.ts';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import { plainOf } from '../commands/read-requests.ts';
import { findCitizen, withDomains } from '../privacy/citizen-files.ts';
import type { Fingerprints } from '../privacy/fingerprints.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';
import { seesRequests } from './sees.ts';
import type { UnionKind } from './union-kinds.ts';

/** What a reader gets of a stored document: its JSON text, a tombstone (it may have been seen before), or no row. */
export type Served = { json: string } | 'gone' | 'nothing';
/** Serves a page of a member database: what stands at the place of each document. */
export type Serve = (member: string, jsons: readonly string[]) => Promise<Served[]>;

/** A stored request without whom it is about can be handed on as it is. */
const namesNobody = (json: string): boolean =>
  json.includes('"complainants":[]') &&
  !json.includes('"complainant":{') &&
  !json.includes('"type":"message-received"');

const withRevision = (stored: StoredDocument, plain: object): string =>
  JSON.stringify({ ...plain, ...(stored._rev === undefined ? {} : { _rev: stored._rev }) });

/** What stands for a document that the server cannot read: that it is there, and nothing of what may be in it. */
const unreadable = ({ _id, _rev }: StoredDocument, office: string): Served => ({
  json: withRevision({ _id, ...(_rev === undefined ? {} : { _rev }) }, { _id, kind: 'unreadable', office }),
});

/** A request or trace as desks hold it. */
const requestFor = (json: string, office: string, prints: Fingerprints): Served => {
  if (namesNobody(json) || json.includes('"kind":"trace"')) return { json };
  const stored = JSON.parse(json) as StoredDocument;
  const request = requestDocument.safeParse(plainOf(stored)).data;
  return request
    ? { json: withRevision(stored, heldRequest(request, prints.of(office))) }
    : unreadable(stored, office);
};

/** Files that this person does not see of those that these are joined with: that there is one is not theirs to know either. */
const hiddenPartners = async (
  { store, person }: { store: DocumentStore; person: Person },
  office: string,
  files: readonly CitizenDocument[],
): Promise<ReadonlySet<string>> => {
  const ids = [...new Set(files.flatMap(({ joins }) => joins.map((join) => join.with)))];
  if (ids.length === 0) return new Set();
  const partners = await Promise.all(ids.map((id) => findCitizen(store, office, id)));
  return new Set(ids.filter((_id, n) => !partners[n] || !seesCitizen(person, partners[n])));
};

const citizensFor = async (
  { store, prints, person }: { store: DocumentStore; prints: Fingerprints; person: Person },
  office: string,
  jsons: readonly string[],
): Promise<Served[]> => {
  const stored = jsons.map((json) => JSON.parse(json) as StoredDocument);
  const read = stored.map((document) => citizenDocument.safeParse(plainOf(document)).data ?? null);
  const files = read.filter((file) => file !== null);
  const isLimited = isDomainLimited(person, office);
  const whole = isLimited ? await withDomains(store, files) : files;
  const hidden = isLimited ? await hiddenPartners({ store, person }, office, whole) : new Set<string>();
  const byId = new Map(whole.map((file) => [file._id, file]));
  return stored.map((document): Served => {
    const file = byId.get(document._id);
    if (!file) return isLimited ? 'nothing' : unreadable(document, office);
    if (!seesCitizen(person, file)) return 'gone';
    const joins = file.joins.filter((join) => !hidden.has(join.with));
    const held = heldCitizen({ ...file, joins, requests: seenRequests(person, file) }, prints.of(office));
    return { json: withRevision(document, held) };
  });
};

/**
 * How a person is served the union of a kind: what they may see, citizens' identifiers masked for everybody. Who needs them asks
 * (`privacy/identifiers.ts`), which leaves an entry.
 */
export const serverOf = (
  parts: { store: DocumentStore; prints: Fingerprints; person: Person },
  kind: UnionKind,
  scope: readonly string[],
): Serve => {
  const { person, prints } = parts;
  if (kind === 'citizens') return (office, jsons) => citizensFor(parts, office, jsons);
  const sees = seesRequests(person, kind, scope);
  return (office, jsons) =>
    Promise.resolve(
      jsons.map((json) => {
        const sight = sees(office, json);
        if (sight !== 'document') return sight;
        return kind === 'requests' ? requestFor(json, office, prints) : { json };
      }),
    );
};
