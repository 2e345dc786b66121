import * as acknowledge from './commands/acknowledge.ts';
import * as addComplainant from './commands/add-complainant.ts';
import * as annotateRegister from './commands/annotate-register.ts';
import * as answer from './commands/answer.ts';
import * as applyRule from './commands/apply-rule.ts';
import * as assign from './commands/assign.ts';
import * as attach from './commands/attach.ts';
import * as climbEscalation from './commands/climb-escalation.ts';
import * as close from './commands/close.ts';
import * as decideEscalation from './commands/decide-escalation.ts';
import * as dismissDuplicate from './commands/dismiss-duplicate.ts';
import * as handOver from './commands/hand-over.ts';
import * as merge from './commands/merge.ts';
import * as note from './commands/note.ts';
import * as proposeDuplicate from './commands/propose-duplicate.ts';
import * as proposeEscalation from './commands/propose-escalation.ts';
import * as qualify from './commands/qualify.ts';
import * as recalculate from './commands/recalculate.ts';
import * as register from './commands/register.ts';
import * as reject from './commands/reject.ts';
import * as remind from './commands/remind.ts';
import * as remindCitizen from './commands/remind-citizen.ts';
import * as reopen from './commands/reopen.ts';
import * as reportDelivery from './commands/report-delivery.ts';
import * as resume from './commands/resume.ts';
import * as start from './commands/start.ts';
import * as suspend from './commands/suspend.ts';
import * as tag from './commands/tag.ts';
import * as transfer from './commands/transfer.ts';

/**
 * What can be asked of a request, by people and by the server itself: each a file that declares it whole. Whoever adds one adds
 * a line here; unions, rights, states, folding and erasing follow from it.
 */
export const requestCommands = {
  register,
  qualify,
  assign,
  start,
  suspend,
  resume,
  answer,
  close,
  reopen,
  reject,
  merge,
  transfer,
  note,
  'add-complainant': addComplainant,
  attach,
  tag,
  acknowledge,
  'hand-over': handOver,
  'annotate-register': annotateRegister,
  'dismiss-duplicate': dismissDuplicate,
  'propose-escalation': proposeEscalation,
  'decide-escalation': decideEscalation,
  'climb-escalation': climbEscalation,
  remind,
  'remind-citizen': remindCitizen,
  recalculate,
  'apply-rule': applyRule,
  'report-delivery': reportDelivery,
  'propose-duplicate': proposeDuplicate,
};
type Declarations = typeof requestCommands;
export type RequestCommandType = keyof Declarations;

type BodySchema = Declarations[RequestCommandType]['body'];
type EventSchema = Declarations[RequestCommandType]['events'][number];
// Their types are written, not inferred: a rule's type depends on the request, whose type depends on these schemas.
/** Schemas of what is asked. */
export const requestBodySchemas: readonly BodySchema[] = Object.values(requestCommands).map(
  ({ body }) => body,
);
/** Schemas of what follows. */
export const requestEventSchemas: readonly EventSchema[] = Object.values(requestCommands).flatMap(
  ({ events }): readonly EventSchema[] => events,
);
