import { z } from 'zod';

type TypedSchema = z.ZodObject<{ type: z.ZodLiteral<string> }>;

/**
 * The union of schemas told apart by `type`.
 * @throws RangeError when there are none; zod's error, at the first parse, when two have the same type
 */
export const unionByType = <Schema extends TypedSchema>(schemas: readonly Schema[]) => {
  const [first, ...rest] = schemas;
  if (!first) throw new RangeError('A union of nothing.');
  return z.discriminatedUnion('type', [first, ...rest]);
};
