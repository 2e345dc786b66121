import type { z } from 'zod';
import type { delegationBody } from '#shared/contracts/sync-api.ts';

/** Rights to lend to a colleague for some days. */
export type NewLoan = z.infer<typeof delegationBody>;

/** `away`: no network, nothing changed. `refused`: the server does not allow it. */
export type LoanOutcome = 'done' | 'refused' | 'away';

/** Rights lent for some days. */
export interface LoanData {
  lendRights(loan: NewLoan): Promise<LoanOutcome>;
  endLoan(id: string): Promise<LoanOutcome>;
  /** Says yes to a loan that waits for it. */
  approveLoan(id: string): Promise<LoanOutcome>;
}
