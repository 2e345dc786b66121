import type { CitizenDocument } from '#shared/documents/citizen.ts';
import type { CitizenJoin } from '#shared/documents/citizen-join.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Refusal, RefusalCode } from '#shared/documents/verdict.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { seesCitizen } from '#shared/domain/access/sees-citizen.ts';
import type { Command } from '#shared/workflow/command.ts';
import { doneAtOf, tooLongAgo } from '#shared/workflow/context.ts';
import type { PersonCommandBody, PersonCommandType } from '#shared/workflow/declared.ts';
import type { PersonCommand } from './define-person-command.ts';
import { personCommands } from './person-commands.ts';

/** Whether a command is about citizens' files rather than a request. */
export const isAboutPersons = (body: Command['body']): body is PersonCommandBody =>
  body.type in personCommands;

export interface PersonContext {
  now: Instant;
  /** The author, null when the directory does not know them. */
  person: Person | null;
  /** The two files as the command's office has them, domains included; null: it has none. */
  one: CitizenDocument | null;
  other: CitizenDocument | null;
}
/** The two files' joins as they become; null: it is so already. */
type JoinsAfter = { one: CitizenJoin[]; other: CitizenJoin[] } | null;
export type PersonVerdict = { accepted: true; after: JoinsAfter } | { accepted: false; refusal: Refusal };

/** More than anybody joins and separates; each stays in the file. */
const mostJoins = 200;
const refuse = (code: RefusalCode, values: Record<string, string> = {}): PersonVerdict => ({
  accepted: false,
  refusal: { code, values },
});
const ruleOf = (type: PersonCommandType): PersonCommand<PersonCommandBody> =>
  personCommands[type].command as PersonCommand<PersonCommandBody>;

/** The same joins as the other file has them: those with the one, in the same order, beside its own with others. */
const mirrored = (
  one: CitizenDocument,
  other: CitizenDocument,
  joins: readonly CitizenJoin[],
): CitizenJoin[] => [
  ...other.joins.filter((join) => join.with !== one._id),
  ...joins.filter((join) => join.with === other._id).map((join) => ({ ...join, with: one._id })),
];

/** Judges a command about two citizens' files. Pure; desk and server run the same. The answer is the same for a file that is not there and one that is not theirs to see. */
export const decidePerson = (
  command: Command,
  body: PersonCommandBody,
  { now, person, one, other }: PersonContext,
): PersonVerdict => {
  if (!person || person.id !== command.by) return refuse('unknown-person');
  const old = tooLongAgo(command, now);
  if (old && !old.accepted) return old;
  if (!mayPerform(person, body.type, { office: command.office }))
    return refuse('not-allowed', { command: body.type });
  if (!one || !other || one._id === other._id || !seesCitizen(person, one) || !seesCitizen(person, other))
    return refuse('citizens-not-here');
  if (Math.max(one.joins.length, other.joins.length) >= mostJoins) return refuse('too-many-events');
  const judged = ruleOf(body.type).decide(body, one.joins, { command, doneAt: doneAtOf(command, now) });
  if (judged === null) return { accepted: true, after: null };
  if ('refusal' in judged) return { accepted: false, refusal: judged.refusal };
  return { accepted: true, after: { one: judged.joins, other: mirrored(one, other, judged.joins) } };
};
