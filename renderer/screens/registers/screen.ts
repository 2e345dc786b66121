import { registerOffices } from '#shared/domain/access/may-read-register.ts';
import { oneAddress } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { registersTitle } from './title.ts';

/** The registers of arrival and departure: `#/registers`. */
export const registersScreen = defineScreen({
  name: 'registers',
  address: oneAddress,
  title: named(registersTitle, 'registers.title'),
  icon: 'register',
  keys: ['Alt+5'],
  isFor: (person, reference) => reference !== null && registerOffices(person, reference.offices).length > 0,
  view: async () => (await import('./RegistersView.tsx')).RegistersView,
});
