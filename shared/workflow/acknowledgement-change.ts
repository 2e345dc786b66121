import type { Delivery } from '#shared/documents/acknowledgement.ts';
import type { Channel } from '#shared/documents/channel.ts';
import type { EventOf, RequestEvent } from './event.ts';
import type { RequestDocument } from './request.ts';
import { isSystem } from '#shared/domain/access/system-actor.ts';

/** How the server's own acknowledgement reaches the citizen by each channel; a person who acknowledges has told them. */
const ways: Readonly<Record<Channel, Delivery>> = {
  email: 'to-send',
  counter: 'to-hand',
  paper: 'to-hand',
  phone: 'to-tell',
  'mobile-app': 'no-channel',
  chat: 'no-channel',
  social: 'no-channel',
  web: 'no-channel',
  import: 'no-channel',
};

/** Where acknowledgements by e-mail go: the first of those who came forward that gave an address. */
export const mailAddressOf = ({ complainants }: Pick<RequestDocument, 'complainants'>): string | null =>
  complainants.find(({ email }) => email !== null)?.email ?? null;

/** The text is settled. The citizen is told at once only when a person says so; an e-mail first has to leave. */
export const acknowledgementChange = (
  request: RequestDocument,
  event: RequestEvent,
  body: EventOf<'acknowledged'>,
): Partial<RequestDocument> => {
  const way = body.channel === 'email' || isSystem({ id: event.by }) ? ways[body.channel] : 'told';
  const isLost = way === 'to-send' && mailAddressOf(request) === null;
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
