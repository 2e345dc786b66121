import { goTo } from '#renderer/parts/screen/go-to.ts';
import type { Ways } from '#renderer/parts/screen/ways.ts';
import { administrationScreen } from '#renderer/screens/administration/screen.ts';
import { callAddress } from '#renderer/screens/intake/call-address.ts';
import { intakeScreen } from '#renderer/screens/intake/screen.ts';
import { queueScreen } from '#renderer/screens/queue/screen.ts';
import { scanningScreen } from '#renderer/screens/scanning/screen.ts';

/** The ways between the screens of the desk. */
export const ways: Ways = {
  request: (requestId) => goTo(queueScreen.addressOf({ requestId })),
  queue: () => goTo(queueScreen.start),
  counter: (letterId) => goTo(intakeScreen.addressOf({ letterId })),
  blankCounter: () => goTo(intakeScreen.start),
  call: (callId, citizenId) => goTo(intakeScreen.addressOf({ letterId: callAddress({ callId, citizenId }) })),
  target: (category, hours) =>
    goTo(administrationScreen.addressOf({ section: 'catalogue', target: { category, hours } })),
  scanning: () => goTo(scanningScreen.start),
};
