import { Select } from '#renderer/ui/Select.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import styles from './rules.module.css';

/** Chooses what else the rule asks or does. */
export const AddClause = <Field extends string>({
  label,
  options,
  onAdd,
}: {
  label: string;
  options: readonly { value: Field; label: string }[];
  onAdd: (field: Field) => void;
}) => {
  const { t } = useAdministrationWords();
  if (options.length === 0) return null;
  return (
    <div className={styles.add}>
      <Select<Field | ''>
        label={label}
        value=""
        onChange={(field) => {
          if (field !== '') onAdd(field);
        }}
        options={[{ value: '', label: t('administration.choices.add') }, ...options]}
      />
    </div>
  );
};
