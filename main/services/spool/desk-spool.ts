import { join } from 'node:path';
import { DesktopFailure } from '#main/services/desktop-failure.ts';
import type { DeskSession } from '#main/services/session/desk-session.ts';
import { SealedFolder } from './sealed-folder.ts';
import { Spool } from './spool.ts';
import { WorkingCopies } from './working-copies.ts';

/** The pages of the desk that is open, sealed with its own key. */
export interface OpenSpool {
  storeId: string;
  spool: Spool;
  copies: WorkingCopies;
}

/** The spool as one desk sees it: its own pages only. */
export class DeskSpool {
  constructor(
    private readonly session: Pick<DeskSession, 'deriveKey'>,
    /** Where pages are kept, a folder for each person's store. */
    readonly root: string,
  ) {}

  /** Fails with `desk-closed`. What it gives outlives the desk: work under way can be finished. */
  open(): OpenSpool {
    const derived = this.session.deriveKey('maktab scan spool');
    if (!derived) throw new DesktopFailure('desk-closed');
    const { storeId, key } = derived;
    const folder = new SealedFolder(join(this.root, storeId), key);
    return { storeId, spool: new Spool(folder), copies: new WorkingCopies(folder) };
  }

  /** Whether this store's desk is the open one: somebody else may have opened theirs meanwhile. */
  isOf(storeId: string): boolean {
    return this.session.deriveKey('maktab scan spool')?.storeId === storeId;
  }
}
