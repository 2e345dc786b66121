import { DesktopError } from '#renderer/desktop/desktop.ts';

const words = {
  unreachable: 'unreachable',
  cut: 'unreachable',
  'shell-gone': 'unreachable',
  busy: 'busy',
  denied: 'denied',
  'other-certificate': 'certificate',
} as const;

/** What is said of a driver's problem, or of a call that failed. */
export const scannerTroubleOf = (
  problem: unknown,
): 'unreachable' | 'busy' | 'denied' | 'certificate' | 'other' => {
  const code = problem instanceof DesktopError ? problem.code : problem;
  const known = Object.entries(words).find(([name]) => name === code);
  return known ? known[1] : 'other';
};
