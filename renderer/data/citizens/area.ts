import type { CitizenData } from '../contract/citizens.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

/** The citizens this desk knows. */
export const openCitizens = ({
  citizens,
  feed,
}: Pick<DeskParts, 'citizens' | 'feed'>): Area<CitizenData> => ({
  answers: {
    findCitizens: (text, limit) =>
      Promise.resolve(
        citizens.find(text, limit).map((found) => ({
          ...found,
          openRequests: feed.openOf(found.citizen.requests.map(({ id }) => id)),
        })),
      ),
    requestsOfCitizen: (citizenId) => Promise.resolve(feed.ofCitizen(citizenId)),
  },
  stop: () => undefined,
});
