import { z } from 'zod';

/** A document of one of several kinds, told apart by its `kind`. @throws Error without schemas */
export const oneOfKind = <Schema extends z.core.$ZodTypeDiscriminable>(
  schemas: readonly Schema[],
): z.ZodDiscriminatedUnion<[Schema, ...Schema[]], 'kind'> => {
  const [first, ...others] = schemas;
  if (!first) throw new Error('No kind of document.');
  return z.discriminatedUnion('kind', [first, ...others]);
};
