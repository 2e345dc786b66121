import type { IconName } from '#renderer/ui/Icon.tsx';

/** Parts of supervision, in their order. */
export const supervisionTabs = ['overview', 'map', 'agents', 'desks', 'learning'] as const;
export type SupervisionTab = (typeof supervisionTabs)[number];

export const tabIcons: Readonly<Record<SupervisionTab, IconName>> = {
  overview: 'chart',
  map: 'pin',
  agents: 'users',
  desks: 'sync',
  learning: 'clock',
};
