import type { EditableDocument, EditableKind } from '#shared/contracts/reference-api.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** A part of the city's reference data with a screen of its own. */
export type Section = EditableKind;
export type DocumentOf<Kind extends EditableKind> = Extract<EditableDocument, { kind: Kind }>;

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
