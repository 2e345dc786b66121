import { useState } from 'react';
import type { WorkSlot } from '#shared/documents/calendar.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { clockText, minuteOf } from '../words/clock-text.ts';
import { useError } from './form-context.ts';
import { replaced, without } from './list-edits.ts';
import type { FieldAt } from './TextAt.tsx';
import styles from './form.module.css';

const TimeField = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) => {
  const [typed, setTyped] = useState(clockText(value));
  const text = Object.is(minuteOf(typed), value) ? typed : clockText(value);
  return (
    <TextField
      label={label}
      labelHidden
      dir="ltr"
      maxLength={5}
      inputMode="numeric"
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(minuteOf(next));
      }}
    />
  );
};

/** The hours of a day, in slots: `08:30` to `12:00`, `14:00` to `16:30`. None: the day is free. */
export const SlotsAt = ({ path, label, value, onChange, none }: FieldAt<WorkSlot[]> & { none: string }) => {
  const { t } = useAdministrationWords();
  const error = useError(path);
  const last = value.at(-1)?.to ?? 510;
  return (
    <div className={styles.slots} role="group" aria-label={label}>
      <span className={styles.slotsLabel}>{label}</span>
      <div className={styles.slotList}>
        {value.length === 0 && <span className={styles.hint}>{none}</span>}
        {value.map((slot, n) => (
          <span key={n} className={styles.slot}>
            <TimeField
              label={t('administration.slot.from', { day: label, n: n + 1 })}
              value={slot.from}
              onChange={(from) => onChange(replaced(value, n, { ...slot, from }))}
            />
            <span aria-hidden>–</span>
            <TimeField
              label={t('administration.slot.to', { day: label, n: n + 1 })}
              value={slot.to}
              onChange={(to) => onChange(replaced(value, n, { ...slot, to }))}
            />
            <Button
              size="small"
              variant="quiet"
              label={t('administration.slot.remove', { day: label, n: n + 1 })}
              onPress={() => onChange(without(value, n))}
            >
              <Icon name="close" size={13} />
            </Button>
          </span>
        ))}
        <Button
          size="small"
          variant="quiet"
          label={t('administration.slot.add', { day: label })}
          onPress={() => onChange([...value, { from: last, to: Math.min(1440, last + 240) }])}
        >
          <Icon name="plus" size={13} />
        </Button>
      </div>
      {error && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
};
