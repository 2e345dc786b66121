import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { requestState } from '#shared/documents/request-state.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import { workingTimeOf } from '#shared/domain/deadlines/working-time.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { courseOf, isOfThePast } from '#shared/domain/learning/course.ts';
import { type Course, settleTimes } from '#shared/domain/learning/settle-times.ts';
import { databaseOf } from '../policy/databases.ts';
import type { ReferenceCache } from '../reference/reference-cache.ts';
import type { DocumentStore } from '../storage/document-store.ts';

const perPage = 200;
const past = z.object({
  kind: z.literal('request'),
  category: z.string(),
  state: requestState.exclude(['merged']),
  receivedAt: z.string(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});

/**
 * Whole working days within which most requests of a kind are settled, by office and category, from the server's own year; null when
 * that is not sure. An office's past is gone through once a day, when it is first asked about, a page at a time: others go on.
 */
export class UsualDays {
  readonly #known = new Map<string, { day: Day; days: Promise<ReadonlyMap<string, number>> }>();

  constructor(
    private readonly parts: { store: DocumentStore; reference: ReferenceCache; clock: () => Instant },
  ) {}

  async of(office: string, category: string | null): Promise<number | null> {
    if (category === null) return null;
    const now = this.parts.clock();
    const day = localDay(now);
    let known = this.#known.get(office);
    if (known?.day !== day) {
      known = { day, days: this.#learn(office, now) };
      // One that failed is tried again by the next who asks.
      known.days.catch(() => this.#known.delete(office));
      this.#known.set(office, known);
    }
    return (await known.days).get(category) ?? null;
  }

  async #learn(office: string, now: Instant): Promise<ReadonlyMap<string, number>> {
    const { store, reference } = this.parts;
    const { calendar, catalogue } = reference.data;
    const time = workingTimeOf(calendar, office);
    const courses = new Map<string, Course[]>();
    for (let after: string | null = null; ; await turn()) {
      const page = await store.readById(databaseOf('requests', office), after, perPage);
      after = page.at(-1)?._id ?? null;
      if (after === null) break;
      for (const document of page) {
        const read = past.safeParse(document).data;
        if (!read || !isOfThePast(read.receivedAt, now)) continue;
        const known = courses.get(read.category) ?? [];
        known.push(courseOf(read, time, now));
        courses.set(read.category, known);
      }
    }
    return new Map(
      catalogue.categories.flatMap(({ code, targetHours }) => {
        const days = settleTimes(courses.get(code) ?? [], targetHours)?.expectation;
        return days === null || days === undefined ? [] : [[code, days] as const];
      }),
    );
  }
}
