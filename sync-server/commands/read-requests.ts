import { z } from 'zod';
import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import type { DocumentStore, StoredDocument } from '../storage/document-store.ts';

/** Takes the store's own members off. */
export const plainOf = ({ _rev, _attachments, ...plain }: StoredDocument): Record<string, unknown> => plain;

const checked = new WeakMap<StoredDocument, RequestDocument>();

/** The request of a document, checked once as long as that object lives. @throws ZodError for one that is none */
export const requestIn = (document: StoredDocument): RequestDocument => {
  const known = checked.get(document);
  if (known) return known;
  const request = requestDocument.parse(plainOf(document));
  checked.set(document, request);
  return request;
};

/** The same; null for a trace, and for what cannot be read. */
export const requestInOrNull = (document: StoredDocument | null): RequestDocument | null => {
  try {
    return document?.['kind'] === 'request' ? requestIn(document) : null;
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    throw error;
  }
};

/** The document of a request that rules have just made. */
export const documentFor = (request: RequestDocument): StoredDocument => {
  const document = { ...request };
  checked.set(document, request);
  return document;
};

/** What a busy second writes; older ones are read from the store again. */
const mostFresh = 1000;
const fresh = new WeakMap<DocumentStore, Map<string, RequestDocument>>();
const keyOf = (id: string, rev: string) => `${id} ${rev}`;

/** A document has been stored under this revision: whoever reacts to it need not read it back. Others than requests are passed over. */
export const keepFresh = (store: DocumentStore, document: StoredDocument, rev: string): void => {
  const request = checked.get(document);
  if (!request) return;
  const kept = fresh.get(store) ?? new Map<string, RequestDocument>();
  fresh.set(store, kept);
  kept.set(keyOf(request._id, rev), request);
  if (kept.size <= mostFresh) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
};

/** The request of a revision that this process wrote lately; null for any other. */
export const freshRequest = (store: DocumentStore, id: string, rev: string): RequestDocument | null =>
  fresh.get(store)?.get(keyOf(id, rev)) ?? null;
