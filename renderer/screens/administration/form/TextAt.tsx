import type { Bilingual } from '#shared/documents/text.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useError } from './form-context.ts';
import styles from './form.module.css';

export interface FieldAt<Value> {
  /** Dotted path in the document. */
  path: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
}

export const TextAt = ({ path, ...field }: FieldAt<string> & { dir?: 'ltr' | 'rtl' | 'auto' }) => (
  <TextField {...field} error={useError(path)} />
);

export const DayAt = ({ path, ...field }: FieldAt<string> & { hint?: string }) => (
  <DateField {...field} error={useError(path)} />
);

/** The French and the Arabic wording side by side. */
export const BilingualAt = ({ path, label, value, onChange }: FieldAt<Bilingual>) => {
  const { t } = useAdministrationWords();
  return (
    <div className={styles.pair}>
      <TextAt
        path={`${path}.fr`}
        label={t('administration.in-french', { what: label })}
        dir="ltr"
        value={value.fr}
        onChange={(fr) => onChange({ ...value, fr })}
      />
      <TextAt
        path={`${path}.ar`}
        label={t('administration.in-arabic', { what: label })}
        dir="rtl"
        value={value.ar}
        onChange={(ar) => onChange({ ...value, ar })}
      />
    </div>
  );
};
