import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';
import styles from './calendar.module.css';

/** A month to pick a day from, the week from Monday; inside a `DatePicker`. */
export const MonthCalendar = () => (
  <Calendar className={styles.calendar ?? ''} firstDayOfWeek="mon">
    <header className={styles.head}>
      <Button slot="previous" className={styles.step ?? ''}>
        <Icon name="arrow-start" />
      </Button>
      <Heading level={2} />
      <Button slot="next" className={styles.step ?? ''}>
        <Icon name="arrow-end" />
      </Button>
    </header>
    <CalendarGrid weekdayStyle="short">
      <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
      <CalendarGridBody>
        {(date) => <CalendarCell date={date} className={styles.day ?? ''} />}
      </CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);
