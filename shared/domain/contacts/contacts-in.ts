import type { Complainant } from '#shared/documents/citizen.ts';
import type { ContactPoint } from '#shared/documents/contact-point.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { RequestEvent } from '#shared/workflow/event.ts';

const seenOnce = (kind: ContactPoint['kind'], value: string, at: Instant): ContactPoint => ({
  ...{ kind, value, scope: '', verified: null },
  ...{ firstSeen: at, lastSeen: at },
});

/** Contact points that somebody came forward with; nobody has proved them. */
export const contactsSaid = (
  { phone, email }: Pick<Complainant, 'phone' | 'email'>,
  at: Instant,
): ContactPoint[] => [
  ...(phone === null ? [] : [seenOnce('phone', phone, at)]),
  ...(email === null ? [] : [seenOnce('email', email, at)]),
];

/** A citizen's contact point that an event tells of: they wrote from it. */
export interface ContactSeen {
  citizenId: string;
  contact: ContactPoint;
}

/**
 * Whom a message came from, and by which contact point. It is proved by what only its owner had been sent: the request's own signed
 * address. A sender can be forged, the number of a request and the id of a message are known to others.
 */
export const contactSeenIn = ({ body, doneAt }: RequestEvent): ContactSeen | null => {
  if (body.type !== 'message-received' || body.citizenId === null || body.from.address === '') return null;
  if (body.channel !== 'email') return null;
  const isProof = body.because === 'signed-address' && !body.automatic;
  const contact = seenOnce('email', body.from.address, doneAt);
  return {
    citizenId: body.citizenId,
    contact: isProof ? { ...contact, verified: { how: 'answered', at: doneAt } } : contact,
  };
};
