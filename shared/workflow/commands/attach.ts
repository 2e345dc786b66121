import { z } from 'zod';
import { attachmentRef } from '#shared/documents/attachment.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({
  type: z.literal('attach'),
  attachments: z.array(attachmentRef).min(1).max(50),
});
export const events = [
  z.object({ type: z.literal('attached'), attachments: z.array(attachmentRef) }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    attach: { body: typeof body; events: typeof events; bears: { attached: never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.attach': 'Joindre',
    'event.attached': '{count, plural, one {# pièce jointe} other {# pièces jointes}}',
  },
  ar: {
    'command.attach': 'إرفاق',
    'event.attached':
      '{count, plural, one {مرفق واحد} two {مرفقان} few {# مرفقات} many {# مرفقا} other {# مرفق}}',
  },
});

/** Adds files that the request does not have yet. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: 'always',
  already: ({ attachments }, request) =>
    attachments.every((file) => request.attachments.some((own) => own.fileId === file.fileId)),
  decide: ({ body: { attachments }, request }) => ({
    type: 'attached',
    attachments: attachments.filter((file) => !request.attachments.some((own) => own.fileId === file.fileId)),
  }),
  written: () => '',
  events: {
    attached: {
      apply: (request, _event, { attachments }) => ({
        attachments: [...request.attachments, ...attachments],
      }),
      erase: (attached) => ({ ...attached, attachments: [] }),
      written: ({ attachments }) => attachments.map(({ name }) => name).join(', '),
    },
  },
});
