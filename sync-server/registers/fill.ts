import { requestDocument } from '#shared/workflow/request-schema.ts';
import type { CommandIntake } from '../commands/intake.ts';
import { plainOf } from '../commands/read-requests.ts';
import { projectRegister } from '../commands/project-register.ts';
import { cityDatabase, databaseOf } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const marker = 'registers-filled';
const perPage = 200;

/** Enters, once, the requests of a store that is older than its registers. Broken off, it begins again and writes what is missing. */
export const fillRegisters = async (
  store: DocumentStore,
  intake: CommandIntake,
  offices: readonly string[],
): Promise<void> => {
  if (await store.getDocument(cityDatabase, marker)) return;
  for (const office of offices)
    for (let since = '0', pending = 1; pending > 0;) {
      const page = await store.readChanges(databaseOf('requests', office), {
        since,
        limit: perPage,
        includeDocuments: true,
      });
      await intake.inTurn(async (work) => {
        for (const { json, deleted } of page.rows) {
          const read =
            deleted || json === undefined ? null : requestDocument.safeParse(plainOf(JSON.parse(json)));
          if (read?.success) await projectRegister(work, read.data);
        }
      });
      since = page.lastSeq;
      pending = page.pending;
    }
  await store.writeDocuments(cityDatabase, [{ _id: marker, kind: 'marker' }]);
};
