import { useSyncExternalStore } from 'react';

/** Where the person is: `#/queue`, `#/queue/<id>`, `#/intake`. */
export type Route = { screen: 'queue'; requestId: string | null } | { screen: 'intake' };

const read = (hash: string): Route => {
  const [, screen, id] = hash.split('/');
  if (screen === 'intake') return { screen: 'intake' };
  return { screen: 'queue', requestId: id ? decodeURIComponent(id) : null };
};
const watch = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The present route, from the address, so that back, forward and reload work. */
export const useRoute = (): Route => read(useSyncExternalStore(watch, () => location.hash));

/** Goes to a screen. */
export const goTo = (route: Route): void => {
  location.hash =
    route.screen === 'intake'
      ? '#/intake'
      : route.requestId === null
        ? '#/queue'
        : `#/queue/${encodeURIComponent(route.requestId)}`;
};
