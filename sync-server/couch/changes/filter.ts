import type { Query as Selector } from 'mingo';
import { z } from 'zod';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { readSelector } from '../find/selector.ts';
import type { Query } from '../query.ts';

/** Which changes a reader wants. `document` is needed only when `needsDocument`. */
export interface ChangeFilter {
  needsDocument: boolean;
  fits: (id: string, document: Record<string, unknown> | null) => boolean;
}
const idList = z.array(z.string()).max(100_000);
/** What a POST to `_changes` may carry. */
export const changesBody = z.looseObject({
  doc_ids: idList.optional(),
  selector: z.record(z.string(), z.unknown()).optional(),
});
export type ChangesBody = z.infer<typeof changesBody>;

/** The filter asked for, null for none. Functions of design documents are not run: server code comes with the server. @throws StoreError 400, 404 */
export const filterOf = (query: Query, body: ChangesBody): ChangeFilter | null => {
  const name = query.text('filter');
  if (name === null) return null;
  if (name === '_doc_ids') {
    const ids = idList.safeParse(body.doc_ids ?? query.json('doc_ids'));
    if (!ids.success) throw new StoreError(400, 'bad_request', '`doc_ids` filter parameter is not a list.');
    const wanted = new Set(ids.data);
    return { needsDocument: false, fits: (id) => wanted.has(id) };
  }
  if (name === '_design') return { needsDocument: false, fits: (id) => id.startsWith('_design/') };
  if (name === '_selector') {
    if (!body.selector) throw new StoreError(400, 'bad_request', '`selector` must be given in the body.');
    const selector: Selector = readSelector(body.selector);
    return { needsDocument: true, fits: (_id, document) => document !== null && selector.test(document) };
  }
  if (!/^[^/]+\/[^/]+$/.test(name))
    throw new StoreError(
      400,
      'bad_request',
      'filter must be of the form ddoc/filter, _doc_ids, _selector or _design',
    );
  throw new StoreError(404, 'not_found', 'missing');
};
