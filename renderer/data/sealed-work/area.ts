import type { SealedWorkData } from '../contract/sealed-work.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { ServerTrouble } from '../server/trouble.ts';
import { listSealed, takeOver } from './sealed-work.ts';

/** What somebody put out has left unsent on this PC. */
export const openSealedWork = ({
  files,
  server,
  submitter,
}: Pick<DeskParts, 'files' | 'server' | 'submitter'>): Area<SealedWorkData> => ({
  answers: {
    listSealed: (store) =>
      listSealed(store, server).catch((error: unknown) => {
        if (!(error instanceof ServerTrouble)) throw error;
        return { kind: error.trouble === 'refused' ? ('forbidden' as const) : ('away' as const) };
      }),
    takeOver: (store, item) =>
      takeOver(store, item, { files, server, submit: (original) => submitter.takeOver(original) }),
  },
  stop: () => undefined,
});
