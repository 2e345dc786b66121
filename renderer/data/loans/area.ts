import type { LoanData, LoanOutcome } from '../contract/loans.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

/** Rights lent for some days; colleagues' desks hear of it with the reference data. */
export const openLoans = ({ server }: Pick<DeskParts, 'server'>): Area<LoanData> => {
  const post = async (path: string, body: unknown): Promise<LoanOutcome> => {
    try {
      const response = await server.fetch(server.address(path), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      });
      if (response.ok) return 'done';
      return response.status < 500 && response.status !== 401 ? 'refused' : 'away';
    } catch {
      return 'away';
    }
  };
  return {
    answers: {
      lendRights: (loan) => post('/delegations', loan),
      approveLoan: (id) => post(`/delegations/${encodeURIComponent(id)}/approve`, {}),
      endLoan: (id) => post(`/delegations/${encodeURIComponent(id)}/end`, {}),
    },
    stop: () => undefined,
  };
};
