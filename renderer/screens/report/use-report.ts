import { useEffect, useMemo, useState } from 'react';
import type { RejectionReason } from '#shared/documents/rejection.ts';
import type { ImprovementDocument } from '#shared/workflow/improvement.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { calmly } from '#renderer/parts/figure/calmly.ts';
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

/** The report of a year, made anew when requests change: a desk is open before all its rows are there. null while it is first made. */
export const useReport = (year: number, office: string | null): Report | null => {
  const { data } = useDesk();
  const [counted, setCounted] = useState<Omit<Report, 'improvements'> | null>(null);
  const [improvements, setImprovements] = useState<readonly ImprovementDocument[] | null>(null);
  useEffect(() => {
    let current = true;
    setCounted(null);
    const { soon, stop } = calmly(async () => {
      const { boards, asOf } = await data.countBoards({ report: reportBoard(year, office) });
      const rejections = await rejectionsIn(data, year, office);
      const board = boards['report'];
      if (current && board) setCounted({ year, office, asOf, board, rejections });
    });
    const watching = data.watchRows(soon);
    return () => {
      current = false;
      stop();
      void watching.then((end) => end());
    };
  }, [data, year, office]);
  useEffect(() => {
    const watching = data.watchImprovements((views) =>
      setImprovements(views.map(({ improvement }) => improvement)),
    );
    return () => void watching.then((end) => end());
  }, [data]);
  return useMemo(
    () =>
      counted &&
      improvements && {
        ...counted,
        improvements: improvementsIn(improvements, counted.year, counted.office),
      },
    [counted, improvements],
  );
};
