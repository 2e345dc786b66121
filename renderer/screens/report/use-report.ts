import { useEffect, useState } from 'react';
import type { RejectionReason } from '#shared/documents/rejection.ts';
import type { ImprovementDocument } from '#shared/workflow/improvement.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import type { BoardCounts } from '#renderer/data/contract/figures.ts';
import { receivedIn, reportBoard } from './report-board.ts';

/** All that the report says. */
export interface Report {
  year: number;
  office: string | null;
  /** The moment the figures are of. */
  asOf: string;
  board: BoardCounts;
  /** How often each reason was given, most often first. */
  rejections: readonly (readonly [RejectionReason, number])[];
  improvements: readonly ImprovementDocument[];
}
const perPage = 500;

const rejectionsIn = async (
  data: DeskData,
  year: number,
  office: string | null,
): Promise<Report['rejections']> => {
  const counts = new Map<RejectionReason, number>();
  const query = { ...receivedIn(year, office), states: ['rejected'] as const, limit: perPage };
  for (let offset = 0; ; offset += perPage) {
    const { rows, total } = await data.queryQueue({ ...query, offset });
    for (const { id } of rows) {
      const view = await data.getRequest(id);
      const events = view && 'request' in view ? view.request.events : [];
      const last = events.findLast(({ body }) => body.type === 'rejected')?.body;
      if (last?.type === 'rejected') counts.set(last.reason, (counts.get(last.reason) ?? 0) + 1);
    }
    if (offset + perPage >= total) return [...counts].sort((a, b) => b[1] - a[1]);
  }
};

const improvementsIn = (
  improvements: readonly ImprovementDocument[],
  year: number,
  office: string | null,
): ImprovementDocument[] =>
  improvements.filter(
    (improvement) =>
      localDay(improvement.createdAt).startsWith(String(year)) &&
      (office === null || improvement.office === office),
  );

/** The report of a year; null while it is made. */
export const useReport = (year: number, office: string | null): Report | null => {
  const { data } = useDesk();
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    let current = true;
    setReport(null);
    const make = async () => {
      const figures = await data.countBoards({ report: reportBoard(year, office) });
      const rejections = await rejectionsIn(data, year, office);
      const stop = await data.watchImprovements((views) => {
        const { report: board } = figures.boards;
        if (!current || !board) return;
        const improvements = improvementsIn(
          views.map(({ improvement }) => improvement),
          year,
          office,
        );
        setReport({ year, office, asOf: figures.asOf, board, rejections, improvements });
      });
      if (!current) stop();
      return stop;
    };
    const made = make();
    return () => {
      current = false;
      void made.then((stop) => stop());
    };
  }, [data, year, office]);
  return report;
};
