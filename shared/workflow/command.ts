import { z } from 'zod';
import { deskCode } from '#shared/documents/desk-code.ts';
import { code, documentId } from '#shared/documents/text.ts';
import { instant } from '#shared/documents/time.ts';
import type { CommandBody } from './declared.ts';

export type { CommandBody, CommandOf, CommandType } from './declared.ts';

/** What every command says, whatever it asks. */
export const commandFields = z.object({
  _id: documentId,
  kind: z.literal('command'),
  schema: z.literal(1),
  /** The request, or the improvement, that it is about. */
  requestId: documentId,
  /** The office database it is sent to: the request's office as the desk last saw it. */
  office: code,
  desk: deskCode,
  by: documentId,
  /** By the server's time, as well as the desk knew it. */
  doneAt: instant,
  /** How the desk's own clock stood: `doneAt` less `correctionMs` is what it showed; `sure`: measured by the server's just before. */
  clock: z.object({ correctionMs: z.int(), sure: z.boolean() }).optional(),
  /** `version` of the request the agent was looking at; 0 for register. */
  seenVersion: z.int().min(0),
  /** How many acts of people the agent saw there (`actsOf`); absent from desks that did not say, and for an improvement. */
  seenActs: z.int().min(0).optional(),
});
/** A command as a client sends it: who, where, when by the desk's own clock, and about which request as seen then. */
export type Command = z.infer<typeof commandFields> & { body: CommandBody };
