import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { EditableDocument, ReferencePreview } from '#shared/contracts/reference-api.ts';
import { needsSecondPair } from '#shared/domain/access/two-pairs.ts';
import { differencesOf } from '#shared/domain/reference/differences.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { ServerAnswer } from '#renderer/data/contract/server-answer.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CheckField } from '#renderer/ui/CheckField.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { DifferenceList } from '../words/DifferenceList.tsx';
import { Impact } from './Impact.tsx';
import { useSave } from './use-save.ts';
import styles from './frame.module.css';

/** What a new version would change, in words and in due dates; then why, and it is saved. */
export const PreviewDialog = ({
  before,
  document,
  base,
  comment,
  onComment,
  onClose,
  onSaved,
  onChanged,
  children,
}: {
  before: EditableDocument;
  document: EditableDocument;
  base: number;
  comment: string;
  onComment: (text: string) => void;
  onClose: () => void;
  onSaved: () => void;
  /** The server may have another version now. */
  onChanged: () => Promise<void>;
  /** What else the section shows of the change. */
  children: ReactNode;
}) => {
  const { t } = useAdministrationWords();
  const { data } = useDesk();
  const save = useSave({ before, document, base, onSaved, onChanged, onClose });
  const [impact, setImpact] = useState<ServerAnswer<ReferencePreview> | null>(null);
  const [isTried, setTried] = useState(false);
  const isGuarded = needsSecondPair(document.kind);
  const [isUrgent, setUrgent] = useState(false);
  useEffect(() => {
    let isOpen = true;
    void data.previewReference(document).then((answer) => {
      if (isOpen) setImpact(answer);
    });
    return () => {
      isOpen = false;
    };
  }, [data, document]);
  const differences = useMemo(
    () => differencesOf(before, document, referenceKinds[document.kind].lists),
    [before, document],
  );
  const isMissing = comment.trim() === '';
  const submit = () => {
    setTried(true);
    if (!isMissing && !save.isSaving) void save.run(comment.trim(), isUrgent);
  };
  return (
    <Dialog title={t('administration.preview.title', { version: base + 1 })} onClose={onClose} wide>
      <h3 className={styles.heading}>{t('administration.preview.changes', { count: differences.length })}</h3>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('administration.preview.list')}>
        <DifferenceList differences={differences} />
      </div>
      <Impact kind={document.kind} answer={impact} />
      {children}
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('administration.comment')}
          hint={t('administration.comment.hint')}
          value={comment}
          onChange={onComment}
          maxLength={300}
          dir="auto"
          autoFocus
          error={isTried && isMissing ? t('administration.comment.missing') : save.problem}
        />
        {isGuarded && (
          <>
            <Muted>{t('administration.second-pair')}</Muted>
            <CheckField label={t('administration.urgent')} isOn={isUrgent} onChange={setUrgent} />
          </>
        )}
        <div className={styles.buttons}>
          <Button variant="primary" type="submit" isDisabled={save.isSaving}>
            {isGuarded && !isUrgent
              ? t('administration.propose')
              : t('administration.save', { version: base + 1 })}{' '}
            <Kbd keys="Enter" />
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
