import type { CommandBody } from '#shared/workflow/command.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { addWorkingMinutes } from '#shared/domain/deadlines/working-time.ts';
import { chance, pick, pickWeighted } from './chance.ts';
import type { DemoReport } from './demo-report.ts';
import type { OfficePeople } from './office-people.ts';
import { replies } from './replies.ts';

/** One thing an office does with a request. */
export interface LifeStep {
  at: string;
  by: string;
  office: string;
  body: CommandBody;
}

type Fate = 'settled' | 'reopened' | 'transferred' | 'rejected' | 'waiting' | 'stuck' | 'untouched';
const fates: readonly [readonly [Fate, number], ...(readonly [Fate, number])[]] = [
  ['settled', 66],
  ['reopened', 4],
  ['transferred', 4],
  ['rejected', 4],
  ['waiting', 9],
  ['stuck', 8],
  ['untouched', 3],
];
/** Offices that hand misplaced requests to each other: those with people. */
const neighbour: Readonly<Record<string, string>> = {
  anfa: 'maarif',
  maarif: 'sidi-belyout',
  'sidi-belyout': 'anfa',
  'ain-chock': 'hay-hassani',
  'hay-hassani': 'ain-chock',
};

/**
 * What happens to a demo request after it was registered, up to `now`: chosen by its id, at working hours, within the rights of
 * who does it. Nothing but commands an agent could send.
 */
export const lifeOf = (
  report: DemoReport,
  now: string,
  reference: ReferenceData,
  peopleOf: (office: string) => OfficePeople,
): LifeStep[] => {
  const { id, trueCategory, facts } = report;
  const steps: LifeStep[] = [];
  let office = report.office;
  let at = report.arrival.receivedAt;
  const category = reference.catalogue.categories.find((entry) => entry.code === trueCategory);
  // Most finish within their target, one in six later.
  const pace = (category?.targetHours ?? 24) * 60 * (0.08 + 1.5 * chance('pace', id) ** 2);
  const say = (occasion: keyof typeof replies) => pick(replies[occasion][facts.language], occasion, id);

  /** Does something after a share of the request's pace. */
  const after = (share: number, who: 'clerk' | 'head' | 'agent', body: CommandBody) => {
    const minutes = Math.max(3, Math.round(pace * share * (0.6 + 0.8 * chance(id, steps.length))));
    at = addWorkingMinutes(reference.calendar, at, minutes);
    const people = peopleOf(office);
    const by = who === 'agent' ? people.agentFor(id) : people[who];
    steps.push({ at, by, office, body });
  };
  const take = () => {
    if (!peopleOf(office).staffed) return;
    after(0.1, 'head', { type: 'assign', assignee: peopleOf(office).agentFor(id), unit: null });
    after(0.1, 'agent', { type: 'start' });
  };
  const answer = (outcome: 'settled' | 'information') =>
    after(0.5, 'agent', {
      type: 'answer',
      outcome,
      body: say(outcome),
      language: facts.language,
      channel: facts.channel,
    });
  const settle = () => {
    answer(chance('outcome', id) < 0.9 ? 'settled' : 'information');
    after(0.15, 'agent', { type: 'close' });
  };
  const wait = () => {
    const forCitizen = (category?.partner ?? null) === null;
    after(0.2, 'agent', {
      type: 'suspend',
      waitingFor: forCitizen ? 'citizen' : 'partner',
      partner: forCitizen ? null : (category?.partner ?? null),
      reason: say(forCitizen ? 'missing' : 'partner'),
    });
  };

  const fate = pickWeighted(fates, 'fate', id);
  if (fate === 'untouched') return [];
  if (trueCategory === null) {
    after(0.3, 'head', { type: 'reject', reason: 'not-municipal', explanation: say('notMunicipal') });
    return steps.filter((step) => step.at < now);
  }
  if (facts.category === null)
    after(0.15, 'clerk', { type: 'qualify', category: trueCategory, priority: facts.priority, place: null });
  if (fate === 'rejected') {
    after(0.4, 'head', { type: 'reject', reason: 'unfounded', explanation: say('unfounded') });
    return steps.filter((step) => step.at < now);
  }
  const next = neighbour[office];
  if (fate === 'transferred' && next !== undefined) {
    after(0.1, 'clerk', { type: 'transfer', toOffice: next, reason: say('elsewhere') });
    office = next;
  }
  take();
  if (chance('note', id) < 0.2) after(0.05, 'agent', { type: 'note', body: say('note') });
  if (fate === 'waiting') wait();
  else if (fate !== 'stuck') {
    if (chance('paused', id) < 0.08) {
      wait();
      after(0.3, 'agent', { type: 'resume', reason: '' });
    }
    settle();
  }
  if (fate === 'reopened') {
    after(0.6, 'head', { type: 'reopen', reason: say('again') });
    if (chance('again', id) < 0.6) settle();
  }
  return steps.filter((step) => step.at < now);
};
