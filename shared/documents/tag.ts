import { z } from 'zod';

/** A mark on a request: letters and digits of any script, words joined by hyphens, at most 40 characters. */
export const tagText = z
  .string()
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
  .max(40);
