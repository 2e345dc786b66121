import type { Refusal } from '#shared/documents/verdict.ts';
import type { Command, CommandOf } from '#shared/workflow/command.ts';
import { returnedPrefix, type StoredForm } from './stored-form.ts';

/** A registration that the server refused, as the form it was typed in; `words`: what was written about it since. */
export const givenBack = (
  command: Pick<Command, '_id'>,
  body: CommandOf<'register'>,
  refusal: Refusal | null,
  words: readonly string[] = [],
): { key: string; form: StoredForm } => {
  const { complainant } = body;
  return {
    // Given back twice it is one form.
    key: `${returnedPrefix}${command._id}`,
    form: {
      formId: command._id.replace(/^cmd-/, ''),
      returned: refusal,
      draft: {
        schema: 1,
        who: complainant ? 'new' : 'anonymous',
        lookup: '',
        citizenId: complainant?.citizenId ?? '',
        name: complainant?.name ?? '',
        phone: complainant?.phone ?? '',
        paperType: complainant?.paper?.type ?? 'cin',
        paperNumber: complainant?.paper?.number ?? '',
        email: complainant?.email ?? '',
        home: complainant?.address ?? '',
        category: body.category,
        toQualify: body.category === null,
        ...body.place,
        subject: body.subject,
        proposedSubject: '',
        description: [body.description, ...words].filter((text) => text !== '').join('\n\n'),
        arrivedOn: body.arrival.arrivedOn,
        channel: body.channel,
        priority: body.priority,
        language: body.language,
        attachments: [...body.attachments],
      },
    },
  };
};
