import type { LoanOutcome, NewLoan } from '../contract/loans.ts';
import type { SyncServer } from '../server/sync-server.ts';

const post = async (server: SyncServer, path: string, body: unknown): Promise<LoanOutcome> => {
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

/** Lends one's rights; colleagues' desks hear of it with the reference data. */
export const lendRights = (server: SyncServer, loan: NewLoan): Promise<LoanOutcome> =>
  post(server, '/delegations', loan);

/** Ends a loan given or received. */
export const endLoan = (server: SyncServer, id: string): Promise<LoanOutcome> =>
  post(server, `/delegations/${encodeURIComponent(id)}/end`, {});
