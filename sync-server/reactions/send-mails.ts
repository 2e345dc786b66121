import type { EventBody } from '#shared/workflow/event.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { mailAddressOf } from '#shared/workflow/acknowledgement-change.ts';
import type { OutgoingMail } from '../mail/outgoing.ts';
import type { Reaction } from './reaction.ts';

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
  react: async (request, { outgoing }) => {
    const noted = mails[about].noted(request);
    const to = mailAddressOf(request);
    if (noted?.delivery !== 'to-send' || to === null) return [];
    const said = request.events.find(({ commandId }) => commandId === noted.command)?.body;
    const words = said ? mails[about].words(said) : null;
    if (words === null) return [];
    await outgoing.put({
      command: noted.command,
      about,
      requestId: request._id,
      office: request.office,
      reference: request.reference,
      language: words.language,
      to,
      text: words.body,
    });
    return [];
  },
});

/** An acknowledgement by e-mail, whoever asked for it, goes into the outgoing queue: once. */
export const sendAcknowledgement = sending('acknowledgement');

/** A reminder to a citizen whose answer is waited for goes into the outgoing queue: once. */
export const sendReminder = sending('reminder');
