import { type CalendarDate, parseDate } from '@internationalized/date';
import {
  Button,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Icon } from './Icon.tsx';
import { MonthCalendar } from './MonthCalendar.tsx';
import { fieldClass, inputClass, labelClass, noteClass } from './field-classes.ts';
import field from './field.module.css';
import styles from './popover.module.css';

interface DateFieldProps {
  label: string;
  /** `2026-11-29`, or empty. */
  value: string;
  onChange: (day: string) => void;
  /** First and last day that may be given. */
  min?: string | undefined;
  max?: string | undefined;
  hint?: string | undefined;
  error?: string | null | undefined;
  labelHidden?: boolean | undefined;
  autoFocus?: boolean;
}

const dayOf = (value: string | undefined): CalendarDate | null => {
  try {
    return value ? parseDate(value) : null;
  } catch {
    return null;
  }
};

/** A day, in the order and with the months of the interface's language; typed by digits, or picked in a calendar. */
export const DateField = ({
  label,
  value,
  onChange,
  min,
  max,
  hint,
  error,
  labelHidden,
  autoFocus = false,
}: DateFieldProps) => {
  const { t } = useWords();
  const [first, last, day] = [dayOf(min), dayOf(max), dayOf(value)];
  const isOutside = day !== null && ((first && day.compare(first) < 0) || (last && day.compare(last) > 0));
  return (
    <DatePicker
      className={fieldClass}
      value={day}
      onChange={(next) => onChange(next?.toString() ?? '')}
      {...(first ? { minValue: first } : {})}
      {...(last ? { maxValue: last } : {})}
      isInvalid={Boolean(error) || Boolean(isOutside)}
      validationBehavior="aria"
      shouldForceLeadingZeros
      autoFocus={autoFocus}
    >
      <Label className={labelClass(labelHidden)}>{label}</Label>
      <Group className={inputClass({ error, kind: 'group' })}>
        <DateInput className={field.segments ?? ''}>
          {(segment) => <DateSegment segment={segment} className={field.segment ?? ''} />}
        </DateInput>
        <Button aria-label={t('app.calendar')}>
          <Icon name="calendar" size={14} />
        </Button>
      </Group>
      {hint !== undefined && !error && (
        <Text slot="description" className={noteClass(false)}>
          {hint}
        </Text>
      )}
      <FieldError className={noteClass(true)}>{error ?? undefined}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.calendar ?? ''}>
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  );
};
