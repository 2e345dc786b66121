import { z } from 'zod';
import type { Person } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import { documentId } from '#shared/documents/text.ts';
import { maySupervise } from '#shared/domain/access/may-see.ts';
import { channelDeskOf, isChannelDesk } from '#shared/domain/access/channel-actor.ts';
import { noDesk } from '#shared/domain/register/desk-code.ts';
import { takenNumber } from '#shared/domain/register/taken-number.ts';
import type { Command } from '#shared/workflow/command.ts';
import { cityDatabase } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import { isInReach } from './number-reach.ts';
import type { Sender } from './sender.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** `own`: the sender may speak in the name of that desk. `unheard`: the desk is not known here yet, it asks for its code first. */
type DeskWord = 'own' | 'foreign' | 'unheard';

const desk = z.object({ profile: z.string(), firstPerson: documentId });
const mostPeople = 100;

/** Those who have worked at a desk, as far as the desk has said. */
const peopleAt = async (work: UnitOfWork, code: string, firstPerson: string): Promise<string[]> => {
  const prefix = `desk-state:${code}:`;
  const states = await work.readById(cityDatabase, prefix, mostPeople);
  return [
    firstPerson,
    ...states.flatMap(({ _id }) => (_id.startsWith(prefix) ? [_id.slice(prefix.length)] : [])),
  ];
};

/** Whether the sender may finish what somebody put out left at a desk: the rule by which they are given the key of that store. */
const mayTakeOver = (sender: Person, left: Person | undefined): boolean =>
  left?.active === false && left.grants.some(({ office }) => office !== '*' && maySupervise(sender, office));

/**
 * Whose a desk's code is. A code belongs to the profile on the PC that it was given to, which nobody else can name (its id is
 * random and never told), and to the person who asked for it.
 */
export const whoseDesk = async (
  work: UnitOfWork,
  reference: ReferenceCache,
  code: string,
  { person: personId, deskId }: { person: string; deskId: string | null },
): Promise<DeskWord> => {
  const stored = desk.safeParse(await work.get(cityDatabase, `desk:${code}`)).data;
  if (!stored) {
    const isNew = deskId !== null && !(await work.get(cityDatabase, `profile:${deskId}`));
    return isNew ? 'unheard' : 'foreign';
  }
  if (stored.profile === deskId || stored.firstPerson === personId) return 'own';
  const person = reference.person(personId);
  const { people } = reference.data.people;
  const worked = await peopleAt(work, code, stored.firstPerson);
  return person &&
    worked.some((id) =>
      mayTakeOver(
        person,
        people.find((one) => one.id === id),
      ),
    )
    ? 'own'
    : 'foreign';
};

/**
 * What is wrong with the desk that a person's command names, or with its number: in the name of that desk the sender may not speak,
 * or the number is not one of its next. `unheard`: nothing can be said yet. Null: nothing is wrong.
 */
export const deskProblem = async (
  work: UnitOfWork,
  { reference, now }: { reference: ReferenceCache; now: Instant },
  command: Command,
  sender: Sender,
): Promise<Refusal | 'unheard' | null> => {
  const isItsOwn = 'channel' in sender && command.desk === channelDeskOf(sender.channel);
  if ('channel' in sender ? !isItsOwn : isChannelDesk(command.desk))
    return { code: 'foreign-desk', values: { desk: command.desk } };
  if (!('person' in sender)) return null;
  const taken = takenNumber(command);
  const whose =
    command.desk === noDesk
      ? taken === null
        ? 'own'
        : 'foreign'
      : await whoseDesk(work, reference, command.desk, sender);
  if (whose === 'unheard') return whose;
  if (whose === 'foreign') return { code: 'foreign-desk', values: { desk: command.desk } };
  return taken === null || taken.desk !== command.desk || (await isInReach(work, taken, now))
    ? null
    : { code: 'number-out-of-reach', values: { reference: taken.reference } };
};
