import { defineSection } from '../frame/define-section.tsx';
import { closures } from './closures.tsx';
import { ExpectedDays } from './ExpectedDays.tsx';
import { holidays } from './holidays.tsx';
import { legalTime } from './legal-time.tsx';
import { regimes } from './regimes.tsx';
import { WeekForm } from './WeekForm.tsx';
import { YearView } from './YearView.tsx';

/** The working calendar: the year at a glance, and what it is made of. */
export const calendarSection = defineSection({
  kind: 'calendar',
  icon: 'calendar',
  above: ExpectedDays,
  pages: {
    year: { label: 'administration.year', view: YearView },
    holidays,
    regimes,
    closures,
    legalTime,
    week: { label: 'administration.week', view: WeekForm },
  },
});
