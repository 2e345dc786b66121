import type { PrivacyData } from '../contract/privacy.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { writtenHere } from './written-here.ts';
import { askCitizenExport, askElsewhere, askIdentifiers, readersOf } from './ask-server.ts';

/** Reads of citizens' files, and what is held on a citizen. */
export const openPrivacy = ({
  code,
  numbers,
  outbox,
  reads,
  server,
  sync,
}: Pick<DeskParts, 'code' | 'numbers' | 'outbox' | 'reads' | 'server' | 'sync'>): Area<PrivacyData> => ({
  answers: {
    noteRead: async (read) => {
      if (await reads.note(read)) sync.push();
    },
    revealIdentifiers: async (ask) => {
      const { citizenId, requestId } = ask;
      const given = await askIdentifiers(server, { ...ask, desk: code.known });
      if (given !== 'away' && given !== 'forbidden') return given;
      // What was written here and is not at the server yet, or is held for a request that waits for this person.
      const here = writtenHere(outbox, citizenId) ?? (requestId && (await numbers.of(citizenId, requestId)));
      if (!here) return given;
      await reads.note({ ...ask, what: 'unmasked' });
      sync.push();
      return here;
    },
    knownElsewhere: (ask) => askElsewhere(server, { ...ask, desk: code.known }),
    readersOf: (citizenId) => readersOf(server, citizenId),
    exportCitizen: (citizenId) => askCitizenExport(server, citizenId),
  },
  stop: () => undefined,
});
