import { z } from 'zod';
import { duplicateProposal } from '#shared/documents/duplicate.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { defineCommand } from '../define-command.ts';
import { openStates } from '#shared/domain/life.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({ type: z.literal('propose-duplicate'), ...duplicateProposal.shape });
export const events = [
  z.object({ type: z.literal('duplicate-proposed'), ...duplicateProposal.shape }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'propose-duplicate': { body: typeof body; events: typeof events; bears: { 'duplicate-proposed': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.propose-duplicate': 'Proposer un doublon',
    'event.duplicate-proposed': 'Doublon possible de {reference}',
  },
  ar: {
    'command.propose-duplicate': 'اقتراح مكرر',
    'event.duplicate-proposed': 'قد يكون مكررا للطلب {reference}',
  },
});

/** The server's: an earlier request may be about the same matter. Said once of each. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: openStates,
  already: ({ of }, request) =>
    request.mergedInto === of ||
    request.events.some(
      ({ body: known }) =>
        (known.type === 'duplicate-proposed' || known.type === 'duplicate-dismissed') && known.of === of,
    ),
  decide: ({ body: asked }) => ({ ...asked, type: 'duplicate-proposed' }),
  written: () => '',
  events: {
    'duplicate-proposed': {
      apply: ({ duplicates }, _event, { type: _type, ...proposal }) => ({
        duplicates: [...duplicates.filter(({ of }) => of !== proposal.of), proposal],
      }),
      erase: (proposed) => proposed,
      written: () => '',
    },
  },
});
