import { z } from 'zod';
import { dueDates } from '#shared/documents/due-dates.ts';
import { place } from '#shared/documents/place.ts';
import { priority } from '#shared/documents/priority.ts';
import { code } from '#shared/documents/text.ts';
import { clockOf } from '#shared/domain/deadlines/clock.ts';
import { dueDatesFor } from '#shared/domain/deadlines/due-dates.ts';
import { coarse } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { openStates } from '#shared/domain/life.ts';

export const body = z.object({
  type: z.literal('qualify'),
  category: code,
  priority,
  place: place.nullable(),
});
export const events = [
  z.object({
    type: z.literal('qualified'),
    category: code,
    domain: code,
    priority,
    place: place.nullable(),
    unit: code.nullable(),
    due: dueDates,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    qualify: { body: typeof body; events: typeof events; bears: { qualified: 'rules' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.qualify': 'Qualifier',
    'event.qualified': 'Qualifiée : {category}',
  },
  ar: {
    'command.qualify': 'تصنيف',
    'event.qualified': 'صُنف الطلب: {category}',
  },
});

/** Says what it is about: the category gives domain, unit and internal target. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: openStates,
  already: (asked, request) =>
    asked.category === request.category &&
    asked.priority === request.priority &&
    asked.place === null &&
    request.state !== 'received',
  decide: ({ body: asked, request, reference }) => {
    const category = reference.catalogue.categories.find((entry) => entry.code === asked.category);
    if (!category) return refuse('unknown-category', { category: asked.category });
    const office = reference.offices.offices.find((entry) => entry.code === request.office);
    const clock = { ...clockOf(request), category: asked.category, priority: asked.priority };
    return {
      ...asked,
      type: 'qualified',
      domain: category.domain,
      unit: office?.units.some((unit) => unit.code === category.unit) ? category.unit : request.unit,
      due: dueDatesFor(clock, reference),
    };
  },
  written: () => '',
  events: {
    qualified: {
      apply: (request, _event, { category, domain, priority: given, unit, due, place: where }) => ({
        state: request.state === 'received' ? 'qualified' : request.state,
        category,
        domain,
        priority: given,
        unit,
        due,
        place: where ?? request.place,
      }),
      erase: (qualified) => ({ ...qualified, place: qualified.place && coarse(qualified.place) }),
      written: () => '',
    },
  },
});
