import type { EventBody } from '#shared/workflow/event.ts';
import { systemActor } from '#shared/domain/access/system-actor.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { mailAddressOf } from '#shared/workflow/acknowledgement-change.ts';
import type { OutgoingMail } from '../mail/outgoing.ts';
import { commandThatFollows, type Reaction } from './reaction.ts';

/** Mails that a request asks for: where it notes one, and the event that holds its words. */
const mails: Readonly<
  Record<
    OutgoingMail['about'],
    {
      noted: (
        request: RequestDocument,
      ) => Pick<NonNullable<RequestDocument['reminder']>, 'command' | 'delivery'> | null;
      words: (said: EventBody) => (Pick<OutgoingMail, 'language'> & { body: string }) | null;
    }
  >
> = {
  acknowledgement: {
    noted: ({ acknowledgement }) => acknowledgement,
    words: (said) => (said.type === 'acknowledged' ? said : null),
  },
  reminder: {
    noted: ({ reminder }) => reminder,
    words: (said) => (said.type === 'citizen-reminded' ? said : null),
  },
};

const sending = (about: OutgoingMail['about']): Reaction => ({
  name: `send ${about}`,
  react: async (request, { outgoing, audit, clock }) => {
    const noted = mails[about].noted(request);
    const to = mailAddressOf(request);
    if (noted?.delivery !== 'to-send' || to === null) return [];
    const asked = request.events.find(({ commandId }) => commandId === noted.command);
    const words = asked ? mails[about].words(asked.body) : null;
    if (!asked || words === null) return [];
    const by = asked.by === systemActor.id ? null : asked.by;
    const spent = await outgoing.put({
      command: noted.command,
      by,
      about,
      requestId: request._id,
      office: request.office,
      reference: request.reference,
      language: words.language,
      to,
      text: words.body,
    });
    if (spent === null) return [];
    const facts = { requestId: request._id, office: request.office, budget: spent };
    await audit.append({ what: 'mail-held', by, facts });
    const problem = { code: 'budget', reply: '' } as const;
    const body = { type: 'report-delivery', acknowledgement: noted.command, problem } as const;
    return [commandThatFollows(request, body, clock(), 'delivery', noted.command, 'budget')];
  },
});

/** An acknowledgement by e-mail, whoever asked for it, goes into the outgoing queue: once. */
export const sendAcknowledgement = sending('acknowledgement');

/** A reminder to a citizen whose answer is waited for goes into the outgoing queue: once. */
export const sendReminder = sending('reminder');
