import type { RequestDocument } from '#shared/workflow/request.ts';
import { anonymise } from '#shared/domain/privacy/anonymise.ts';
import { archiveOf } from '../policy/databases.ts';
import type { DatabaseWrite, DocumentStore, StoredDocument } from '../storage/document-store.ts';
import {
  forgetCitizens,
  forgetCommands,
  removeRequestFiles,
  forgetTraces,
  rewriteRegister,
} from './forget.ts';

/** A request, and where it lies: `requests-<office>` or `archive-<office>`. */
export interface FoundRequest {
  database: string;
  office: string;
  document: StoredDocument;
  request: RequestDocument;
}

/** The writes that put a request where it belongs. Into the archive first: a store without transactions loses nothing. */
const moved = (
  { database, office, document }: FoundRequest,
  kept: RequestDocument,
): { writes: DatabaseWrite[]; archive: string } => {
  const archive = archiveOf(office);
  const isThere = database === archive;
  const rev = document._rev ?? '';
  const writes = [
    { database: archive, document: { ...kept, ...(isThere ? { _rev: rev } : {}) } },
    ...(isThere ? [] : [{ database, document: { _id: document._id, _rev: rev, _deleted: true } }]),
  ];
  return { writes, archive };
};

const putAway = async (store: DocumentStore, found: FoundRequest, kept: RequestDocument): Promise<void> => {
  const { writes, archive } = moved(found, kept);
  await store.ensureDatabase(archive);
  if (found.database !== archive) await forgetTraces(store, found.request);
  await store.transact(writes);
};

/** Moves a request to the archive, whole. */
export const archiveRequest = (store: DocumentStore, found: FoundRequest): Promise<void> =>
  putAway(store, found, found.request);

/** Takes everything about people out of a request and away from beside it; what statistics need rests in the archive. */
export const forgetRequest = async (store: DocumentStore, found: FoundRequest): Promise<void> => {
  const { request } = found;
  await removeRequestFiles(store, request);
  await forgetCitizens(store, request);
  await forgetCommands(store, request);
  await rewriteRegister(store, anonymise(request));
  await putAway(store, found, anonymise(request));
};
