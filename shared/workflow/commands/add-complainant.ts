import { z } from 'zod';
import { complainant } from '#shared/documents/citizen.ts';
import { documentId, personText, recordedText } from '#shared/documents/text.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';

export const body = z.object({ type: z.literal('add-complainant'), complainant, note: personText(2000) });
export const events = [
  z.object({
    type: z.literal('complainant-added'),
    complainant: complainant.nullable(),
    note: recordedText,
    /** The request that ended in this one; null: somebody came forward. */
    mergedFrom: documentId.nullable(),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'add-complainant': { body: typeof body; events: typeof events; bears: { 'complainant-added': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.add-complainant': 'Ajouter un plaignant',
    'event.complainant-added': 'Plaignant ajouté : {name}',
  },
  ar: {
    'command.add-complainant': 'إضافة مشتكٍ',
    'event.complainant-added': 'أُضيف مشتكٍ: {name}',
  },
});

/** One more person speaks up about the same matter. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: 'always',
  already: () => false,
  decide: ({ body: asked }) => ({
    type: 'complainant-added',
    complainant: asked.complainant,
    note: asked.note,
    mergedFrom: null,
  }),
  written: ({ note }) => note,
  events: {
    'complainant-added': {
      apply: (request, _event, added) => ({
        complainants: added.complainant ? [...request.complainants, added.complainant] : request.complainants,
        complainantCount: request.complainantCount + 1,
      }),
      erase: (added) => ({ ...added, complainant: null, note: '' }),
      written: ({ note }) => note,
    },
  },
});
