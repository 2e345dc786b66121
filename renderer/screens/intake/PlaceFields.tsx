import type { Territory } from '#shared/documents/reference-data.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { FormPart } from './form-part.ts';
import { intakeMessages } from './messages.ts';
import styles from './intake.module.css';

const nowhere = '';

/** Where the matter lies, in words. A point on the map beside wins over the arrondissement named here. */
export const PlaceFields = ({ draft, change, notes, territory }: FormPart & { territory: Territory }) => {
  const { t, language } = useWords(intakeMessages);
  const options = territory.arrondissements
    .map(({ code, name }) => ({ value: code, label: name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <>
      <div data-check="address" className={styles.half}>
        <TextField
          label={t('intake.address')}
          hint={t('intake.address.hint')}
          dir="auto"
          value={draft.address}
          onChange={(address) => change((now) => ({ ...now, address }))}
          error={notes.address?.text}
        />
      </div>
      <div data-check="landmark" className={styles.quarter}>
        <TextField
          label={t('intake.landmark')}
          hint={t('intake.landmark.hint')}
          dir="auto"
          value={draft.landmark}
          onChange={(landmark) => change((now) => ({ ...now, landmark }))}
          error={notes.landmark?.text}
        />
      </div>
      <div className={styles.quarter}>
        <Select
          label={t('intake.arrondissement')}
          value={draft.arrondissement ?? nowhere}
          onChange={(code) => change((now) => ({ ...now, arrondissement: code === nowhere ? null : code }))}
          options={[{ value: nowhere, label: t('intake.arrondissement.none') }, ...options]}
        />
      </div>
    </>
  );
};
