import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { CityData } from '../contract/reference.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { Subscribers } from '../subscribers.ts';

/** The city as this desk knows it. */
export const openReference = ({ city }: Pick<DeskParts, 'city'>): Area<CityData> => {
  const watching = new Subscribers<[ReferenceData | null]>();
  return {
    answers: {
      watchReference: (show) => {
        show(city.synced);
        return Promise.resolve(watching.add(show));
      },
    },
    stop: city.changed.add(() => watching.tell(city.synced)),
  };
};
