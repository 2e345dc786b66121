import type { PrivacyData } from '../contract/privacy.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { exportCitizen, readersOf } from './ask-server.ts';

/** Reads of citizens' files, and what is held on a citizen. */
export const openPrivacy = ({
  reads,
  server,
  sync,
}: Pick<DeskParts, 'reads' | 'server' | 'sync'>): Area<PrivacyData> => ({
  answers: {
    noteRead: async (read) => {
      if (await reads.note(read)) sync.push();
    },
    readersOf: (citizenId) => readersOf(server, citizenId),
    exportCitizen: (citizenId) => exportCitizen(server, citizenId),
  },
  stop: () => undefined,
});
