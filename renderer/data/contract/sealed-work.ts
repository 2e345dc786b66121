import type { SealedStore } from '#shared/contracts/desktop-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { LocalVerdict } from './requests.ts';

/** Something done there that was not sent. `received`: the server had it all the same. */
export interface SealedItem {
  command: Command;
  state: 'waiting' | 'received' | 'refused' | 'taken-over';
  /** It marked as taken over, sealed (base64): to be put in its place. */
  taken: string;
}
/** `withheld`: how many acts are of other offices. `forbidden`: nothing there is of an office this person answers for. */
export type SealedList =
  { kind: 'listed'; items: SealedItem[]; withheld: number } | { kind: 'away' | 'forbidden' };

/** What somebody put out has left unsent on this PC. */
export interface SealedWorkData {
  /** What a sealed store holds unsent of the offices one answers for. The server opens it. */
  listSealed(store: SealedStore): Promise<SealedList>;
  /** Does it again in one's own name; the sealed store keeps it, marked. */
  takeOver(store: SealedStore, item: SealedItem): Promise<LocalVerdict>;
}
