import type { Board } from '#shared/domain/figures/board.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { FigureData, Figures, MapQuestion } from '../contract/figures.ts';
import type { SyncData } from '../contract/sync.ts';
import type { LocalDesk } from '../desk/open-desk.ts';

/** Figures and maps of the desk's rows, and what the server knows of other desks. */
export const figureData = (desk: LocalDesk): FigureData & Pick<SyncData, 'desks'> => ({
  countBoards(boards: Readonly<Record<string, Board>>): Promise<Figures> {
    const started = performance.now();
    const moment = desk.moment();
    const { table } = desk.parts().feed;
    const counted = Object.entries(boards).map(
      ([name, board]) => [name, table.board(board, moment)] as const,
    );
    return Promise.resolve({
      boards: Object.fromEntries(counted),
      asOf: moment.now,
      tookMs: performance.now() - started,
    });
  },

  mapClusters(question: MapQuestion) {
    return Promise.resolve(desk.parts().feed.table.clusters(question, desk.moment()));
  },

  recurringSpots(query: QueueQuery) {
    return Promise.resolve(desk.parts().feed.table.spots(query, desk.moment()));
  },

  desks() {
    return desk.parts().report.desks();
  },
});
