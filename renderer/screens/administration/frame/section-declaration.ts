import type { ComponentType } from 'react';
import type { EditableKind } from '#shared/contracts/reference-api.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { ProposedTarget } from '../address.ts';
import type { FormPosition } from '../form/form-context.ts';
import type { DocumentOf, PageProps, Pages } from '../form/page.ts';

/** All that there is to say of the section of a kind; its words are `administration.section.<kind>`. */
export interface SectionDeclaration<Kind extends EditableKind> {
  kind: Kind;
  icon: IconName;
  /** The first is shown first; one alone has no tabs. */
  pages: Pages<DocumentOf<Kind>>;
  /** Said above the tabs, whatever page is shown. */
  above?: ComponentType<PageProps<DocumentOf<Kind>>>;
  /** The document with a proposed target in it, and which entry to show; null: it has no such category. */
  propose?: (
    document: DocumentOf<Kind>,
    target: ProposedTarget,
  ) => { document: DocumentOf<Kind>; place: FormPosition } | null;
  /** Shown in the preview of a change, below its differences. */
  trial?: ComponentType<{ before: DocumentOf<Kind>; after: DocumentOf<Kind> }>;
}
