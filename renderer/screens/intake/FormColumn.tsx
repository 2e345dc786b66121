import type { RefObject } from 'react';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { ClockNotice } from '#renderer/parts/clock/ClockNotice.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ArrivalFields } from './ArrivalFields.tsx';
import { CategoryField } from './CategoryField.tsx';
import { pickCategory } from './changes.ts';
import { CitizenSection } from './CitizenSection.tsx';
import type { CounterForm, FormState } from './form/counter-form.ts';
import type { FormPart } from './form-part.ts';
import { FilesField } from './FilesField.tsx';
import { IntakeFoot } from './IntakeFoot.tsx';
import { moveOnAtEnter } from './move-on.ts';
import { PlaceFields } from './PlaceFields.tsx';
import { useNotes } from './use-notes.ts';
import { WordFields } from './WordFields.tsx';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

interface FormColumnProps {
  formRef: RefObject<HTMLFormElement | null>;
  form: CounterForm;
  state: FormState;
  change: FormPart['change'];
  reference: ReferenceData;
  today: string;
  actions: {
    register: () => Promise<void>;
    newCitizen: () => void;
    anonymous: () => void;
    chooseAgain: () => void;
    goTo: (field: string) => void;
    clear: () => void;
  };
}

/** The fields in the order an agent asks: who, what, where, in which words, when and how. */
export const FormColumn = (props: FormColumnProps) => {
  const { form, state, change, reference, today, actions } = props;
  const { draft } = state;
  const { t, language } = useWords(intakeMessages);
  const notes = useNotes(draft, today, state.trouble, state.returned);
  const part = { draft, change, notes };
  return (
    <form
      ref={props.formRef}
      className={styles.form}
      aria-label={t('intake.title')}
      onKeyDown={moveOnAtEnter}
      onSubmit={(event) => event.preventDefault()}
      noValidate
    >
      <div className={styles.fields}>
        <h1 className={styles.title}>{t('intake.title')}</h1>
        <fieldset className={styles.section}>
          <legend>{t('intake.who')}</legend>
          <CitizenSection
            {...part}
            onNew={actions.newCitizen}
            onAnonymous={actions.anonymous}
            onChooseAgain={actions.chooseAgain}
            onChosen={() => actions.goTo('category')}
          />
        </fieldset>
        <fieldset className={styles.section}>
          <legend>{t('intake.what')}</legend>
          <div data-check="category" className={styles.wide}>
            <CategoryField
              catalogue={reference.catalogue}
              chosen={draft.category}
              toQualify={draft.toQualify}
              onPick={(category) => {
                change((now) => pickCategory(now, category, language));
                actions.goTo('address');
              }}
              error={notes.category?.text ?? null}
            />
          </div>
          <PlaceFields {...part} territory={reference.territory} />
          <WordFields {...part} />
        </fieldset>
        <fieldset className={styles.section}>
          <legend>{t('intake.arrival')}</legend>
          <ArrivalFields {...part} today={today} />
          <FilesField form={form} state={state} />
        </fieldset>
        <ClockNotice />
      </div>
      <IntakeFoot
        state={state}
        wrong={Object.values(notes).filter(({ level }) => level === 'error').length}
        onRegister={() => void actions.register()}
        onClear={actions.clear}
      />
    </form>
  );
};
