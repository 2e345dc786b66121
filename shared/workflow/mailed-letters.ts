import { isMailed } from '#shared/channels/channels.ts';
import type { DeliveryProblem } from '#shared/documents/acknowledgement.ts';
import type { Channel } from '#shared/documents/channel.ts';
import type { MailedAbout, MailedLetter } from '#shared/documents/sent-letter.ts';
import type { Language } from '#shared/documents/text.ts';
import { hasMailAddress } from './acknowledgement-change.ts';
import type { Command } from './command.ts';
import type { RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';

/** Ids of commands that were brought in from elsewhere; nobody else may name one so. */
const broughtIn = /^imp-/;

/** Whether the server sends by e-mail what a command says to the citizen. What was brought in from elsewhere has left there. */
export const isToMail = (channel: Channel, { _id }: Pick<Command, '_id'>): boolean =>
  isMailed(channel) && !broughtIn.test(_id);

/** Whether somebody who came forward can be called; a desk knows that without knowing where. */
const hasPhone = ({ complainants }: Pick<RequestDocument, 'complainants'>): boolean =>
  complainants.some(({ phone, held }) => phone !== null || (held?.phone ?? null) !== null);

/** What a person does where an e-mail does not arrive: the citizen is called, or without a number written to on paper. */
export const insteadOfMail = (request: Pick<RequestDocument, 'complainants'>): 'call' | 'print' =>
  hasPhone(request) ? 'call' : 'print';

/** How a letter stands that is about to leave: nowhere to go, it has failed at once. */
const leaving = (request: RequestDocument, event: RequestEvent) => {
  const isLost = !hasMailAddress(request);
  const problem: DeliveryProblem | null = isLost ? { code: 'no-address', reply: '' } : null;
  return {
    sending: event.commandId,
    delivery: isLost ? ('failed' as const) : ('to-send' as const),
    next: isLost ? insteadOfMail(request) : null,
    since: event.doneAt,
    problem,
  };
};

/** The letters of a request with one more, which leaves now by e-mail. */
export const withMailed = (
  request: RequestDocument,
  event: RequestEvent,
  about: MailedAbout,
  language: Language,
): MailedLetter[] => [
  ...request.mailed,
  { command: event.commandId, about, language, ...leaving(request, event) },
];

/** The letters of a request with one of them changed. */
export const changedLetter = (
  { mailed }: Pick<RequestDocument, 'mailed'>,
  command: string,
  changes: Partial<MailedLetter>,
): MailedLetter[] => mailed.map((each) => (each.command === command ? { ...each, ...changes } : each));

/** The letters of a request with one that is sent once more, to the address that is known now. */
export const sentAgain = (request: RequestDocument, event: RequestEvent, command: string): MailedLetter[] =>
  changedLetter(request, command, leaving(request, event));

/** Nothing is left to do for what did not arrive: the desk has written anew. */
export const writtenAnew = ({ mailed }: Pick<RequestDocument, 'mailed'>): MailedLetter[] =>
  mailed.map((each) => (each.next === null ? each : { ...each, next: null }));
