import { useCallback } from 'react';
import { escalationState } from '#shared/documents/escalation.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from './use-names.ts';

/** The sentence of a refusal, people and offices called by their names. */
export const useRefusal = () => {
  const { t } = useWords();
  const names = useNames();
  return useCallback(
    ({ code, values }: Refusal): string => {
      const named: Record<string, string> = { ...values };
      if (values['office'] !== undefined) named['office'] = names.office(values['office']);
      if (values['by'] !== undefined) named['by'] = names.person(values['by']);
      if (code === 'office-over') named['to'] = names.office(values['to'] ?? '');
      if (code === 'escalation-moved') named['to'] = names.position(values['to'] ?? '');
      if (code === 'escalation-decided') {
        const state = escalationState.safeParse(values['state']).data;
        if (state) named['state'] = t(`escalation.${state}`);
      }
      return t(`refusal.${code}`, named);
    },
    [t, names],
  );
};
