import type { z } from 'zod';
import type { CitizenJoin } from '#shared/documents/citizen-join.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { Who } from '#shared/workflow/who.ts';

interface Typed {
  type: string;
  other: string;
}
/** What is asked, by whom, and when it was done. */
export interface PersonAsked {
  command: Command;
  doneAt: Instant;
}
/** What becomes of the joins of two files, as the one has them; why not; or null: it is so already. */
export type PersonJudgement = { joins: CitizenJoin[] } | { refusal: Refusal } | null;

/** How a command on two citizens' files is judged. */
export interface PersonCommand<Body extends Typed> {
  readonly who: Who;
  /** Pure. `joins`: those of the file that the command is about (`requestId`), oldest first. */
  decide(body: Body, joins: readonly CitizenJoin[], asked: PersonAsked): PersonJudgement;
  /** What somebody wrote in it, '' when nothing. */
  written(body: Body): string;
}

/** Declares a command on two citizens' files by the schema of its body, and its rule. */
export const definePersonCommand = <Body extends z.ZodType<Typed>>(
  _body: Body,
  rule: PersonCommand<z.infer<Body>>,
): PersonCommand<z.infer<Body>> => rule;
