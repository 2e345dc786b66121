import { z } from 'zod';
import { citizenJoin } from '#shared/documents/citizen-join.ts';
import { documentId } from '#shared/documents/text.ts';
import { joinBetween, lastJoin } from '#shared/domain/identification/joined-files.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { definePersonCommand } from '../define-person-command.ts';

export const body = z.object({
  type: z.literal('join-citizens'),
  /** The other file; `requestId` is the one. */
  other: documentId,
  because: citizenJoin.shape.because,
  note: citizenJoin.shape.note,
  /** The latest join of the two that its author saw, standing or taken back; null: none. */
  seen: documentId.nullable(),
});

declare module '#shared/workflow/declared.ts' {
  interface PersonCommands {
    'join-citizens': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: { 'command.join-citizens': 'Réunir deux dossiers' },
  ar: { 'command.join-citizens': 'ضم ملفين' },
});

/** Two files are one person's. Whoever did not see that somebody took this back is told so first. */
export const command = definePersonCommand(body, {
  who: from('clerk'),
  decide: ({ other, because, note, seen }, joins, { command: { _id, by }, doneAt }) => {
    if (joinBetween(joins, other)) return null;
    const last = lastJoin(joins, other);
    if (last && last.id !== seen)
      return { refusal: { code: 'citizens-separated', values: { by: last.ended?.by ?? last.by } } };
    return { joins: [...joins, { id: _id, with: other, by, at: doneAt, because, note, ended: null }] };
  },
  written: ({ note }) => note,
});
