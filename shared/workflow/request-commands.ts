import type { RequestCommandType, WholeCommand } from '#shared/workflow/declared.ts';
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
import * as moveAttachment from './commands/move-attachment.ts';
import * as note from './commands/note.ts';
import * as proposeDuplicate from './commands/propose-duplicate.ts';
import * as proposeEscalation from './commands/propose-escalation.ts';
import * as qualify from './commands/qualify.ts';
import * as recalculate from './commands/recalculate.ts';
import * as receiveMessage from './commands/receive-message.ts';
import * as recordSatisfaction from './commands/record-satisfaction.ts';
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
import * as tellOtherwise from './commands/tell-otherwise.ts';
import * as transfer from './commands/transfer.ts';

/** What can be asked of a request, by people and by the server itself: each a file that declares it whole. Made by `npm run gather` of what stands in commands/. */
export const requestCommands = {
  acknowledge,
  'add-complainant': addComplainant,
  'annotate-register': annotateRegister,
  answer,
  'apply-rule': applyRule,
  assign,
  attach,
  'climb-escalation': climbEscalation,
  close,
  'decide-escalation': decideEscalation,
  'dismiss-duplicate': dismissDuplicate,
  'hand-over': handOver,
  merge,
  'move-attachment': moveAttachment,
  note,
  'propose-duplicate': proposeDuplicate,
  'propose-escalation': proposeEscalation,
  qualify,
  recalculate,
  'receive-message': receiveMessage,
  'record-satisfaction': recordSatisfaction,
  register,
  reject,
  remind,
  'remind-citizen': remindCitizen,
  reopen,
  'report-delivery': reportDelivery,
  resume,
  start,
  suspend,
  tag,
  'tell-otherwise': tellOtherwise,
  transfer,
} satisfies { readonly [T in RequestCommandType]: WholeCommand<T> };
