import type { DeskData, Figures, QueueQuery } from '../desk-data.ts';
import type { Board } from '../rows/board.ts';
import type { MapQuestion } from '../rows/city-map.ts';
import type { LocalDesk } from './local-desk.ts';

export type FigureData = Pick<DeskData, 'countBoards' | 'mapClusters' | 'recurringSpots' | 'desks'>;

/** Figures and maps of the desk's rows, and what the server knows of other desks. */
export const figureData = (desk: LocalDesk): FigureData => ({
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
