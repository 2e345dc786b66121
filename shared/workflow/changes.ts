import type { RequestDocument } from './request.ts';

type Change = Partial<RequestDocument>;

/** Nobody is waited for. */
export const clockRuns: Change = { waitingFor: null, waitingSince: null, waitingUntil: null };

/** A proposal that nobody has decided ends when the request is settled or leaves the office. */
export const lapsed = ({ escalation }: RequestDocument): Change =>
  escalation?.state === 'proposed' ? { escalation: { ...escalation, state: 'lapsed' } } : {};
