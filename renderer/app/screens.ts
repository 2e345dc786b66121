import { administrationScreen } from '#renderer/screens/administration/screen.ts';
import { escalationsScreen } from '#renderer/screens/escalations/screen.ts';
import { intakeScreen } from '#renderer/screens/intake/screen.ts';
import { practiceScreen } from '#renderer/screens/practice/screen.ts';
import { queueScreen } from '#renderer/screens/queue/screen.ts';
import { registersScreen } from '#renderer/screens/registers/screen.ts';
import { reportScreen } from '#renderer/screens/report/screen.ts';
import { scanningScreen } from '#renderer/screens/scanning/screen.ts';
import { supervisionScreen } from '#renderer/screens/supervision/screen.ts';
import type { Screen } from '#renderer/parts/screen/define-screen.tsx';

/** Every screen of the desk, in the order of the side. A person's first is where they begin. */
export const screens = [
  queueScreen,
  intakeScreen,
  escalationsScreen,
  supervisionScreen,
  practiceScreen,
  registersScreen,
  reportScreen,
  scanningScreen,
  administrationScreen,
] as const satisfies readonly Screen[];
