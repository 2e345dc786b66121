import { z } from 'zod';
import { territory, type Territory } from '../documents/reference-data.ts';
import source from './casablanca-arrondissements.json' with { type: 'json' };

const position = z.tuple([z.number(), z.number()]);
const featureCollection = z.object({
  attribution: z.string(),
  features: z.array(
    z.object({
      properties: z.object({
        code: z.string(),
        name_fr: z.string(),
        name_ar: z.string(),
        prefecture: z.string(),
      }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
      ]),
    }),
  ),
});

/** The sixteen arrondissements as shipped. © OpenStreetMap contributors, ODbL 1.0. */
export const buildTerritory = (): Territory => {
  const { attribution, features } = featureCollection.parse(source);
  return territory.parse({
    _id: 'territory',
    kind: 'territory',
    schema: 1,
    attribution,
    arrondissements: features.map(({ properties, geometry }) => ({
      code: properties.code,
      name: { fr: properties.name_fr.replaceAll("'", '’'), ar: properties.name_ar },
      prefecture: properties.prefecture,
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    })),
  });
};
