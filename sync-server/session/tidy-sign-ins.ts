import { z } from 'zod';
import { cityDatabase } from '../policy/databases.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const perKind = 5000;
const dayMs = 24 * 3600_000;
/** Time fields of what signing in leaves behind, by kind, and how long each is still of use. */
const lives = [
  { kind: 'login', field: 'startedAt', forMs: dayMs },
  { kind: 'code', field: 'expiresAt', forMs: dayMs },
  { kind: 'logout', field: 'at', forMs: dayMs },
  { kind: 'family', field: 'startedAt', forMs: 30 * dayMs },
] as const;

/** Removes sign-ins begun and never finished, codes never fetched, and families long over. */
export const tidySignIns = async (store: DocumentStore, now: number): Promise<number> => {
  let removed = 0;
  for (const { kind, field, forMs } of lives) {
    const found = await store.findByFields(cityDatabase, { kind }, perKind);
    const old = found.filter((document) => now - (z.number().safeParse(document[field]).data ?? now) > forMs);
    removed += old.length;
    if (old.length > 0)
      await store.writeDocuments(
        cityDatabase,
        old.map(({ _id, _rev }) => ({ _id, _rev: _rev ?? '', _deleted: true })),
      );
  }
  return removed;
};
