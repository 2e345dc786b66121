import { z } from 'zod';
import { citizenJoin } from '#shared/documents/citizen-join.ts';
import { documentId } from '#shared/documents/text.ts';
import { joinBetween } from '#shared/domain/identification/joined-files.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { definePersonCommand } from '../define-person-command.ts';

export const body = z.object({
  type: z.literal('separate-citizens'),
  other: documentId,
  /** The join that its author saw and takes back. */
  join: documentId,
  note: citizenJoin.shape.note,
});

declare module '#shared/workflow/declared.ts' {
  interface PersonCommands {
    'separate-citizens': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: { 'command.separate-citizens': 'Séparer deux dossiers' },
  ar: { 'command.separate-citizens': 'فصل ملفين' },
});

/** A join is taken back: that one, and no other that somebody made meanwhile on evidence its author has not seen. */
export const command = definePersonCommand(body, {
  who: from('clerk'),
  decide: ({ other, join, note }, joins, { command: { _id, by }, doneAt }) => {
    const standing = joinBetween(joins, other);
    if (!standing) return null;
    if (standing.id !== join)
      return { refusal: { code: 'citizens-joined-again', values: { by: standing.by } } };
    const ended = { id: _id, by, at: doneAt, note };
    return { joins: joins.map((each) => (each === standing ? { ...each, ended } : each)) };
  },
  written: ({ note }) => note,
});
