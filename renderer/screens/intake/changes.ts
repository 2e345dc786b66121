import type { CitizenDocument, Identifiers } from '#shared/documents/citizen.ts';
import type { Category, Territory } from '#shared/documents/reference-data.ts';
import type { Point } from '#shared/documents/place.ts';
import type { Language } from '#shared/documents/text.ts';
import { arrondissementAt } from '#shared/domain/routing/route.ts';
import type { Typed } from '#renderer/parts/citizens/typed.ts';
import { type IntakeDraft, nobody } from '#renderer/parts/counter-draft/draft.ts';

/** A person of the list was picked: their file fills the form, their language becomes the answer's. */
export const pickCitizen = (draft: IntakeDraft, citizen: CitizenDocument): IntakeDraft => ({
  ...draft,
  who: 'known',
  lookup: '',
  citizenId: citizen._id,
  name: citizen.name,
  phone: citizen.phone ?? '',
  paperType: citizen.paper?.type ?? 'cin',
  paperNumber: citizen.paper?.number ?? '',
  email: citizen.email ?? '',
  home: citizen.address,
  held: citizen.held ?? null,
  language: citizen.language,
});

/** The file's identifiers came: they fill what is still empty. */
export const withOwnIdentifiers = (draft: IntakeDraft, own: Identifiers): IntakeDraft => ({
  ...draft,
  phone: draft.phone || (own.phone ?? ''),
  ...(draft.paperNumber === '' && own.paper
    ? { paperType: own.paper.type, paperNumber: own.paper.number }
    : {}),
  email: draft.email || (own.email ?? ''),
  home: draft.home || own.address,
});

/** Nobody of the list: a new file `citizenId`, with what was typed already in the right field. */
export const newCitizen = (draft: IntakeDraft, typed: Typed, citizenId: string): IntakeDraft => ({
  ...draft,
  ...nobody,
  who: 'new',
  citizenId,
  name: typed.kind === 'name' ? typed.name : '',
  phone: typed.kind === 'phone' ? typed.phone : '',
  paperNumber: typed.kind === 'paper' ? typed.number : '',
});

/** The citizen keeps their name to themselves. */
export const anonymous = (draft: IntakeDraft): IntakeDraft => ({ ...draft, ...nobody, who: 'anonymous' });

/** Back to the lookup, with what was typed in it. */
export const chooseAgain = (draft: IntakeDraft): IntakeDraft => ({ ...draft, ...nobody, who: 'nobody-yet' });

/** Sets the category (null: "à qualifier"); the subject follows while the agent has not worded it. */
export const pickCategory = (
  draft: IntakeDraft,
  category: Category | null,
  language: Language,
): IntakeDraft => {
  const proposed = category?.name[language] ?? '';
  const untouched = draft.subject.trim() === '' || draft.subject === draft.proposedSubject;
  return {
    ...draft,
    category: category?.code ?? null,
    toQualify: category === null,
    proposedSubject: proposed,
    subject: untouched ? proposed : draft.subject,
  };
};

/** Drops or takes away the point; the arrondissement named in the form follows it into the city. */
export const placePoint = (draft: IntakeDraft, point: Point | null, territory: Territory): IntakeDraft => ({
  ...draft,
  point,
  arrondissement: (point && arrondissementAt(territory, point)?.code) ?? draft.arrondissement,
});
