import { z } from 'zod';
import { isMailed } from '#shared/channels/channels.ts';
import { channel } from '#shared/documents/channel.ts';
import { code, language, requiredText, recordedText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { andServer, from } from '../who.ts';
import { acknowledgementChange } from '../acknowledgement-change.ts';
import { defineCommand } from '../define-command.ts';
import { openStates } from '#shared/domain/life.ts';

export const body = z.object({
  type: z.literal('acknowledge'),
  body: requiredText(10_000),
  language,
  channel,
  template: code.nullable(),
});
export const events = [
  z.object({
    type: z.literal('acknowledged'),
    body: recordedText,
    language,
    channel,
    template: code.nullable(),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    acknowledge: { body: typeof body; events: typeof events; bears: { acknowledged: never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.acknowledge': 'Accuser réception',
    'event.acknowledged': 'Accusé de réception au citoyen ({channel})',
  },
  ar: {
    'command.acknowledge': 'إشعار بالتوصل',
    'event.acknowledged': 'إشعار المواطن بالتوصل ({channel})',
  },
});

/** Tells the citizen that the request has been received (decree 2-17-265, within 15 days). */
export const command = defineCommand(body, events, {
  who: andServer(from('clerk')),
  when: openStates,
  already: (asked, { acknowledgedAt, acknowledgement }) =>
    acknowledgedAt !== null || (acknowledgement?.delivery === 'to-send' && isMailed(asked.channel)),
  decide: ({ body: asked }) => ({ ...asked, type: 'acknowledged' }),
  written: (asked) => asked.body,
  events: {
    acknowledged: {
      apply: acknowledgementChange,
      erase: (acknowledged) => ({ ...acknowledged, body: erased }),
      written: (acknowledged) => acknowledged.body,
    },
  },
});
