import type { ComponentType } from 'react';
import type { EditableKind } from '#shared/contracts/reference-api.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { ProposedTarget } from '../address.ts';
import type { SectionName } from '../section-name.ts';
import { SectionDesk } from './SectionDesk.tsx';
import type { SectionDeclaration } from './section-declaration.ts';

/** A section, whatever it is about. */
export interface Section<Name extends SectionName = SectionName> {
  kind: Name;
  icon: IconName;
  desk: ComponentType<{ target?: ProposedTarget | undefined }>;
}

/** Declares the section of a kind: its tab, its pages, its preview follow from it. */
export const defineSection = <Kind extends EditableKind>(
  declared: SectionDeclaration<Kind>,
): Section<Kind> => ({
  kind: declared.kind,
  icon: declared.icon,
  desk: ({ target }) => <SectionDesk declared={declared} target={target} />,
});
