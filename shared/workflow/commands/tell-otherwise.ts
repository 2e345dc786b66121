import { z } from 'zod';
import { documentId } from '#shared/documents/text.ts';
import { defineMessages } from '#shared/locales/messages.ts';
import { defineCommand } from '../define-command.ts';
import { changedLetter, sentAgain } from '../mailed-letters.ts';
import { untilMerged } from '../when.ts';
import { from } from '../who.ts';

const facts = {
  /** The letter that did not arrive: the command that wrote it. */
  letter: documentId,
  /** `no-answer`: called in vain, it is printed instead; `again`: sent once more, to the address that is known now. */
  how: z.enum(['called', 'no-answer', 'handed', 'again']),
};
export const body = z.object({ type: z.literal('tell-otherwise'), ...facts });
export const events = [z.object({ type: z.literal('told-otherwise'), ...facts })] as const;

declare module '../declared.ts' {
  interface RequestCommands {
    'tell-otherwise': { body: typeof body; events: typeof events; bears: { 'told-otherwise': never } };
  }
}

export const words = defineMessages({
  fr: {
    'command.tell-otherwise': 'Noter comment le citoyen l’a su',
    'event.told-otherwise.called': 'Courriel non arrivé : dit au citoyen par téléphone',
    'event.told-otherwise.no-answer': 'Courriel non arrivé : appelé sans réponse, à imprimer',
    'event.told-otherwise.handed': 'Courriel non arrivé : lettre imprimée, remise ou postée',
    'event.told-otherwise.again': 'Courriel non arrivé : renvoyé',
  },
  ar: {
    'command.tell-otherwise': 'تسجيل كيفية إبلاغ المواطن',
    'event.told-otherwise.called': 'لم يصل البريد الإلكتروني: أُبلغ المواطن بالهاتف',
    'event.told-otherwise.no-answer': 'لم يصل البريد الإلكتروني: لم يجب المواطن على الهاتف، يجب طبع الرسالة',
    'event.told-otherwise.handed': 'لم يصل البريد الإلكتروني: طُبعت الرسالة وسُلمت أو أُرسلت بالبريد',
    'event.told-otherwise.again': 'لم يصل البريد الإلكتروني: أُعيد إرساله',
  },
});

/** What did not arrive by e-mail has been told otherwise, or is sent once more. One that is held back waits for who decides on it. */
export const command = defineCommand(body, events, {
  who: from('clerk'),
  when: untilMerged,
  already: ({ letter, how }, { mailed }) => {
    const found = mailed.find(({ command: written }) => written === letter);
    if (found?.delivery !== 'failed') return true;
    if (how === 'again') return found.problem?.code === 'budget';
    return how === 'no-answer' && found.next === 'print';
  },
  decide: ({ body: asked }) => ({ ...asked, type: 'told-otherwise' }),
  written: () => '',
  events: {
    'told-otherwise': {
      apply: (request, event, { letter, how }) => {
        if (how === 'again') return { mailed: sentAgain(request, event, letter) };
        const since = event.doneAt;
        return {
          mailed: changedLetter(
            request,
            letter,
            how === 'no-answer' ? { next: 'print', since } : { delivery: 'told', next: null, since },
          ),
        };
      },
      erase: (told) => told,
      written: () => '',
    },
  },
});
