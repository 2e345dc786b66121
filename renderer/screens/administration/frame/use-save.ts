import { useState } from 'react';
import type { EditableDocument } from '#shared/contracts/reference-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

/** Saves a new version, and offers to take it back at once: that is a version too. */
export const useSave = ({
  before,
  document,
  base,
  onSaved,
  onChanged,
  onClose,
}: {
  before: EditableDocument;
  document: EditableDocument;
  base: number;
  onSaved: () => void;
  onChanged: () => Promise<void>;
  onClose: () => void;
}) => {
  const { t } = useAdministrationWords();
  const { data } = useDesk();
  const toast = useToast();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const takeBack = async (version: number) => {
    const answer = await data.writeReference(before, version, t('administration.taken-back', { version }));
    await onChanged();
    toast(t(answer.kind === 'done' ? 'administration.undone' : `administration.not-saved.${answer.kind}`), {
      tone: answer.kind === 'done' ? 'plain' : 'problem',
    });
  };
  const run = async (comment: string, urgent: boolean) => {
    setSaving(true);
    const answer = await data.writeReference(document, base, comment, urgent);
    setSaving(false);
    if (answer.kind === 'done') {
      const { version, proposed } = answer.value;
      // What is saved is present before the draft goes: the form never falls back for a moment.
      await onChanged();
      onSaved();
      if (proposed) {
        toast(t('administration.proposed'));
        return;
      }
      toast(t('administration.saved', { version }), {
        action: { label: t('administration.undo'), run: () => void takeBack(version) },
      });
      return;
    }
    if (answer.kind === 'conflict') {
      onClose();
      await onChanged();
      toast(t('administration.not-saved.conflict'), { tone: 'problem' });
      return;
    }
    setProblem(t(`administration.not-saved.${answer.kind}`));
  };
  return { run, isSaving, problem };
};
