import { v7 as uuid } from 'uuid';
import type { Catalogue } from '#shared/documents/reference-data.ts';
import type { Language } from '#shared/documents/text.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { newCitizen, pickCategory } from './changes.ts';
import type { IntakeDraft, IntakeField } from '#renderer/parts/counter-draft/draft.ts';

const person = new Set<Proposal['field']>(['name', 'cin', 'phone', 'address']);

/** The form with what was read in the letter taken over into its field. A known citizen's file is not written over. */
export const takeProposal = (
  draft: IntakeDraft,
  { field, value }: Proposal,
  catalogue: Catalogue,
  language: Language,
): IntakeDraft => {
  if (person.has(field)) {
    if (draft.who === 'known') return draft;
    const form = draft.who === 'new' ? draft : newCitizen(draft, { kind: 'name', name: '' }, `cit-${uuid()}`);
    switch (field) {
      case 'cin':
        return { ...form, paperType: 'cin', paperNumber: value };
      case 'phone':
        return { ...form, phone: value };
      case 'address':
        return { ...form, home: value };
      case 'category':
      case 'date':
      case 'name':
      case 'reference':
      case 'subject':
        return { ...form, name: value };
    }
  }
  if (field === 'subject') return { ...draft, subject: value };
  if (field !== 'category') return draft;
  const category = catalogue.categories.find(({ code }) => code === value);
  return category ? pickCategory(draft, category, language) : draft;
};

/** The field of the form that a proposal fills. */
export const fieldOfProposal = (field: Proposal['field']): IntakeField =>
  field === 'cin'
    ? 'paperNumber'
    : field === 'address'
      ? 'home'
      : field === 'category'
        ? 'address'
        : field === 'phone'
          ? 'phone'
          : field === 'subject'
            ? 'subject'
            : 'name';
