import type { z } from 'zod';
import { verdict } from '#shared/documents/verdict.ts';
import { command } from './command.ts';

/** A command at rest on the server: as sent, with its verdict. */
export const judgedCommand = command.extend({ verdict });
export type JudgedCommand = z.infer<typeof judgedCommand>;
