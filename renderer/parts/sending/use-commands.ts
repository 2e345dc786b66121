import { useCallback } from 'react';
import type { CommandBody } from '#shared/workflow/command.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { sendingMessages } from './messages.ts';
import { useToast } from '#renderer/ui/toast.tsx';

/** How what was done is told and taken back, where there is more to it than the command's name. */
export interface Told {
  /** What was done to one request. */
  done?: string | undefined;
  undo?: (() => void) | undefined;
}

/** Asks for the same thing on some requests; says what was done and what was refused. Resolves whether all was accepted. */
export const useCommands = () => {
  const { data } = useDesk();
  const { t } = useWords(sendingMessages);
  const sentence = useRefusal();
  const toast = useToast();
  return useCallback(
    async (ids: readonly string[], body: CommandBody, told: Told = {}): Promise<boolean> => {
      const command = t(`command.${body.type}`);
      let done = 0;
      for (const id of ids) {
        const verdict = await data.submit(id, body);
        if (verdict.accepted) done += 1;
        else toast(sentence(verdict.refusal), { tone: 'problem' });
      }
      if (done > 0)
        toast(
          ids.length === 1
            ? (told.done ?? t('sending.done', { command }))
            : t('sending.done.many', { command, count: done }),
          told.undo && { action: { label: t('sending.undo'), run: told.undo } },
        );
      return done === ids.length;
    },
    [data, sentence, t, toast],
  );
};
