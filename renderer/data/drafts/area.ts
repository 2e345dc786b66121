import type { DraftData } from '../contract/drafts.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { readOne } from '../store/database.ts';

/** What somebody has begun to write. */
export const openDrafts = ({ database: { drafts } }: Pick<DeskParts, 'database'>): Area<DraftData> => ({
  answers: {
    readDraft: async (key) => (await readOne(drafts, key))?.['value'] ?? null,
    writeDraft: async (key, value) => {
      if (value === null || value === undefined) await drafts.bulkRemove([key]);
      else await drafts.upsert({ id: key, doc: { value } });
    },
  },
  stop: () => undefined,
});
