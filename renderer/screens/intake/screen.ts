import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { withId } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { intakeTitle } from './title.ts';

/** The counter: `#/intake`, `#/intake/<letter>` for a registration made from a scanned letter, `#/intake/<call>` from a telephone call. */
export const intakeScreen = defineScreen({
  name: 'intake',
  address: withId('letterId'),
  title: named(intakeTitle, 'intake.title'),
  icon: 'plus',
  keys: ['i'],
  isFor: (person) => person.grants.some((grant) => mayPerform(person, 'register', grant)),
  view: async () => (await import('./IntakeView.tsx')).IntakeView,
  inSide: { kind: 'button' },
  // Asked for on the counter itself it leaves the récépissé for a blank form.
  beginsAnew: true,
});
