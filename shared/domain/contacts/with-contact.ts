import type { ContactPoint } from '#shared/documents/contact-point.ts';
import { contactKey } from './contact-key.ts';

/** More than anybody has: whoever invents numbers makes no file grow for ever. */
export const mostContacts = 60;

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);
const firstProof = (one: ContactPoint['verified'], other: ContactPoint['verified']) =>
  one && other ? (one.at <= other.at ? one : other) : (one ?? other);

/**
 * A file's contact points once one more was seen. What is there stays as it is written; seen again it is known for longer, and what
 * proved it once proves it still. In whatever order they come, the same points are there with the same days. Of too many the one
 * unproved for longest goes.
 */
export const withContact = (contacts: readonly ContactPoint[], seen: ContactPoint): ContactPoint[] => {
  const key = contactKey(seen);
  const isKnown = contacts.some((one) => contactKey(one) === key);
  const all = isKnown
    ? contacts.map((one) =>
        contactKey(one) === key
          ? {
              ...one,
              firstSeen: earlier(one.firstSeen, seen.firstSeen),
              lastSeen: later(one.lastSeen, seen.lastSeen),
              verified: firstProof(one.verified, seen.verified),
            }
          : one,
      )
    : [...contacts, seen];
  if (all.length <= mostContacts) return all;
  const unproved = all.filter(({ verified }) => verified === null);
  const least = (unproved.length > 0 ? unproved : all).reduce((a, b) => (b.lastSeen < a.lastSeen ? b : a));
  return all.filter((one) => one !== least);
};
