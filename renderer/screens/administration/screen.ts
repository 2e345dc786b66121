import { administers } from '#shared/domain/access/administers.ts';
import { editableKind } from '#shared/contracts/reference-api.ts';
import { oneOf } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { administrationTitle } from './title.ts';

/** The city's reference data: `#/administration/<section>`. */
export const administrationScreen = defineScreen({
  name: 'administration',
  address: oneOf('section', editableKind.options, 'calendar'),
  title: named(administrationTitle, 'administration.title'),
  icon: 'settings',
  keys: ['Alt+9'],
  isFor: administers,
  view: async () => (await import('./AdministrationView.tsx')).AdministrationView,
});
