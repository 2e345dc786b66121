import type { Command } from '../command.ts';
import type {
  ImprovementCommandBody,
  ImprovementCommandType,
  ImprovementDocument,
  ImprovementEvent,
} from '../improvement.ts';
import type { ImprovementState } from '#shared/documents/improvement.ts';
import { improvementEventBody } from '../improvement.ts';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Refusal, RefusalCode } from '#shared/documents/verdict.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { doneAtOf } from '../context.ts';

const types: ReadonlySet<string> = new Set(improvementEventBody.options.map(({ shape }) => shape.type.value));

/** Whether a command is about an improvement rather than a request. */
export const isAboutImprovement = (body: Command['body']): body is ImprovementCommandBody =>
  types.has(body.type);

export interface ImprovementContext {
  now: Instant;
  reference: ReferenceData;
  person: Person | null;
  improvement: ImprovementDocument | null;
}
export type ImprovementDecision =
  { accepted: true; events: ImprovementEvent[] } | { accepted: false; refusal: Refusal };

const refuse = (code: RefusalCode, values: Record<string, string> = {}): ImprovementDecision => ({
  accepted: false,
  refusal: { code, values },
});

/** Where an improvement may go from each state. */
const moves: Readonly<Record<ImprovementState, readonly ImprovementState[]>> = {
  planned: ['under-way', 'done', 'dropped'],
  'under-way': ['done', 'dropped'],
  done: [],
  dropped: ['under-way'],
};
const ownersOwn: ReadonlySet<ImprovementCommandType> = new Set(['move-improvement', 'note-improvement']);

/** Whether a person may ask this: by role in the office, or as the owner for what is the owner's. */
export const mayImprove = (
  person: Person,
  type: ImprovementCommandType,
  { office, owner }: { office: string; owner: string | null },
): boolean => mayPerform(person, type, { office }) || (ownersOwn.has(type) && owner === person.id);

const alreadySo: ImprovementDecision = { accepted: true, events: [] };

const problemOf = (
  body: ImprovementCommandBody,
  { improvement, reference }: ImprovementContext,
): ImprovementDecision | null => {
  if (body.type === 'plan-improvement' || body.type === 'revise-improvement') {
    if (!reference.people.people.some(({ id, active }) => id === body.owner && active))
      return refuse('unknown-assignee', { assignee: body.owner });
    if (body.dueOn < body.startsOn) return refuse('malformed', { field: 'dueOn' });
  }
  if (body.type === 'plan-improvement') {
    const { category, arrondissement } = body.area;
    if (!reference.catalogue.categories.some(({ code }) => code === category))
      return refuse('unknown-category', { category });
    const isKnown = reference.territory.arrondissements.some(({ code }) => code === arrondissement);
    return arrondissement !== null && !isKnown ? refuse('malformed', { field: 'area' }) : null;
  }
  if (!improvement) return refuse('unknown-improvement');
  if (body.type === 'move-improvement') {
    if (body.to === improvement.state) return alreadySo;
    if (!moves[improvement.state].includes(body.to))
      return refuse('wrong-state', { state: improvement.state, command: body.type });
    if (body.to === 'dropped' && body.reason === '') return refuse('needs-reason');
  }
  if (body.type === 'publish-practice' && improvement.state !== 'done') return refuse('practice-before-done');
  return null;
};

/** Judges a command about an improvement. Pure; desk and server run the same. */
export const decideImprovement = (
  command: Command,
  body: ImprovementCommandBody,
  context: ImprovementContext,
): ImprovementDecision => {
  const { person, improvement, now, reference } = context;
  if (!person || person.id !== command.by) return refuse('unknown-person');
  if (improvement && body.type === 'plan-improvement') return alreadySo;
  const office = improvement?.office ?? command.office;
  if (!reference.offices.offices.some(({ code }) => code === office))
    return refuse('unknown-office', { office });
  if (!mayImprove(person, body.type, { office, owner: improvement?.owner ?? null }))
    return refuse('not-allowed', { command: body.type });
  const problem = problemOf(body, context);
  if (problem) return problem;
  return {
    accepted: true,
    events: [
      {
        id: `${command._id}.0`,
        commandId: command._id,
        by: command.by,
        desk: command.desk,
        doneAt: doneAtOf(command, now),
        recordedAt: now,
        body,
      },
    ],
  };
};
