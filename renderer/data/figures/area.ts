import type { FigureData } from '../contract/figures.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { momentOf } from '../rows/moment.ts';

/** Figures and maps of the desk's rows. */
export const openFigures = ({ city, feed }: Pick<DeskParts, 'city' | 'feed'>): Area<FigureData> => {
  const { table } = feed;
  const moment = () => momentOf(city.me(), city.reference, city.now());
  return {
    answers: {
      countBoards: (boards) => {
        const now = moment();
        const counted = Object.entries(boards).map(
          ([name, board]) => [name, table.board(board, now)] as const,
        );
        return Promise.resolve({
          boards: Object.fromEntries(counted),
          asOf: now.now,
        });
      },
      mapClusters: (question) => Promise.resolve(table.clusters(question, moment())),
      recurringSpots: (query) => Promise.resolve(table.spots(query, moment())),
    },
    stop: () => undefined,
  };
};
