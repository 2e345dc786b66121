import { mailAddressOf } from '#shared/workflow/acknowledgement-change.ts';
import type { Reaction } from './reaction.ts';

/** An acknowledgement by e-mail, whoever asked for it, goes into the outgoing queue: once. */
export const sendAcknowledgement: Reaction = {
  name: 'send acknowledgement',
  react: async (request, { outgoing }) => {
    const { acknowledgement } = request;
    const to = mailAddressOf(request);
    if (acknowledgement?.delivery !== 'to-send' || to === null) return [];
    const said = request.events.find(({ commandId }) => commandId === acknowledgement.command)?.body;
    if (said?.type !== 'acknowledged') return [];
    await outgoing.put({
      command: acknowledgement.command,
      about: 'acknowledgement',
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
