import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { findRequestMessages } from './messages.ts';

/** A request as a file is moved from or to it. */
export interface FiledIn {
  id: string;
  reference: string;
}

/**
 * Moves a file of a request into another one, in one act that both show and that can be undone. `moved` is told where it lies then. False:
 * it was refused, and that was said.
 */
export const useMoveFile = () => {
  const { data } = useDesk();
  const { t } = useWords(findRequestMessages);
  const toast = useToast();
  const sentence = useRefusal();
  const submit = async (fileId: string, at: FiledIn, to: FiledIn): Promise<boolean> => {
    const verdict = await data.submit(at.id, {
      type: 'move-attachment',
      fileId,
      into: to.id,
      reason: '',
    });
    if (!verdict.accepted) toast(sentence(verdict.refusal), { tone: 'problem' });
    return verdict.accepted;
  };
  return async (
    fileId: string,
    from: FiledIn,
    to: FiledIn,
    moved: (now: FiledIn) => void = () => undefined,
  ): Promise<boolean> => {
    if (!(await submit(fileId, from, to))) return false;
    moved(to);
    const undo = async () => {
      if (await submit(fileId, to, from)) moved(from);
    };
    toast(t('find-request.moved', { reference: to.reference }), {
      action: { label: t('find-request.undo'), run: () => void undo() },
    });
    return true;
  };
};
