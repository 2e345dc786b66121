import { systemActor } from '#shared/domain/access/system-actor.ts';
import { mailAddressOf } from '#shared/workflow/acknowledgement-change.ts';
import type { Command } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { lettersToSend, type ToSend } from './letters-to-send.ts';
import { commandThatFollows, type Reaction, type ReactionParts } from './reaction.ts';

/** By whom a message is written, as budgets count it; null: by the server. */
const authorOf = (by: string): string | null => (by === systemActor.id ? null : by);

const acknowledgementToSend = ({ acknowledgement, events }: RequestDocument): ToSend[] => {
  if (acknowledgement?.delivery !== 'to-send') return [];
  const order = events.findIndex(({ commandId }) => commandId === acknowledgement.command);
  const asked = events[order];
  if (asked?.body.type !== 'acknowledged') return [];
  const { body: text, language } = asked.body;
  return [
    { sending: asked.commandId, about: 'acknowledgement', order, text, language, by: authorOf(asked.by) },
  ];
};

const reminderToSend = ({ reminder, events }: RequestDocument): ToSend[] => {
  if (reminder?.delivery !== 'to-send') return [];
  const order = events.findIndex(({ commandId }) => commandId === reminder.command);
  const asked = events[order];
  if (asked?.body.type !== 'citizen-reminded') return [];
  const { body: text, language } = asked.body;
  return [{ sending: asked.commandId, about: 'reminder', order, text, language, by: authorOf(asked.by) }];
};

/** Puts a message into the outgoing queue; what is held back, or can never go, is told to the request. */
const put = async (
  request: RequestDocument,
  { sending: command, ...facts }: ToSend,
  { outgoing, audit, clock }: ReactionParts,
): Promise<Command[]> => {
  const to = mailAddressOf(request);
  if (to === null) return [];
  const { _id: requestId, office, reference } = request;
  const spent = await outgoing.put({ command, ...facts, requestId, office, reference, to });
  if (spent === null) return [];
  await audit.append({ what: 'mail-held', by: facts.by, facts: { requestId, office, budget: spent } });
  const problem = { code: 'budget', reply: '' } as const;
  const body = { type: 'report-delivery', acknowledgement: command, problem } as const;
  return [commandThatFollows(request, body, clock(), 'delivery', command, 'budget')];
};

const sending = (
  name: string,
  toSend: (request: RequestDocument, parts: ReactionParts) => ToSend[],
): Reaction => ({
  name,
  react: async (request, parts) => {
    const commands: Command[] = [];
    for (const one of toSend(request, parts)) commands.push(...(await put(request, one, parts)));
    return commands;
  },
});

/** An acknowledgement by e-mail, whoever asked for it, goes into the outgoing queue: once. */
export const sendAcknowledgement = sending('send acknowledgement', acknowledgementToSend);

/** A reminder to a citizen whose answer is waited for goes into the outgoing queue: once. */
export const sendReminder = sending('send reminder', reminderToSend);

const sendLetters = sending('send letters', lettersToSend);

/**
 * What the desk wrote to the citizen goes into the outgoing queue: once each time somebody sends it. A server without a mail server
 * says so at once, so that the citizen is told otherwise.
 */
export const sendMailedLetters: Reaction = {
  name: sendLetters.name,
  react: (request, parts) => {
    if (parts.mail.leaves) return sendLetters.react(request, parts);
    const problem = { code: 'no-server', reply: '' } as const;
    return Promise.resolve(
      lettersToSend(request, parts).map(({ sending: acknowledgement }) =>
        commandThatFollows(
          request,
          { type: 'report-delivery', acknowledgement, problem },
          parts.clock(),
          'delivery',
          acknowledgement,
          problem.code,
        ),
      ),
    );
  },
};
