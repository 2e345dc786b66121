import { useSyncExternalStore } from 'react';
import { isSection, type Section } from '#renderer/screens/administration/sections.ts';
import { readTab, type SupervisionTab } from '#renderer/screens/supervision/tabs.ts';

/**
 * Where the person is: `#/queue`, `#/queue/<id>`, `#/intake`, `#/intake/<letter>`, `#/scanning`, `#/escalations`,
 * `#/escalations/<id>`, `#/supervision/<tab>`, `#/practice`, `#/registers`, `#/report`, `#/administration/<section>`.
 */
export type Route =
  | { screen: 'queue'; requestId: string | null }
  /** `letterId`: a scanned letter that the registration is made from. */
  | { screen: 'intake'; letterId: string | null }
  | { screen: 'scanning' }
  | { screen: 'escalations'; requestId: string | null }
  | { screen: 'supervision'; tab: SupervisionTab }
  | { screen: 'practice' }
  | { screen: 'registers' }
  | { screen: 'report' }
  | { screen: 'administration'; section: Section };

const read = (hash: string): Route => {
  const [, screen, rest] = hash.split('/');
  const requestId = rest ? decodeURIComponent(rest) : null;
  switch (screen) {
    case 'intake':
      return { screen, letterId: requestId };
    case 'practice':
    case 'registers':
    case 'report':
    case 'scanning':
      return { screen };
    case 'escalations':
      return { screen, requestId };
    case 'administration':
      return { screen, section: rest && isSection(rest) ? rest : 'calendar' };
    case 'supervision':
      return { screen, tab: readTab(rest) };
    default:
      return { screen: 'queue', requestId };
  }
};
const watch = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The present route, from the address, so that back, forward and reload work. */
export const useRoute = (): Route => read(useSyncExternalStore(watch, () => location.hash));

const withinOf = (route: Route): string | null => {
  switch (route.screen) {
    case 'intake':
      return route.letterId;
    case 'practice':
    case 'registers':
    case 'report':
    case 'scanning':
      return null;
    case 'supervision':
      return route.tab;
    case 'administration':
      return route.section;
    default:
      return route.requestId;
  }
};

/** The address of a screen: `#/screen` or `#/screen/what`. */
export const addressOf = (route: Route): string => {
  const within = withinOf(route);
  return within === null ? `#/${route.screen}` : `#/${route.screen}/${encodeURIComponent(within)}`;
};

/** Goes to a screen. */
export const goTo = (route: Route): void => {
  location.hash = addressOf(route);
};
