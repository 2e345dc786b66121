import { supervisesSomewhere } from '#shared/domain/access/may-see.ts';
import { oneOf } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { supervisionTabs } from './tabs.ts';
import { supervisionTitle } from './title.ts';

/** Supervision: `#/supervision/<tab>`. */
export const supervisionScreen = defineScreen({
  name: 'supervision',
  address: oneOf('tab', supervisionTabs, 'overview'),
  title: named(supervisionTitle, 'supervision.title'),
  icon: 'chart',
  keys: ['Alt+3'],
  isFor: (person, reference) => reference !== null && supervisesSomewhere(person, reference.offices),
  view: async () => (await import('./SupervisionView.tsx')).SupervisionView,
});
