import type { ContactPoint } from '#shared/documents/contact-point.ts';
import { phoneKey } from '../identification/phone.ts';

type Said = Pick<ContactPoint, 'kind' | 'value' | 'scope'>;

/** What two contact points share when they are one, however they were written. WhatsApp is reached by a phone's number. */
export const contactKey = ({ kind, value, scope }: Said): string => {
  const same = kind === 'phone' || kind === 'whatsapp' ? phoneKey(value) : value.trim().toLowerCase();
  return `${kind} ${scope} ${same}`;
};
