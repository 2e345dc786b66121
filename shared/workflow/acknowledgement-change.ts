import { channels, isMailed } from '#shared/channels/channels.ts';
import type { Delivery } from '#shared/documents/acknowledgement.ts';
import type { EventOf, RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';
import { isSystem } from '#shared/domain/access/system-actor.ts';

/** Where acknowledgements by e-mail go: the first of those who came forward that gave an address. */
export const mailAddressOf = ({ complainants }: Pick<RequestDocument, 'complainants'>): string | null =>
  complainants.find(({ email }) => email !== null)?.email ?? null;

/** Whether there is one; a desk knows that without knowing which. */
export const hasMailAddress = (request: Pick<RequestDocument, 'complainants'>): boolean =>
  mailAddressOf(request) !== null || request.complainants.some(({ held }) => held?.email === true);

/** The text is settled. The citizen is told at once only when a person says so; an e-mail first has to leave. */
export const acknowledgementChange = (
  request: RequestDocument,
  event: RequestEvent,
  body: EventOf<'acknowledged'>,
): Partial<RequestDocument> => {
  // A person who acknowledges has told them, except by what the server itself sends.
  const isByServer = isMailed(body.channel) || isSystem({ id: event.by });
  const way: Delivery = isByServer ? channels[body.channel].facts.acknowledgement : 'told';
  const isLost = way === 'to-send' && !hasMailAddress(request);
  return {
    acknowledgement: {
      command: event.commandId,
      channel: body.channel,
      language: body.language,
      template: body.template,
      delivery: isLost ? 'failed' : way,
      since: event.doneAt,
      problem: isLost ? { code: 'no-address', reply: '' } : null,
    },
    acknowledgedAt: way === 'told' ? (request.acknowledgedAt ?? event.doneAt) : request.acknowledgedAt,
  };
};
