import type { DraftData } from '../contract/drafts.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { isUnopened } from '../own/shelf.ts';
import { Holdings } from './holdings.ts';
import { InOrder } from './in-order.ts';

/** What somebody has begun to write. */
export const openDrafts = ({
  own,
  session: { storeId },
}: {
  own: Pick<DeskParts['own'], 'shelf'>;
  session: Pick<DeskParts['session'], 'storeId'>;
}): Area<DraftData> => {
  const drafts = own.shelf('drafts');
  const order = new InOrder();
  const looked = new Set<string>();
  const holdings = new Holdings(`maktab-draft-${storeId}-`);
  return {
    answers: {
      readDraft: (key) => order.under(key, () => drafts.get(key)),
      writeDraft: (key, value) =>
        order.under(key, async () => {
          if (!looked.has(key)) {
            looked.add(key);
            // Somebody's words under another key: not written over.
            if (isUnopened(await drafts.get(key))) await drafts.setAside(key);
          }
          await (value === null || value === undefined
            ? drafts.remove([key])
            : drafts.put(new Map([[key, value]])));
        }),
      draftKeys: async (prefix) =>
        [...(await drafts.all()).keys()].filter((key) => key.startsWith(prefix)).sort(),
      holdDraft: (key) => holdings.hold(key),
      letGoDraft: (key) => Promise.resolve(holdings.letGo(key)),
    },
    // What was typed until the desk was locked is on disk before the store closes, and before another window may have it.
    stop: async () => {
      await order.idle();
      holdings.stop();
    },
  };
};
