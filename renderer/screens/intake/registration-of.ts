import type { Complainant } from '#shared/documents/citizen.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import { normaliseCin } from '#shared/domain/identification/cin.ts';
import { normalisePhone } from '#shared/domain/identification/phone.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { storable, storableLine } from '#shared/documents/storable.ts';

const paperOf = (draft: IntakeDraft): Complainant['paper'] => {
  const number = storableLine(draft.paperNumber);
  if (number === '') return null;
  return {
    type: draft.paperType,
    number: normaliseCin(number),
  };
};

/** The person as the form has them; null when anonymous or not chosen. */
export const complainantOf = (draft: IntakeDraft): Complainant | null =>
  draft.who === 'anonymous' || draft.who === 'nobody-yet'
    ? null
    : {
        citizenId: draft.citizenId,
        name: storableLine(draft.name),
        phone: normalisePhone(draft.phone),
        email: storableLine(draft.email) || null,
        paper: paperOf(draft),
        address: storableLine(draft.home),
        language: draft.language,
        channel: draft.channel,
      };

/** The command body of a form without errors (see `check`). */
export const registrationOf = (draft: IntakeDraft): NewRegistration => ({
  type: 'register',
  channel: draft.channel,
  language: draft.language,
  category: draft.toQualify ? null : draft.category,
  priority: draft.priority,
  subject: storableLine(draft.subject),
  description: storable(draft.description),
  place: {
    address: storableLine(draft.address),
    landmark: storableLine(draft.landmark),
    point: draft.point,
    arrondissement: draft.arrondissement,
  },
  complainant: complainantOf(draft),
  attachments: draft.attachments,
  source: null,
  arrivedOn: draft.arrivedOn,
});
