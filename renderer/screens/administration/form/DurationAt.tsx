import { useState } from 'react';
import { Select } from '#renderer/ui/Select.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { NumberAt } from './NumberAt.tsx';
import type { FieldAt } from './TextAt.tsx';
import styles from './form.module.css';

/** Minutes of working time in each unit; a working day has eight hours. */
const units = { minutes: 1, hours: 60, days: 480 } as const;
type Unit = keyof typeof units;

const unitOf = (minutes: number): Unit => {
  if (minutes % units.days === 0) return 'days';
  return minutes % units.hours === 0 ? 'hours' : 'minutes';
};

/** Working time: a number and its unit. Value in minutes. */
export const DurationAt = ({ path, label, value, onChange }: FieldAt<number>) => {
  const { t } = useAdministrationWords();
  const [unit, setUnit] = useState<Unit>(unitOf(value));
  return (
    <div className={styles.duration}>
      <NumberAt
        path={path}
        label={label}
        value={value / units[unit]}
        onChange={(count) => onChange(Math.round(count * units[unit]))}
      />
      <Select
        label={t('administration.unit', { what: label })}
        labelHidden
        value={unit}
        onChange={(next) => {
          onChange(Math.round((value / units[unit]) * units[next]));
          setUnit(next);
        }}
        options={(['minutes', 'hours', 'days'] as const).map((each) => ({
          value: each,
          label: t(`administration.unit.${each}`),
        }))}
      />
    </div>
  );
};
