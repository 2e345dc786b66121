import type { Refusal } from '#shared/documents/verdict.ts';
import { keepsNumber } from '#shared/domain/register/keeps-number.ts';
import type { Command, CommandOf } from '#shared/workflow/command.ts';
import { returnedPrefix, type StoredForm } from './stored-form.ts';

/** Ids of requests that a form began: what a form is called is the rest of them. */
const ofForm = /^req-(?<formId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * A registration that the server refused, as the form it was typed in: the same form, under the number on the citizen's paper, unless
 * the number was what was wrong. `words`: what was written about it since.
 */
export const givenBack = (
  command: Pick<Command, '_id' | 'requestId'>,
  body: CommandOf<'register'>,
  refusal: Refusal | null,
  words: readonly string[] = [],
): { key: string; form: StoredForm } => {
  const { complainant, reference } = body;
  const { desk, year, number } = body.arrival;
  const formId = ofForm.exec(command.requestId)?.groups?.['formId'];
  const isMended = refusal !== null && keepsNumber(refusal.code);
  return {
    // Given back twice it is one form.
    key: `${returnedPrefix}${command._id}`,
    form: {
      formId: (isMended ? formId : undefined) ?? command._id.replace(/^cmd-/, ''),
      returned: refusal,
      number: isMended && formId !== undefined ? { reference, desk, year, number } : null,
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
        held: null,
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
