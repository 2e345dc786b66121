import { visibleOffices } from '#shared/domain/access/may-see.ts';
import { oneAddress } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { practiceTitle } from './title.ts';

/** Recurring causes, improvement actions, shared practices: `#/practice`. */
export const practiceScreen = defineScreen({
  name: 'practice',
  address: oneAddress,
  title: named(practiceTitle, 'practice.title'),
  icon: 'improve',
  keys: ['Alt+4'],
  isFor: (person, reference) => reference !== null && visibleOffices(person, reference.offices).length > 0,
  view: async () => (await import('./PracticeView.tsx')).PracticeView,
});
