import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { maySee } from '#shared/domain/access/may-see.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DialogFoot } from '#renderer/ui/DialogFoot.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { planDraft, type PlanDraft, planProblems } from './plan-draft.ts';
import { practiceMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';

/** Plans or revises an action. What is typed is kept until it is sent, also over Escape. */
export const PlanDialog = ({
  title,
  draftKey,
  office,
  first,
  onSend,
  onClose,
  children,
}: {
  title: string;
  draftKey: string;
  /** The office whose people may own it. */
  office: string;
  first: PlanDraft;
  /** @returns whether it was taken */
  onSend: (draft: PlanDraft) => Promise<boolean>;
  onClose: () => void;
  /** What comes before the plan itself. */
  children?: ReactNode;
}) => {
  const { t, name } = useWords(practiceMessages);
  const { data, reference } = useDesk();
  const [draft, setDraft] = useState(first);
  const [isTried, setTried] = useState(false);
  useEffect(() => {
    void data.readDraft(draftKey).then((kept) => {
      const read = planDraft.safeParse(kept);
      if (read.success) setDraft(read.data);
    });
  }, [data, draftKey]);
  const change = (part: Partial<PlanDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    void data.writeDraft(draftKey, next);
  };
  const owners = useMemo(
    () => reference?.people.people.filter((person) => person.active && maySee(person, office)) ?? [],
    [reference, office],
  );
  const problems = planProblems(draft);
  const wrong = (field: keyof PlanDraft) => {
    const problem = isTried ? problems[field] : undefined;
    return problem ? t(problem) : null;
  };
  const send = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0 || !(await onSend(draft))) return;
    void data.writeDraft(draftKey, null);
    onClose();
  };
  useShortcut('Mod+Enter', () => void send(), { label: t('practice.save'), group: t('practice.title') });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Stack>
        {children}
        <TextField
          label={t('practice.field.title')}
          value={draft.title}
          onChange={(value) => change({ title: value })}
          maxLength={200}
          dir="auto"
          error={wrong('title')}
        />
        <TextArea
          label={t('practice.field.action')}
          value={draft.action}
          onChange={(value) => change({ action: value })}
          autoFocus
          error={wrong('action')}
        />
        <FieldRow>
          <ComboBox
            label={t('practice.field.owner')}
            value={draft.owner}
            onChange={(value) => change({ owner: value })}
            options={owners.map((person) => ({ value: person.id, label: name(person.name) }))}
            error={wrong('owner')}
          />
          <DateField
            label={t('practice.field.starts')}
            value={draft.startsOn}
            onChange={(value) => change({ startsOn: value })}
            error={wrong('startsOn')}
          />
          <DateField
            label={t('practice.field.due')}
            value={draft.dueOn}
            onChange={(value) => change({ dueOn: value })}
            error={wrong('dueOn')}
          />
        </FieldRow>
        <DialogFoot send={t('practice.save')} onSend={() => void send()} onClose={onClose} />
      </Stack>
    </Dialog>
  );
};
