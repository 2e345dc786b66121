import { decidesSomewhere } from '#shared/domain/access/may-decide.ts';
import { withId } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { useToDecide } from './use-to-decide.ts';
import { escalationsTitle } from './title.ts';

/** Escalations to decide: `#/escalations`, `#/escalations/<request>`. */
export const escalationsScreen = defineScreen({
  name: 'escalations',
  address: withId('requestId'),
  title: named(escalationsTitle, 'escalations.title'),
  icon: 'escalate',
  keys: ['Alt+2'],
  isFor: (person, reference) => reference !== null && decidesSomewhere(person, reference.ladders),
  view: async () => (await import('./EscalationDesk.tsx')).EscalationDesk,
  waiting: { useCount: useToDecide, words: named(escalationsTitle, 'escalations.tab.to-decide') },
});
