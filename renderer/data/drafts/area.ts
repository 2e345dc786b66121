import type { DraftData } from '../contract/drafts.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { InOrder } from './in-order.ts';

/** What somebody has begun to write. */
export const openDrafts = ({ own }: { own: Pick<DeskParts['own'], 'shelf'> }): Area<DraftData> => {
  const drafts = own.shelf('drafts');
  const order = new InOrder();
  return {
    answers: {
      readDraft: (key) => order.under(key, () => drafts.get(key)),
      writeDraft: (key, value) =>
        order.under(key, () =>
          value === null || value === undefined ? drafts.remove([key]) : drafts.put(new Map([[key, value]])),
        ),
    },
    // What was typed until the desk was locked is on disk before the store closes.
    stop: () => order.idle(),
  };
};
