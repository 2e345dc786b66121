import type { Command } from '#shared/workflow/command.ts';
import type { LocalVerdict } from './requests.ts';
import type { OpenSession } from './session.ts';

/** The store of somebody put out, opened by their supervisor on the PC where it is. */
export type SealedStore = Pick<OpenSession, 'person' | 'storeId' | 'key'>;

/** Something done there that was not sent. `received`: the server had it all the same. */
export interface SealedItem {
  command: Command;
  state: 'waiting' | 'received' | 'refused' | 'taken-over';
}

/** What somebody put out has left unsent on this PC. */
export interface SealedWorkData {
  /** What a sealed store holds unsent; null without a network. */
  listSealed(store: SealedStore): Promise<SealedItem[] | null>;
  /** Does it again in one's own name; the sealed store keeps it, marked. */
  takeOver(store: SealedStore, commandId: string): Promise<LocalVerdict>;
}
