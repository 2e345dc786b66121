import type { Dimension } from '#shared/domain/figures/board.ts';
import type { QueueRow } from '../contract/queue.ts';

const valueOf: Readonly<Record<Dimension, (row: QueueRow) => string | null>> = {
  arrondissement: (row) => row.arrondissement,
  office: (row) => row.office,
  domain: (row) => row.domain,
  category: (row) => row.category,
  channel: (row) => row.channel,
  partner: (row) => row.partner,
  assignee: (row) => row.assignee,
};

/** What a row has of a dimension; null: without one. */
export const dimensionValue = (row: QueueRow, dimension: Dimension): string | null => valueOf[dimension](row);
