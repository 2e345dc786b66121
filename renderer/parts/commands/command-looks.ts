import type { RequestCommandType } from '#shared/workflow/declared.ts';
import type { CommandLook } from './command-look.ts';
import { acknowledge } from './looks/acknowledge.tsx';
import { addComplainant } from './looks/add-complainant.ts';
import { annotateRegister } from './looks/annotate-register.ts';
import { answer } from './looks/answer.tsx';
import { applyRule } from './looks/apply-rule.ts';
import { assign } from './looks/assign.tsx';
import { attach } from './looks/attach.ts';
import { climbEscalation } from './looks/climb-escalation.ts';
import { close } from './looks/close.ts';
import { decideEscalation } from './looks/decide-escalation.ts';
import { dismissDuplicate } from './looks/dismiss-duplicate.ts';
import { handOver } from './looks/hand-over.tsx';
import { merge } from './looks/merge.tsx';
import { moveAttachment } from './looks/move-attachment.ts';
import { note } from './looks/note.ts';
import { proposeDuplicate } from './looks/propose-duplicate.ts';
import { proposeEscalation } from './looks/propose-escalation.tsx';
import { qualify } from './looks/qualify.tsx';
import { recalculate } from './looks/recalculate.ts';
import { receiveMessage } from './looks/receive-message.ts';
import { recordSatisfaction } from './looks/record-satisfaction.tsx';
import { register } from './looks/register.ts';
import { reject } from './looks/reject.tsx';
import { remind } from './looks/remind.ts';
import { remindCitizen } from './looks/remind-citizen.ts';
import { reopen } from './looks/reopen.tsx';
import { reportDelivery } from './looks/report-delivery.ts';
import { resume } from './looks/resume.tsx';
import { start } from './looks/start.ts';
import { suspend } from './looks/suspend.tsx';
import { tag } from './looks/tag.tsx';
import { tellOtherwise } from './looks/tell-otherwise.ts';
import { transfer } from './looks/transfer.tsx';

/** How each command on a request is asked for and its events told. Made by `npm run gather` of what stands in looks/. */
export const commandLooks = {
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
} satisfies { readonly [T in RequestCommandType]: CommandLook<T> };
