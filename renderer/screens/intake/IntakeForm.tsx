import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import { identifyTyped } from '#renderer/parts/citizens/typed.ts';
import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { classes } from '#renderer/ui/classes.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import { cityNow } from '#renderer/i18n/city-now.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from '#renderer/parts/tray/messages.ts';
import { anonymous, chooseAgain, newCitizen, pickCategory } from './changes.ts';
import { ContextPanel } from './ContextPanel.tsx';
import { destinationOf } from './destination.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import type { Counter } from './form/counter.ts';
import type { BoundLetter, CounterForm, FormState } from './form/counter-form.ts';
import type { FormOutcome } from './form/outcome.ts';
import { FormColumn } from './FormColumn.tsx';
import { focusField } from './move-on.ts';
import { returnedField } from './returned-field.ts';
import { fieldOfProposal, takeProposal } from './take-proposal.ts';
import { useDuplicates } from './use-duplicates.ts';
import { useIntakeShortcuts } from './use-intake-shortcuts.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

/** A scanned letter beside the form. */
export interface IntakeLetter {
  /** Its form is kept apart from the one of the counter. */
  draftKey: string;
  /** Makes the file that the registration carries, and reads its label; null: the letter is gone. */
  bind: (office: string) => Promise<BoundLetter | null>;
  /** The registration is made: the letter's pages may leave the tray. */
  settle: () => Promise<void>;
  /** After the récépissé. */
  next: () => void;
  /** Draws it; `onTake` is called with what a person takes over. */
  beside: (onTake: (proposal: Proposal) => void) => ReactNode;
}

interface IntakeFormProps {
  letter: IntakeLetter | null;
  counter: Counter;
  form: CounterForm;
  state: FormState;
  reference: ReferenceData;
  /** Office of the person at the counter, and its arrondissement when it has one. */
  office: string;
  onJoined: (requestId: string) => void;
  onOpenRequest: (requestId: string) => void;
}

/** The counter form: fields in one column, what they mean beside it. */
export const IntakeForm = ({
  letter,
  counter,
  form,
  state,
  reference,
  office,
  onJoined,
  onOpenRequest,
}: IntakeFormProps) => {
  const { t, language } = useWords(intakeMessages, trayMessages);
  const toast = useToast();
  const element = useRef<HTMLFormElement>(null);
  const [now] = useState(cityNow);
  const today = localDay(now);
  const { draft } = state;
  const change = useCallback((next: (draft: IntakeDraft) => IntakeDraft) => form.change(next), [form]);
  const duplicates = useDuplicates(draft);
  const destination = useMemo(
    () => destinationOf(draft, reference, office, now),
    [draft, reference, office, now],
  );

  const goTo = (field: string) => requestAnimationFrame(() => focusField(element.current, field));
  /** Changes the form, then focuses the field where the next key belongs. */
  const changeAndGo = (next: (draft: IntakeDraft) => IntakeDraft, field: string) => {
    change(next);
    goTo(field);
  };
  const goToProblem = (outcome: FormOutcome) => {
    const first = outcome.kind === 'problems' ? outcome.problems[0] : undefined;
    if (first) goTo(first.field);
  };
  const take = (proposal: Proposal) => {
    change((was) => takeProposal(was, proposal, reference.catalogue, language));
    goTo(fieldOfProposal(proposal.field));
  };
  const actions = {
    register: async () => {
      const attach = letter && (() => letter.bind(office));
      const outcome = await form.register(today, attach ?? undefined);
      goToProblem(outcome);
      if (outcome.kind === 'accepted') await letter?.settle();
    },
    join: async ({ row }: DuplicateCandidate) => {
      const outcome = await form.join(today, row.id);
      goToProblem(outcome);
      if (outcome.kind !== 'accepted') return;
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
    goTo,
    clear: async () => {
      const undo = await counter.clear();
      toast(t('intake.cleared'), { action: { label: t('intake.undo'), run: () => void undo() } });
    },
  };
  useIntakeShortcuts(actions, duplicates);
  // A draft given back goes on at what the server found wrong, else at the category; a blank form starts at the lookup by itself.
  const { restored, returned } = state;
  useEffect(() => {
    const field = (returned && returnedField(returned)) ?? 'category';
    if (restored) requestAnimationFrame(() => focusField(element.current, field));
  }, [restored, returned]);

  return (
    <div className={classes(styles.view, letter !== null && styles.withLetter)}>
      {letter?.beside(take)}
      <FormColumn
        formRef={element}
        form={form}
        state={state}
        change={change}
        reference={reference}
        today={today}
        actions={actions}
      />
      <ContextPanel
        draft={draft}
        change={change}
        reference={reference}
        destination={destination}
        duplicates={duplicates}
        onJoin={(candidate) => void actions.join(candidate)}
        onOpenRequest={onOpenRequest}
      />
    </div>
  );
};
