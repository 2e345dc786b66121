import { pouchConstructor } from '#test/people/pouch-constructor.ts';

/** A document as PouchDB gives and takes it. */
export interface PouchDocument {
  _id: string;
  _rev: string;
  _conflicts?: string[];
  _attachments?: Record<string, { digest: string }>;
}
type New = { _id: string; _rev?: string } & Record<string, unknown>;
interface ReplicationResult {
  ok: boolean;
  docs_written: number;
}
interface LiveReplication extends Promise<ReplicationResult> {
  on: (event: 'change', listener: (change: { docs: { _id: string }[] }) => void) => void;
  cancel: () => void;
}
type Replicate = (other: Pouch, options?: Record<string, unknown>) => LiveReplication;

/** What the tests use of PouchDB. Its published types redefine Node's Buffer for the whole program, so they are not imported. */
export interface Pouch {
  info: () => Promise<{ doc_count: number }>;
  put: (document: New) => Promise<{ rev: string }>;
  get: <Found = PouchDocument>(id: string, options?: Record<string, unknown>) => Promise<Found>;
  remove: (document: PouchDocument) => Promise<{ rev: string }>;
  bulkDocs: (documents: readonly New[]) => Promise<unknown>;
  allDocs: (options: Record<string, unknown>) => Promise<{ rows: { id: string; doc: unknown }[] }>;
  putAttachment: (id: string, name: string, ...rest: (string | Buffer)[]) => Promise<{ rev: string }>;
  getAttachment: (id: string, name: string) => Promise<Buffer>;
  removeAttachment: (id: string, name: string, rev: string) => Promise<unknown>;
  replicate: { to: Replicate; from: Replicate };
}
type PouchClass = new (name: string, options?: Record<string, unknown>) => Pouch;

/** The real PouchDB with its HTTP and memory adapters and replication. */
export const loadPouch = async (): Promise<PouchClass> => (await pouchConstructor()) as unknown as PouchClass;
