import type { CitizenData } from '../contract/citizens.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

/** The citizens this desk knows. */
export const openCitizens = ({
  citizens,
  feed,
  prints,
  reads,
}: Pick<DeskParts, 'citizens' | 'feed' | 'prints' | 'reads'>): Area<CitizenData> => ({
  answers: {
    findCitizens: async (text, limit) => {
      void reads.noteSearch('citizens');
      return citizens.find(text, limit, await prints.of(text)).map((found) => ({
        ...found,
        openRequests: feed.openOf(found.citizen.requests.map(({ id }) => id)),
      }));
    },
    citizenFile: (citizenId) => Promise.resolve(citizens.of(citizenId)),
    requestsOfCitizen: (citizenId) => Promise.resolve(feed.ofCitizen(citizenId)),
  },
  stop: () => undefined,
});
