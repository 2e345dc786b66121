import { useEffect, useMemo, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { identifyTyped } from '#renderer/features/citizens/typed.ts';
import type { DuplicateCandidate } from '#renderer/data/desk-data.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { useI18n } from '#renderer/i18n/use-i18n.ts';
import { anonymous, chooseAgain, newCitizen, pickCategory } from './changes.ts';
import { ContextPanel } from './ContextPanel.tsx';
import { destinationOf } from './destination.ts';
import { blankDraft } from './draft.ts';
import type { IntakeDraft } from './draft.ts';
import { FormColumn } from './FormColumn.tsx';
import { focusField } from './move-on.ts';
import { useDraft } from './use-draft.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useIntakeShortcuts } from './use-intake-shortcuts.ts';
import { useRegistration } from './use-registration.ts';
import styles from './intake.module.css';

interface IntakeFormProps {
  reference: ReferenceData;
  /** Office of the person at the counter, and its arrondissement when it has one. */
  office: string;
  onRegistered: (requestId: string) => void;
  onJoined: (requestId: string) => void;
  onOpenRequest: (requestId: string) => void;
}

/** The counter form: fields in one column, what they mean beside it. */
export const IntakeForm = ({ reference, office, onRegistered, onJoined, onOpenRequest }: IntakeFormProps) => {
  const { t, language } = useI18n();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [now] = useState(() => new Date().toISOString());
  const today = localDay(now);
  const arrondissement =
    reference.offices.offices.find(({ code }) => code === office)?.arrondissement ?? null;
  const blank = () => blankDraft({ today, language, arrondissement });
  const kept = useDraft(blank);
  const draft = kept.draft ?? blank();
  const registration = useRegistration();
  const duplicates = useDuplicates(draft);
  const destination = useMemo(
    () => destinationOf(draft, reference, office, now),
    [draft, reference, office, now],
  );

  /** Changes the form, then focuses the field where the next key belongs. */
  const changeAndGo = (next: (draft: IntakeDraft) => IntakeDraft, field: string) => {
    kept.change(next);
    requestAnimationFrame(() => focusField(form.current, field));
  };
  const goToProblem = (problems: readonly { field: string }[]) => {
    const first = problems[0];
    if (first !== undefined) requestAnimationFrame(() => focusField(form.current, first.field));
  };
  const actions = {
    register: async () => {
      const outcome = await registration.register(draft, today);
      if (outcome.kind === 'problems') goToProblem(outcome.problems);
      if (outcome.kind !== 'accepted') return;
      kept.restart(blank());
      onRegistered(outcome.requestId);
    },
    join: async ({ row }: DuplicateCandidate) => {
      const outcome = await registration.join(draft, today, row.id);
      if (outcome.kind === 'problems') goToProblem(outcome.problems);
      if (outcome.kind !== 'accepted') return;
      kept.restart(blank());
      toast(t('intake.duplicates.joined', { reference: row.reference }));
      onJoined(row.id);
    },
    newCitizen: () => {
      const typed = identifyTyped(draft.lookup);
      const next = typed.kind === 'name' ? 'phone' : 'name';
      changeAndGo((was) => newCitizen(was, typed, `cit-${uuid()}`), next);
    },
    anonymous: () => changeAndGo(anonymous, 'category'),
    chooseAgain: () => changeAndGo(chooseAgain, 'lookup'),
    toQualify: () => changeAndGo((was) => pickCategory(was, null, language), 'address'),
    goTo: (field: string) => requestAnimationFrame(() => focusField(form.current, field)),
    clear: () => {
      toast(t('intake.cleared'), { action: { label: t('intake.undo'), run: () => kept.restart(draft) } });
      kept.restart(blank());
      registration.forget();
    },
  };
  useIntakeShortcuts(actions, duplicates);
  // A draft given back with its citizen goes on at the category; a blank form starts at the lookup by itself.
  useEffect(() => {
    if (kept.restored) requestAnimationFrame(() => focusField(form.current, 'category'));
  }, [kept.restored]);

  if (kept.draft === null) return null;
  return (
    <div className={styles.view}>
      <FormColumn
        formRef={form}
        draft={draft}
        change={kept.change}
        reference={reference}
        office={office}
        today={today}
        kept={kept}
        registration={registration}
        actions={actions}
      />
      <ContextPanel
        draft={draft}
        change={kept.change}
        reference={reference}
        destination={destination}
        duplicates={duplicates}
        onJoin={(candidate) => void actions.join(candidate)}
        onOpenRequest={onOpenRequest}
      />
    </div>
  );
};
