import { mailAddressOf } from '#shared/workflow/acknowledgement-change.ts';
import type { Reaction } from './reaction.ts';

/** A reminder to a citizen whose answer is waited for goes into the outgoing queue: once. */
export const sendReminder: Reaction = {
  name: 'send reminder',
  react: async (request, { outgoing }) => {
    const { reminder } = request;
    const to = mailAddressOf(request);
    if (reminder?.delivery !== 'to-send' || to === null) return [];
    const said = request.events.find(({ commandId }) => commandId === reminder.command)?.body;
    if (said?.type !== 'citizen-reminded') return [];
    await outgoing.put({
      command: reminder.command,
      about: 'reminder',
      requestId: request._id,
      office: request.office,
      reference: request.reference,
      language: said.language,
      to,
      text: said.body,
    });
    return [];
  },
};
