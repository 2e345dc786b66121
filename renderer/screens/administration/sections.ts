import { editableKind, type EditableDocument, type EditableKind } from '#shared/contracts/reference-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** A part of the city's reference data with a screen of its own. */
export type Section = EditableKind;
export type DocumentOf<Kind extends EditableKind> = Extract<EditableDocument, { kind: Kind }>;

export const isSection = (text: string): text is Section => editableKind.safeParse(text).success;

/** In the order of the screen; the key of each is its number. */
export const sections: readonly { kind: Section; icon: IconName }[] = [
  { kind: 'calendar', icon: 'calendar' },
  { kind: 'catalogue', icon: 'tag' },
  { kind: 'offices', icon: 'building' },
  { kind: 'ladders', icon: 'escalate' },
  { kind: 'templates', icon: 'note' },
  { kind: 'rules', icon: 'rule' },
  { kind: 'retention', icon: 'shield' },
];

/** Whether a person keeps the city's reference data. */
export const administers = (person: Person): boolean =>
  person.grants.some(({ role }) => role === 'administrator');

/** Administrators handle no requests: without another role there is no queue to look at. */
export const onlyAdministers = (person: Person): boolean =>
  administers(person) && person.grants.every(({ role }) => role === 'administrator');
