import { z } from 'zod';
import { satisfactionScore, satisfactionWay } from '#shared/documents/satisfaction.ts';
import { documentId, personText, recordedText } from '#shared/documents/text.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { endingOf, lastDayToSay, satisfactionOf } from '../ending.ts';
import { from } from '../who.ts';

const facts = {
  /** The end it is about (`Satisfaction.closing`): said of another one it says nothing of this one. */
  closing: documentId,
  score: satisfactionScore,
  way: satisfactionWay,
};
export const body = z.object({ type: z.literal('record-satisfaction'), ...facts, text: personText(2000) });
export const events = [
  z.object({
    type: z.literal('satisfaction-given'),
    ...facts,
    /** The citizen's own words, '' when they gave none. */
    text: recordedText,
    /** Whether they ask for it to be reopened: a “no” that says why. */
    asksReopening: z.boolean(),
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'record-satisfaction': {
      body: typeof body;
      events: typeof events;
      bears: { 'satisfaction-given': 'message' };
    };
  }
}

export const words = defineMessages({
  fr: {
    'command.record-satisfaction': 'Noter la satisfaction',
    'event.satisfaction-given.yes': 'Citoyen satisfait, dit {way}',
    'event.satisfaction-given.no': 'Citoyen non satisfait, dit {way}',
    'event.satisfaction-given.asks': 'Il demande la réouverture',
    'satisfaction.way.phone': 'au téléphone',
    'satisfaction.way.counter': 'au guichet',
  },
  ar: {
    'command.record-satisfaction': 'تسجيل رضا المواطن',
    'event.satisfaction-given.yes': 'المواطن راضٍ، صرح بذلك {way}',
    'event.satisfaction-given.no': 'المواطن غير راضٍ، صرح بذلك {way}',
    'event.satisfaction-given.asks': 'يطلب إعادة الفتح',
    'satisfaction.way.phone': 'عبر الهاتف',
    'satisfaction.way.counter': 'في الشباك',
  },
});

/**
 * What the citizen says of how their request ended, once for each end and within the days the city allows; an agent writes down what was
 * said to them. A “no” with its reason asks for the request to be reopened.
 */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: ['closed', 'rejected'],
  already: ({ closing, score, text }, { satisfaction, events: history }) =>
    satisfaction?.closing === closing &&
    satisfaction.given?.score === score &&
    (text === '' ||
      history.some(({ body: told }) => told.type === 'satisfaction-given' && told.text === text)),
  decide: ({ body: asked, request, reference, doneAt }) => {
    const present = satisfactionOf(request);
    const ending = endingOf(request);
    if (!ending || present?.closing !== asked.closing) return refuse('satisfaction-of-other-end');
    if (request.complainants.length === 0) return refuse('satisfaction-of-nobody');
    if (present.given) return refuse('satisfaction-given');
    const { satisfactionWithinDays } = reference.retention;
    if (localDay(doneAt) > lastDayToSay(ending.doneAt, satisfactionWithinDays))
      return refuse('satisfaction-too-late', { days: String(satisfactionWithinDays) });
    return {
      ...asked,
      type: 'satisfaction-given',
      asksReopening: asked.score === 'no' && asked.text !== '',
    };
  },
  written: ({ text }) => text,
  events: {
    'satisfaction-given': {
      apply: (_request, { doneAt }, { closing, score, way, asksReopening }) => ({
        satisfaction: {
          closing,
          given: { score, way, at: doneAt },
          reopening: asksReopening ? 'asked' : null,
        },
      }),
      erase: (given) => ({ ...given, text: given.text === '' ? '' : erased }),
      written: ({ text }) => text,
    },
  },
});
