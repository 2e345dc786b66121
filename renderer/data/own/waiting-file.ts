import PouchDB from 'pouchdb-core';
import idb from 'pouchdb-adapter-idb';
import { toBase64 } from '../store/base64.ts';

PouchDB.plugin(idb);

/** A file that waits in another person's store, as it is sealed there (base64); null: it does not wait there any more. */
export const waitingFileOf = async (
  storeId: string,
  fileId: string,
): Promise<{ facts: string; content: string } | null> => {
  const files = new PouchDB<{ sealed: string }>(`maktab-files-${storeId}`, { adapter: 'idb' });
  try {
    const { sealed } = await files.get(fileId);
    const content = await files.getAttachment(fileId, 'content');
    if (!(content instanceof Blob)) return null;
    return { facts: sealed, content: toBase64(new Uint8Array(await content.arrayBuffer())) };
  } catch {
    return null;
  } finally {
    await files.close();
  }
};
