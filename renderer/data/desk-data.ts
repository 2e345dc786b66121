/** Names that are on their way to `contract/<area>.ts`. */
export type { AdministrationAnswer, ReferenceSection } from './contract/administration.ts';
export type { CitizenMatch } from './contract/citizens.ts';
export type { DeskData } from './contract/desk-data.ts';
export type { Figures } from './contract/figures.ts';
export type { LocalImprovement as ImprovementView } from './contract/improvements.ts';
export type { LoanOutcome, NewLoan } from './contract/loans.ts';
export type { NewRead } from './contract/privacy.ts';
export type {
  QueuePage,
  QueueRow,
  RowDecision,
  RowEscalation,
  TagCount,
  ViewCounts,
} from './contract/queue.ts';
export type { ClosingOutcome, RegisterLine, RegisterPage, RegisterQuery } from './contract/registers.ts';
export type {
  DuplicateCandidate,
  LocalRequest as RequestView,
  LocalVerdict,
  NewRegistration,
  OutboxEntry,
} from './contract/requests.ts';
export type { SealedItem, SealedStore } from './contract/sealed-work.ts';
export type { SyncState, SyncStatus } from './contract/sync.ts';
export type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
