import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { EditableDocument, EditableKind } from '#shared/contracts/reference-api.ts';
import { isSame } from '#shared/domain/reference/entries.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useSyncStatus } from '#renderer/parts/sync/use-sync-status.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import type { ProposedTarget } from '../address.ts';
import { type FormPosition, type FormFacts, FormProvider } from '../form/form-context.ts';
import type { DocumentOf } from '../form/page.ts';
import { SectionPages } from '../form/SectionPages.tsx';
import { isOf } from './draft.ts';
import { useProblemWords } from './use-problem-words.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { Notices } from './Notices.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { ProblemList } from './ProblemList.tsx';
import { checkForm } from './problems-of.ts';
import type { SectionDeclaration } from './section-declaration.ts';
import { Recalculating } from './Recalculating.tsx';
import { SectionHead } from './SectionHead.tsx';
import { Unreachable } from './Unreachable.tsx';
import { useProposal } from './use-proposal.ts';
import { useSection } from './use-section.ts';
import styles from './frame.module.css';

/** One section: its present version, the form with what is wrong in it, preview, history, import and export. */
export const SectionDesk = <Kind extends EditableKind>({
  declared: { kind, pages, above, trial: Trial, propose },
  target,
}: {
  declared: SectionDeclaration<Kind>;
  target?: ProposedTarget | undefined;
}) => {
  const { t } = useAdministrationWords();
  const { reference } = useDesk();
  const section = useSection(kind);
  const words = useProblemWords();
  const toast = useToast();
  const [place, setPlace] = useState<FormPosition>({ list: Object.keys(pages)[0] ?? '', n: 0 });
  const [shown, setShown] = useState<'preview' | 'history' | 'import' | null>(null);
  const [comment, setComment] = useState('');
  const { present, draft, reach, reload } = section;
  const { kind: syncKind } = useSyncStatus().state;
  const isSynced = syncKind === 'idle' || syncKind === 'stays';
  useEffect(() => {
    if (isSynced && reach === 'away') void reload();
  }, [isSynced, reach, reload]);
  const document: DocumentOf<Kind> | null = draft?.document ?? present?.document ?? null;
  // Until it is made anew on what another has written, a draft is judged by what it was made from: it took nothing of theirs away.
  useProposal(
    target,
    present !== null && section.isDraftRead,
    (one) => {
      const proposed = document && propose?.(document, one);
      if (!proposed) return toast(t('administration.category.target.unknown'));
      section.change(proposed.document);
      setPlace(proposed.place);
      setComment(t('administration.category.target.learnt'));
      toast(t('administration.category.target.proposed'));
    },
    `#/administration/${kind}`,
  );
  const beside = section.isConflict ? draft?.from : undefined;
  const checked = useMemo(
    () =>
      document && present && reference
        ? checkForm(document, { ...reference, [kind]: beside ?? present.document })
        : null,
    [document, present, reference, kind, beside],
  );
  const errors = useMemo(
    () => new Map(checked?.problems.map((problem) => [problem.path, words(problem)])),
    [checked, words],
  );
  const mayPreview = draft !== null && !section.isConflict && checked?.document !== null;
  const group = t('administration.title');
  useShortcut('Mod+Enter', mayPreview && (() => setShown('preview')), {
    label: t('administration.preview'),
    group,
  });
  useShortcut('h', () => setShown('history'), { label: t('administration.history'), group });
  if (!document || !present || !reference || !checked)
    return <Unreachable reach={reach} onRetry={() => void reload()} />;
  const facts: FormFacts = { errors, place, goTo: setPlace };
  /** Before a button that has the focus takes it for its own press. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !mayPreview || shown !== null) return;
    event.preventDefault();
    event.stopPropagation();
    setShown('preview');
  };
  /** Another document into the form, and on to its preview: imported, or of an earlier version. */
  const take = (next: EditableDocument, why: string) => {
    if (!isOf(kind, next)) return;
    section.change(next);
    setComment(why);
    const isNews = !isSame(next, present.document);
    const isRight = checkForm(next, { ...reference, [kind]: present.document }).document !== null;
    setShown(isNews && isRight ? 'preview' : null);
    if (!isNews) toast(t('administration.same'));
  };
  return (
    <section
      className={styles.section}
      aria-label={t(`administration.section.${kind}`)}
      onKeyDownCapture={onKeyDownCapture}
    >
      <SectionHead
        section={section}
        document={document}
        problems={checked.problems.length}
        mayPreview={mayPreview}
        onShow={setShown}
      />
      <Recalculating kind={kind} version={present.version} />
      <Notices section={section} />
      {draft && checked.problems.length > 0 && (
        <ProblemList problems={checked.problems} document={document} onGoTo={setPlace} />
      )}
      <div className={styles.form}>
        <FormProvider value={facts}>
          <SectionPages
            pages={pages}
            above={above}
            page={{
              document,
              saved: present.document,
              city: { ...reference, [kind]: document },
              change: section.change,
            }}
          />
        </FormProvider>
      </div>
      {shown === 'preview' && draft && checked.document && present.version !== null && (
        <PreviewDialog
          before={present.document}
          document={checked.document}
          base={present.version}
          comment={comment}
          onComment={setComment}
          onClose={() => setShown(null)}
          onSaved={() => {
            section.setDraft(null);
            setComment('');
            setShown(null);
          }}
          onChanged={reload}
        >
          {Trial && isOf(kind, checked.document) && (
            <Trial before={present.document} after={checked.document} />
          )}
        </PreviewDialog>
      )}
      {shown === 'history' && (
        <HistoryDialog kind={kind} versions={section.versions} onClose={() => setShown(null)} onTake={take} />
      )}
      {shown === 'import' && (
        <ImportDialog document={document} onClose={() => setShown(null)} onTake={take} />
      )}
    </section>
  );
};
