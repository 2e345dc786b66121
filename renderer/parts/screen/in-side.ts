import type { ComponentType } from 'react';
import type { Bilingual } from '#shared/documents/text.ts';

/** How a screen stands in the side: as the button above all, as a link, or as something of its own below the links. */
export type InSide =
  { kind: 'button' } | { kind: 'link' } | { kind: 'own'; view: ComponentType<OwnSideProps> };

export interface OwnSideProps {
  isShown: boolean;
  /** Shows the screen. */
  onShow: () => void;
}

/** What waits on a screen. */
export interface WaitingCount {
  /** A hook; null until counted. */
  useCount: () => number | null;
  /** What is counted. */
  words: Bilingual;
}
