import type { z } from 'zod';
import { StoreError } from '../storage/document-store.ts';

/** Reads what came from outside with its schema. @throws StoreError 400 naming the first field that is wrong */
export const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new StoreError(
    400,
    'bad_request',
    `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`,
  );
};
