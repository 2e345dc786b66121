import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { oneAddress } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { scanningTitle } from './title.ts';

/** Scanned letters until they are filed: `#/scanning`. */
export const scanningScreen = defineScreen({
  name: 'scanning',
  address: oneAddress,
  title: named(scanningTitle, 'scanning.title'),
  icon: 'scan',
  keys: ['Alt+7'],
  isFor: (person) => person.grants.some((grant) => mayPerform(person, 'attach', grant)),
  view: async () => (await import('./ScanningView.tsx')).ScanningView,
});
