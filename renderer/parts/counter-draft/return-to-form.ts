import { v7 as uuid } from 'uuid';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { DraftData } from '#renderer/data/contract/drafts.ts';
import type { IntakeDraft } from './draft.ts';
import { returnedPrefix, type StoredForm } from './stored-form.ts';

/** The form that makes this registration again: what was typed, open to be mended. */
export const draftOf = (body: CommandOf<'register'>): IntakeDraft => {
  const { complainant, place } = body;
  return {
    schema: 1,
    who: complainant === null ? 'anonymous' : 'new',
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
    address: place.address,
    landmark: place.landmark,
    arrondissement: place.arrondissement,
    point: place.point,
    subject: body.subject,
    proposedSubject: '',
    description: body.description,
    arrivedOn: body.arrival.arrivedOn,
    channel: body.channel,
    priority: body.priority,
    language: body.language,
    attachments: body.attachments,
  };
};

/**
 * Puts a registration that the server has refused where the counter opens it next: go to the counter afterwards. It becomes another
 * request (a new form id); its files are at the server already, or still wait here. The form that stood there comes back after it.
 */
export const returnToForm = async (
  data: Pick<DraftData, 'writeDraft'>,
  body: CommandOf<'register'>,
  why: Refusal,
): Promise<void> => {
  const form: StoredForm = { formId: uuid(), draft: draftOf(body), returned: why };
  await data.writeDraft(`${returnedPrefix}${form.formId}`, form);
};
