import { administers } from '#shared/domain/access/administers.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { administrationAddress } from './address.ts';
import { administrationTitle } from './title.ts';

/** What administrators look after: `#/administration/<section>`. */
export const administrationScreen = defineScreen({
  name: 'administration',
  address: administrationAddress,
  title: named(administrationTitle, 'administration.title'),
  icon: 'settings',
  keys: ['Alt+9'],
  isFor: administers,
  view: async () => (await import('./AdministrationView.tsx')).AdministrationView,
});
