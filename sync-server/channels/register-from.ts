import type { Instant } from '#shared/documents/time.ts';
import { channelActorOf, channelDeskOf, type ConnectedCode } from '#shared/domain/access/channel-actor.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { makeReference } from '#shared/domain/register/reference.ts';
import type { Command, CommandBody, CommandOf } from '#shared/workflow/command.ts';
import { nextNumber } from '../commands/number-reach.ts';
import type { UnitOfWork } from '../commands/unit-of-work.ts';
import { derivedId } from '../derived-id.ts';

/** What a channel brought: its name among all that it brings, once and for all, and where and when that is taken in. */
export interface Brought {
  channel: ConnectedCode;
  /** The same again is the same command, and the same request. */
  name: string;
  office: string;
  now: Instant;
}

/** A channel's command on a request. The same that was brought is the same command. */
export const channelCommand = (
  { channel, name, office, now }: Brought,
  requestId: string,
  body: CommandBody,
): Command => ({
  _id: derivedId('chn', channel, name, body.type),
  kind: 'command',
  schema: 1,
  requestId,
  office,
  desk: channelDeskOf(channel),
  by: channelActorOf(channel).id,
  doneAt: now,
  seenVersion: 0,
  body,
});

/** What a new request says but for its number, which the server gives. `arrivedOn`: its day, not after today. */
export type UnnumberedRequest = Omit<CommandOf<'register'>, 'type' | 'reference' | 'arrival' | 'channel'> & {
  arrivedOn: string;
};

/**
 * The command that registers what a channel brought, under the next number of the channel's register. In the turn that says it: a
 * number that is not used is given to the next, so the register has no hole.
 */
export const registrationFrom = async (
  work: UnitOfWork,
  brought: Brought,
  { arrivedOn, ...facts }: UnnumberedRequest,
): Promise<Command> => {
  const { channel, name, now } = brought;
  const desk = channelDeskOf(channel);
  const year = Number(localDay(now).slice(0, 4));
  const number = await nextNumber(work, { book: 'arrival', desk, year });
  return channelCommand(brought, derivedId('req', channel, name), {
    type: 'register',
    reference: makeReference(desk, year, number),
    arrival: { desk, year, number, arrivedOn },
    channel,
    ...facts,
  });
};
