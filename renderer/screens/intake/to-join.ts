import type { CommandBody } from '#shared/workflow/command.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { storable } from '#shared/documents/storable.ts';
import { complainantOf } from './registration-of.ts';

/** Longest note an add-complainant command carries. */
const noteMax = 2000;

/**
 * The commands that make the form's person one more complainant of an existing request, with their own words and files;
 * empty when the person is anonymous: there is nobody to add.
 */
export const toJoin = (draft: IntakeDraft): CommandBody[] => {
  const complainant = complainantOf(draft);
  if (complainant === null) return [];
  const words = storable(draft.description);
  const fits = words.length <= noteMax;
  const bodies: CommandBody[] = [{ type: 'add-complainant', complainant, note: fits ? words : '' }];
  if (!fits) bodies.push({ type: 'note', body: words.slice(0, 10_000) });
  if (draft.attachments.length > 0) bodies.push({ type: 'attach', attachments: draft.attachments });
  return bodies;
};
