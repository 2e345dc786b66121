import { z } from 'zod';
import { requestReference } from '#shared/documents/arrival.ts';
import { departureReference } from '#shared/documents/departure.ts';
import { recordedText, requiredText } from '#shared/documents/text.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { lettersOf } from '#shared/domain/register/departures-of.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';

const entry = z.union([requestReference, departureReference]);
export const body = z.object({ type: z.literal('annotate-register'), entry, text: requiredText(1000) });
export const events = [
  z.object({ type: z.literal('register-annotated'), entry, text: recordedText }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'annotate-register': { body: typeof body; events: typeof events; bears: { 'register-annotated': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.annotate-register': 'Annoter le registre',
    'event.register-annotated': 'Annotation au registre ({entry})',
  },
  ar: {
    'command.annotate-register': 'إضافة ملاحظة هامشية',
    'event.register-annotated': 'ملاحظة هامشية في السجل ({entry})',
  },
});

/** Writes beside an entry of a register, this request's arrival or one of its letters; the entry itself is never changed. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  enters: true,
  when: 'always',
  already: () => false,
  decide: ({ body: asked, request }) =>
    asked.entry === request.reference ||
    lettersOf(request).some(({ departure }) => departure.reference === asked.entry)
      ? { ...asked, type: 'register-annotated' }
      : refuse('unknown-entry', { entry: asked.entry }),
  written: ({ text }) => text,
  events: {
    'register-annotated': {
      apply: () => ({}),
      erase: (annotated) => ({ ...annotated, text: erased }),
      written: ({ text }) => text,
    },
  },
});
