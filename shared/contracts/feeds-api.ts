import { z } from 'zod';
import { code, requiredText } from '../documents/text.ts';
import { day, instant } from '../documents/time.ts';

/**
 * Calendars of other houses that are read every week and propose feasts. Nothing of them enters the city's calendar by itself.
 *
 * - `GET /admin/feeds` → `feedList`; `PUT /admin/feeds` `feedAddresses` → `feedList`
 * - `POST /admin/feeds/<code>/read` → `feedList`: read now
 */
export const feedAddress = z.object({
  code,
  name: requiredText(200),
  /** https, public. */
  url: z.url({ protocol: /^https$/ }).max(1000),
});
export const feedAddresses = z.object({ feeds: z.array(feedAddress).max(20) });
export type FeedAddress = z.infer<typeof feedAddress>;

/** A day that a feed names. */
export const feedDay = z.object({ day, name: z.string().max(200), provisional: z.boolean() });
export type FeedDay = z.infer<typeof feedDay>;

/** Why a feed could not be read. */
export const feedTrouble = z.enum([
  'bad-address',
  'private-address',
  'unreachable',
  'too-slow',
  'too-large',
  'refused',
  'not-icalendar',
]);
export type FeedTrouble = z.infer<typeof feedTrouble>;

export const feedState = feedAddress.extend({
  /** When it was last tried; null: never. */
  triedAt: instant.nullable(),
  /** When what it says was last heard; null: never. */
  readAt: instant.nullable(),
  trouble: feedTrouble.nullable(),
  /** Feasts it names that the calendar does not have on that day. */
  added: z.array(feedDay),
  /** Feasts it named before and no longer names, which the calendar has. */
  gone: z.array(feedDay),
  /** What was left out, by its title, with the reason. */
  leftOut: z.array(z.object({ title: z.string().nullable(), code: z.string() })),
});
export type FeedState = z.infer<typeof feedState>;
export const feedList = z.object({ feeds: z.array(feedState) });
