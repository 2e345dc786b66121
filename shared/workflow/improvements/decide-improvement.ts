import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Instant } from '#shared/documents/time.ts';
import type { Refusal, RefusalCode } from '#shared/documents/verdict.ts';
import type { Command } from '#shared/workflow/command.ts';
import { doneAtOf } from '#shared/workflow/context.ts';
import type {
  ImprovementCommandBody,
  ImprovementDocument,
  ImprovementEvent,
} from '#shared/workflow/improvement.ts';
import { improvementRuleOf } from './change-rules.ts';
import { improvementCommands } from './improvement-commands.ts';
import { mayImprove } from './may-improve.ts';

/** Whether a command is about an improvement rather than a request. */
export const isAboutImprovement = (body: Command['body']): body is ImprovementCommandBody =>
  body.type in improvementCommands;

export interface ImprovementContext {
  now: Instant;
  reference: ReferenceData;
  person: Person | null;
  improvement: ImprovementDocument | null;
}
export type ImprovementJudgement =
  { accepted: true; events: ImprovementEvent[] } | { accepted: false; refusal: Refusal };

const refuse = (code: RefusalCode, values: Record<string, string> = {}): ImprovementJudgement => ({
  accepted: false,
  refusal: { code, values },
});

const alreadySo: ImprovementJudgement = { accepted: true, events: [] };

/** What follows from the improvement as it stands; null: it may happen. */
const judged = (
  body: ImprovementCommandBody,
  { improvement, reference }: ImprovementContext,
): ImprovementJudgement | null => {
  if (body.type === 'plan-improvement') {
    const refusal = improvementCommands[body.type].command.hindrance(body, null, reference);
    return refusal && { accepted: false, refusal };
  }
  if (!improvement) return refuse('unknown-improvement');
  const rule = improvementRuleOf(body.type);
  if (rule?.already(body, improvement)) return alreadySo;
  const refusal = rule?.hindrance(body, improvement, reference) ?? null;
  return refusal && { accepted: false, refusal };
};

/** Judges a command about an improvement. Pure; desk and server run the same. */
export const decideImprovement = (
  command: Command,
  body: ImprovementCommandBody,
  context: ImprovementContext,
): ImprovementJudgement => {
  const { person, improvement, now, reference } = context;
  if (!person || person.id !== command.by) return refuse('unknown-person');
  if (improvement && body.type === 'plan-improvement') return alreadySo;
  const office = improvement?.office ?? command.office;
  if (!reference.offices.offices.some(({ code }) => code === office))
    return refuse('unknown-office', { office });
  if (!mayImprove(person, body.type, { office, owner: improvement?.owner ?? null }))
    return refuse('not-allowed', { command: body.type });
  return (
    judged(body, context) ?? {
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
    }
  );
};
