import { z } from 'zod';
import { channel } from '#shared/documents/channel.ts';
import { code, language, recordedText } from '#shared/documents/text.ts';
import { day } from '#shared/documents/time.ts';
import { waitEnd } from '#shared/domain/deadlines/wait-end.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { erased } from '#shared/domain/privacy/erased.ts';
import { textForCitizen } from '#shared/domain/templates/text-for-citizen.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { alreadySo, refuse } from '../context.ts';
import { defineCommand } from '../define-command.ts';
import { untimely } from '../untimely.ts';
import { onlyServer } from '../who.ts';

export const body = z.object({ type: z.literal('remind-citizen') });
export const events = [
  z.object({
    type: z.literal('citizen-reminded'),
    /** The rule of the wait that asked for it. */
    rule: code,
    template: code,
    body: recordedText,
    language,
    channel,
    /** The day the wait now lasts to. */
    until: day,
  }),
] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'remind-citizen': { body: typeof body; events: typeof events; bears: { 'citizen-reminded': 'wait' } };
  }
}

export const words = defineMessages({
  fr: {
    'command.remind-citizen': 'Relancer le citoyen',
    'event.citizen-reminded': 'Relance au citoyen ({channel}), attente jusqu’au {until}',
  },
  ar: {
    'command.remind-citizen': 'تذكير المواطن',
    'event.citizen-reminded': 'تذكير المواطن ({channel})، والانتظار إلى غاية {until}',
  },
});

/** The server's: on the day a wait was given, the citizen is written to and the wait goes on, as often as its rule says. */
export const command = defineCommand(body, events, {
  who: onlyServer,
  when: ['waiting'],
  already: () => false,
  decide: (asked) => {
    const { request, reference, now } = asked;
    if (request.waitingUntil === null || localDay(now) < request.waitingUntil) return alreadySo;
    const wrongTime = untimely(null, asked);
    if (wrongTime) return wrongTime;
    const end = waitEnd(request, reference, now);
    if (end.is !== 'remind') return alreadySo;
    const { template, until } = end;
    const said = textForCitizen(template, { ...request, waitingUntil: until }, reference);
    if (!said) return refuse('malformed', { field: 'template' });
    return {
      type: 'citizen-reminded',
      rule: end.rule.code,
      template,
      body: said.text,
      language: said.language,
      channel: request.channel,
      until,
    };
  },
  written: () => '',
  events: {
    'citizen-reminded': {
      apply: (_request, event, reminded) => ({
        waitingUntil: reminded.until,
        reminder: {
          command: event.commandId,
          channel: reminded.channel,
          language: reminded.language,
          template: reminded.template,
          delivery: 'to-send',
          since: event.doneAt,
          problem: null,
        },
      }),
      erase: (reminded) => ({ ...reminded, body: erased }),
      written: (reminded) => reminded.body,
    },
  },
});
