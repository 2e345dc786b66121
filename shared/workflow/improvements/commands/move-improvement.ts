import { z } from 'zod';
import { improvementState, type ImprovementState } from '#shared/documents/improvement.ts';
import { personText } from '#shared/documents/text.ts';
import { day } from '#shared/documents/time.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '#shared/workflow/who.ts';
import { defineImprovementCommand } from '../define-improvement-command.ts';

export const body = z.object({
  type: z.literal('move-improvement'),
  to: improvementState.exclude(['planned']),
  /** The day it began or was done: what is measured before and after. */
  on: day,
  /** Dropping needs one. */
  reason: personText(2000),
});

declare module '#shared/workflow/declared.ts' {
  interface ImprovementCommands {
    'move-improvement': { body: typeof body };
  }
}

export const words = defineMessages({
  fr: {
    'command.move-improvement': 'Faire avancer l’action',
  },
  ar: {
    'command.move-improvement': 'المضي بالإجراء',
  },
});

/** Where an improvement may go from each state. */
const moves: Readonly<Record<ImprovementState, readonly ImprovementState[]>> = {
  planned: ['under-way', 'done', 'dropped'],
  'under-way': ['done', 'dropped'],
  done: [],
  dropped: ['under-way'],
};

/** It begins, is done, or is dropped. */
export const command = defineImprovementCommand(body, {
  who: from('head'),
  owners: true,
  already: ({ to }, { state }) => to === state,
  hindrance: ({ type, to, reason }, { state }) => {
    if (!moves[state].includes(to)) return { code: 'wrong-state', values: { state, command: type } };
    return to === 'dropped' && reason === '' ? { code: 'needs-reason', values: {} } : null;
  },
  apply: ({ begunOn }, _event, { to, on }) => ({
    state: to,
    begunOn: to === 'dropped' ? begunOn : (begunOn ?? on),
    doneOn: to === 'done' ? on : null,
  }),
  written: ({ reason }) => reason,
});
