import { useCallback } from 'react';
import type { ImprovementCommandBody } from '#shared/workflow/improvement.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useToast } from '#renderer/ui/toast.tsx';

/** Asks something of an improvement, says why when it cannot be. `id` null: a new one of `office`. Resolves with its id, null when refused. */
export const useSendImprovement = () => {
  const { data } = useDesk();
  const toast = useToast();
  const sentence = useRefusal();
  return useCallback(
    async (id: string | null, office: string, body: ImprovementCommandBody): Promise<string | null> => {
      const verdict = await data.submitImprovement(id, office, body);
      if (verdict.accepted) return verdict.requestId;
      toast(sentence(verdict.refusal));
      return null;
    },
    [data, toast, sentence],
  );
};
