import { onlyAdministers } from '#shared/domain/access/administers.ts';
import { withId } from '#renderer/parts/screen/address.ts';
import { defineScreen } from '#renderer/parts/screen/define-screen.tsx';
import { named } from '#renderer/parts/screen/named.ts';
import { queueMessages } from './messages.ts';
import { ViewList } from './ViewList.tsx';

/** The queue: `#/queue`, `#/queue/<request>`. */
export const queueScreen = defineScreen({
  name: 'queue',
  address: withId('requestId'),
  title: named(queueMessages, 'queue.title'),
  icon: 'inbox',
  keys: ['Alt+1', 'g'],
  isFor: (person) => !onlyAdministers(person),
  view: async () => (await import('./QueueDesk.tsx')).QueueDesk,
  inSide: { kind: 'own', view: ViewList },
});
