import type { Calendar } from '../documents/reference-data.ts';

const workingDay = [{ from: 8 * 60 + 30, to: 16 * 60 + 30 }];
const ramadanDay = [{ from: 9 * 60, to: 15 * 60 }];
const weekOf = (slots: { from: number; to: number }[]) => [[], slots, slots, slots, slots, slots, []];

/** National holidays that fall on the same day each year (domain.md). */
const fixedHolidays: readonly [string, string, string][] = [
  ['01-01', 'Nouvel an', 'رأس السنة الميلادية'],
  ['01-11', "Manifeste de l'indépendance", 'تقديم وثيقة الاستقلال'],
  ['01-14', 'Nouvel an amazigh', 'رأس السنة الأمازيغية'],
  ['05-01', 'Fête du travail', 'عيد الشغل'],
  ['07-30', 'Fête du trône', 'عيد العرش'],
  ['08-14', 'Allégeance Oued Eddahab', 'استرجاع إقليم وادي الذهب'],
  ['08-20', 'Révolution du roi et du peuple', 'ثورة الملك والشعب'],
  ['08-21', 'Fête de la jeunesse', 'عيد الشباب'],
  ['10-31', "Fête de l'unité", 'عيد الوحدة'],
  ['11-06', 'Marche verte', 'المسيرة الخضراء'],
  ['11-18', "Fête de l'indépendance", 'عيد الاستقلال'],
];
/** Expected days; provisional until an administrator confirms or moves them (the moon decides). */
const lunarHolidays: readonly [string, string, string][] = [
  ['2026-03-20', 'Aïd al-Fitr', 'عيد الفطر'],
  ['2026-03-21', 'Aïd al-Fitr', 'عيد الفطر'],
  ['2026-05-27', 'Aïd al-Adha', 'عيد الأضحى'],
  ['2026-05-28', 'Aïd al-Adha', 'عيد الأضحى'],
  ['2026-06-17', '1er Moharram', 'فاتح محرم'],
  ['2026-08-26', 'Aïd al-Mawlid', 'عيد المولد النبوي'],
  ['2026-08-27', 'Aïd al-Mawlid', 'عيد المولد النبوي'],
  ['2027-03-10', 'Aïd al-Fitr', 'عيد الفطر'],
  ['2027-03-11', 'Aïd al-Fitr', 'عيد الفطر'],
  ['2027-05-17', 'Aïd al-Adha', 'عيد الأضحى'],
  ['2027-05-18', 'Aïd al-Adha', 'عيد الأضحى'],
  ['2027-06-07', '1er Moharram', 'فاتح محرم'],
  ['2027-08-15', 'Aïd al-Mawlid', 'عيد المولد النبوي'],
  ['2027-08-16', 'Aïd al-Mawlid', 'عيد المولد النبوي'],
];
const ramadan = { fr: 'Ramadan', ar: 'رمضان' };

/** Working hours and holidays 2025 to 2028 as shipped: a proposal, to be confirmed by the city. */
export const buildCalendar = (): Calendar => ({
  _id: 'calendar',
  kind: 'calendar',
  schema: 1,
  zone: 'Africa/Casablanca',
  week: weekOf(workingDay),
  regimes: [
    { name: ramadan, from: '2026-02-19', to: '2026-03-19', week: weekOf(ramadanDay), provisional: true },
    { name: ramadan, from: '2027-02-09', to: '2027-03-09', week: weekOf(ramadanDay), provisional: true },
  ],
  holidays: [
    ...[2025, 2026, 2027, 2028].flatMap((year) =>
      fixedHolidays.map(([day, fr, ar]) => ({
        day: `${String(year)}-${day}`,
        name: { fr, ar },
        provisional: false,
      })),
    ),
    ...lunarHolidays.map(([day, fr, ar]) => ({ day, name: { fr, ar }, provisional: true })),
  ],
});
