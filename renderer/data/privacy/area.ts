import type { Command } from '#shared/workflow/command.ts';
import type { LoanData, NewLoan } from '../contract/loans.ts';
import type { NewRead, PrivacyData } from '../contract/privacy.ts';
import type { SealedItem, SealedStore, SealedWorkData } from '../contract/sealed-work.ts';
import { listSealed, takeOver } from '../sealed-work/sealed-work.ts';
import { SignedOut, Unreachable } from '../server/sync-server.ts';
import { exportCitizen, readersOf } from './ask-server.ts';
import { endLoan, lendRights } from '../loans/area.ts';
import type { LocalDesk } from '../desk/open-desk.ts';

/** Reads of citizens' files, rights lent, and the sealed work of somebody put out. */
export const privacyData = (desk: LocalDesk): PrivacyData & LoanData & SealedWorkData => ({
  async noteRead(read: NewRead) {
    const { traces, sync } = desk.parts();
    if (await traces.note(read)) sync.push();
  },

  readersOf(citizenId: string) {
    return readersOf(desk.parts().server, citizenId);
  },

  exportCitizen(citizenId: string) {
    return exportCitizen(desk.parts().server, citizenId);
  },

  lendRights(loan: NewLoan) {
    return lendRights(desk.parts().server, loan);
  },

  endLoan(id: string) {
    return endLoan(desk.parts().server, id);
  },

  listSealed(store: SealedStore): Promise<SealedItem[] | null> {
    return listSealed(store, desk.parts().server).catch((error: unknown) => {
      if (error instanceof Unreachable || error instanceof SignedOut) return null;
      throw error;
    });
  },

  async takeOver(store: SealedStore, commandId: string) {
    const { server, files, submitter } = desk.parts();
    const submit = async (original: Command) => {
      const verdict = await submitter.takeOver(original);
      if (verdict.accepted) await desk.done(original.body, original.office, verdict.requestId);
      return verdict;
    };
    return takeOver(store, commandId, { server, files, submit });
  },
});
