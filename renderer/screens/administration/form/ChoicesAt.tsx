import { Chip } from '#renderer/ui/Chip.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useError } from './form-context.ts';
import { without } from './list-edits.ts';
import type { Choice } from './SelectAt.tsx';
import type { FieldAt } from './TextAt.tsx';
import styles from './form.module.css';

/** Several of what the city has: chosen from the list, taken away one by one. */
export const ChoicesAt = ({
  path,
  label,
  value,
  onChange,
  options,
}: FieldAt<readonly string[]> & { options: readonly Choice[] }) => {
  const { t } = useAdministrationWords();
  const labelOf = (code: string) => options.find((option) => option.value === code)?.label ?? code;
  return (
    <div className={styles.words}>
      <Select
        label={label}
        value=""
        error={useError(path)}
        onChange={(chosen) => onChange([...value, chosen])}
        options={[
          { value: '', label: t('administration.choices.add') },
          ...options.filter((option) => !value.includes(option.value)),
        ]}
      />
      {value.length > 0 && (
        <div className={styles.chips}>
          {value.map((code, n) => (
            <Chip
              key={code}
              onRemove={() => onChange(without(value, n))}
              removeLabel={t('administration.words.remove', { word: labelOf(code) })}
            >
              <bdi>{labelOf(code)}</bdi>
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
};
