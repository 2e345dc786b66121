import { z } from 'zod';
import { tagText } from '#shared/documents/tag.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { from } from '../who.ts';
import { defineCommand } from '../define-command.ts';
import { untilMerged } from '../when.ts';

export const body = z.object({
  type: z.literal('tag'),
  add: z.array(tagText).max(10),
  remove: z.array(tagText).max(10),
});
export const events = [
  z.object({ type: z.literal('tagged'), add: z.array(tagText), remove: z.array(tagText) }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    tag: { body: typeof body; events: typeof events; bears: { tagged: 'message' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.tag': 'Étiqueter',
    'event.tagged': 'Étiquettes : {tags}',
  },
  ar: {
    'command.tag': 'وسم',
    'event.tagged': 'الوسوم: {tags}',
  },
});

/** Puts marks on it, and takes some off. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: untilMerged,
  already: ({ add, remove }, { tags }) =>
    add.every((one) => tags.includes(one)) && !remove.some((one) => tags.includes(one)),
  decide: ({ body: { add, remove }, request: { tags } }) => ({
    type: 'tagged',
    add: add.filter((one) => !tags.includes(one)),
    remove: remove.filter((one) => tags.includes(one)),
  }),
  written: () => '',
  events: {
    tagged: {
      apply: ({ tags }, _event, { add, remove }) => ({
        tags: [...tags.filter((one) => !remove.includes(one)), ...add],
      }),
      erase: (tagged) => tagged,
      written: () => '',
    },
  },
});
