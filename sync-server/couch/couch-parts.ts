import type { Administration } from '#sync-server/storage/embedded/administration.ts';
import type { Locals } from '#sync-server/storage/embedded/locals.ts';
import type { RevisionReader } from '#sync-server/storage/embedded/reader.ts';
import type { EmbeddedStore } from '#sync-server/storage/embedded/store.ts';

/** What the CouchDB routes work with. */
export interface CouchParts {
  store: EmbeddedStore;
  reader: RevisionReader;
  locals: Locals;
  administration: Administration;
  version: string;
  /** Ends of open feeds, called when the server stops. */
  streams: Set<() => void>;
}
