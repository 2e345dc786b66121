import { isMailed } from '#shared/channels/channels.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { Rules } from '#shared/documents/rule.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import type { Day, Instant } from '#shared/documents/time.ts';
import type { WaitRule } from '#shared/documents/wait-rule.ts';
import { mailAddressOf } from '#shared/workflow/acknowledgement-change.ts';
import { following, type LinesOf } from '#shared/workflow/bearing.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';
import { dayNumber, dayText, localDay } from './zone.ts';

/**
 * What becomes of a request whose wait is over. `remind`: the server writes to the citizen and the wait goes on until a day.
 * `return`: it comes back; `toRemind` where the citizen is to be reminded by a person first, their channel being a person's.
 */
export type WaitEnd =
  | { is: 'remind'; rule: WaitRule; template: string; until: Day }
  | { is: 'return'; toRemind: string | null; proposeClosing: Bilingual | null };

/** The rule of a wait: the first in order that is active and fits. */
const ruleOf = (request: RequestDocument, { waits }: Pick<Rules, 'waits'>): WaitRule | undefined =>
  waits.find(
    ({ active, waitingFor, domain }) =>
      active && waitingFor === request.waitingFor && (domain === null || domain === request.domain),
  );

/** How often the citizen was reminded in a wait, and whether the next one goes on with it. */
interface Reminded {
  given: number;
  goesOn: boolean;
}
const reminded: LinesOf<'wait', [before: Reminded], Reminded> = {
  suspended: (_body, { given, goesOn }) => ({ given: goesOn ? given : 0, goesOn: false }),
  'citizen-reminded': (_body, before) => ({ ...before, given: before.given + 1 }),
  'delivery-reported': ({ what, problem }, before) =>
    what === 'reminder' && problem ? { ...before, given: before.given - 1 } : before,
  resumed: ({ toRemind }, { given }) =>
    toRemind === null ? { given, goesOn: false } : { given: given + 1, goesOn: true },
  answered: (_body, before) => ({ ...before, goesOn: false }),
  reopened: (_body, before) => ({ ...before, goesOn: false }),
};

/**
 * How often the citizen has been reminded in the present wait, by the server or by hand. A wait that goes on after a reminder by hand
 * is the same wait; what never arrived does not count.
 */
export const remindersGiven = ({ events }: Pick<RequestDocument, 'events'>): number =>
  events.reduce<Reminded>((before, { body }) => following(reminded, body, before) ?? before, {
    given: 0,
    goesOn: false,
  }).given;

/** What the rules say is to happen on the day a wait was given. A reminder that could not be delivered is not tried again. */
export const waitEnd = (
  request: RequestDocument,
  { rules, templates }: Pick<ReferenceData, 'rules' | 'templates'>,
  now: Instant,
): WaitEnd => {
  const rule = ruleOf(request, rules);
  if (!rule) return { is: 'return', toRemind: null, proposeClosing: null };
  const isLost = request.reminder?.delivery === 'failed';
  const isTemplate = templates.templates.some(({ code, active }) => active && code === rule.template);
  if (
    rule.template !== null &&
    isTemplate &&
    request.complainants.length > 0 &&
    remindersGiven(request) < rule.reminders
  ) {
    if (isMailed(request.channel) && mailAddressOf(request) !== null && !isLost)
      return {
        is: 'remind',
        rule,
        template: rule.template,
        until: dayText(dayNumber(localDay(now)) + rule.everyDays),
      };
    // A person reminds them, and then sets it to wait again.
    return { is: 'return', toRemind: rule.template, proposeClosing: null };
  }
  return { is: 'return', toRemind: null, proposeClosing: rule.proposeClosing };
};
