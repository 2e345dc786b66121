import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { identifyTyped } from '#renderer/parts/citizens/typed.ts';
import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { classes } from '#renderer/ui/classes.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from '#renderer/parts/tray/messages.ts';
import { anonymous, chooseAgain, newCitizen, pickCategory } from './changes.ts';
import { check, errorsOf } from './check.ts';
import { ContextPanel } from './ContextPanel.tsx';
import { destinationOf } from './destination.ts';
import { blankDraft, draftKey } from './draft.ts';
import type { IntakeDraft } from './draft.ts';
import { FormColumn } from './FormColumn.tsx';
import { focusField } from './move-on.ts';
import { fieldOf, takeProposal } from './take-proposal.ts';
import { useDraft } from './use-draft.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useIntakeShortcuts } from './use-intake-shortcuts.ts';
import { useRegistration } from './use-registration.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

/** A scanned letter beside the form. */
export interface IntakeLetter {
  /** Its form is kept apart from the one of the counter. */
  draftKey: string;
  /** Makes the file that the registration carries; null: the letter is gone. */
  bind: (office: string) => Promise<AttachmentRef | null>;
  /** The registration is made: the letter's pages may leave the tray. */
  settle: () => Promise<void>;
  /** After the récépissé. */
  next: () => void;
  /** Draws it; `onTake` is called with what a person takes over. */
  beside: (onTake: (proposal: Proposal) => void) => ReactNode;
}

interface IntakeFormProps {
  letter: IntakeLetter | null;
  reference: ReferenceData;
  /** Office of the person at the counter, and its arrondissement when it has one. */
  office: string;
  onRegistered: (requestId: string) => void;
  onJoined: (requestId: string) => void;
  onOpenRequest: (requestId: string) => void;
}

/** The counter form: fields in one column, what they mean beside it. */
export const IntakeForm = ({
  letter,
  reference,
  office,
  onRegistered,
  onJoined,
  onOpenRequest,
}: IntakeFormProps) => {
  const { t, language } = useWords(intakeMessages, trayMessages);
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [now] = useState(() => new Date().toISOString());
  const today = localDay(now);
  const arrondissement =
    reference.offices.offices.find(({ code }) => code === office)?.arrondissement ?? null;
  const blank = (): IntakeDraft => ({
    ...blankDraft({ today, language, arrondissement }),
    ...(letter === null ? {} : { channel: 'paper' }),
  });
  const kept = useDraft(blank, letter?.draftKey ?? draftKey);
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
  /** The form with the scanned letter attached; null when that failed. One that is not ready to go is left as it is. */
  const withLetter = async (): Promise<IntakeDraft | null> => {
    if (letter === null || errorsOf(check(draft, today)).length > 0) return draft;
    try {
      const file = await letter.bind(office);
      return file ? { ...draft, attachments: [...draft.attachments, file] } : draft;
    } catch {
      return null;
    }
  };
  const take = (proposal: Proposal) => {
    kept.change((was) => takeProposal(was, proposal, reference.catalogue, language));
    requestAnimationFrame(() => focusField(form.current, fieldOf(proposal.field)));
  };
  const actions = {
    register: async () => {
      const complete = await withLetter();
      if (complete === null) return toast(t('tray.beside.failed'), { tone: 'problem' });
      const outcome = await registration.register(complete, today);
      if (outcome.kind === 'problems') goToProblem(outcome.problems);
      if (outcome.kind !== 'accepted') return;
      kept.restart(blank());
      await letter?.settle();
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
    <div className={classes(styles.view, letter !== null && styles.withLetter)}>
      {letter?.beside(take)}
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
