import type { Bilingual } from '../documents/text.ts';

/** A national holiday on the same day each year: `day` is `MM-DD`, `since` the first year. */
interface FixedHoliday {
  id: string;
  day: string;
  name: Bilingual;
  since: number;
}
const always = 2000;

/** National holidays that do not follow the moon. */
export const fixedHolidays: readonly FixedHoliday[] = [
  { id: 'nouvel-an', day: '01-01', name: { fr: 'Nouvel An', ar: 'رأس السنة الميلادية' }, since: always },
  {
    id: 'manifeste',
    day: '01-11',
    name: { fr: 'Manifeste de l’Indépendance', ar: 'تقديم وثيقة الاستقلال' },
    since: always,
  },
  { id: 'amazigh', day: '01-14', name: { fr: 'Nouvel An amazigh', ar: 'رأس السنة الأمازيغية' }, since: 2024 },
  { id: 'travail', day: '05-01', name: { fr: 'Fête du Travail', ar: 'عيد الشغل' }, since: always },
  { id: 'trone', day: '07-30', name: { fr: 'Fête du Trône', ar: 'عيد العرش' }, since: always },
  {
    id: 'oued-eddahab',
    day: '08-14',
    name: { fr: 'Récupération de Oued Eddahab', ar: 'استرجاع إقليم وادي الذهب' },
    since: always,
  },
  {
    id: 'revolution',
    day: '08-20',
    name: { fr: 'Révolution du Roi et du Peuple', ar: 'ثورة الملك والشعب' },
    since: always,
  },
  { id: 'jeunesse', day: '08-21', name: { fr: 'Fête de la Jeunesse', ar: 'عيد الشباب' }, since: always },
  // Proclaimed in November 2025, after that year's 31 October.
  { id: 'unite', day: '10-31', name: { fr: 'Fête de l’Unité', ar: 'عيد الوحدة' }, since: 2026 },
  { id: 'marche-verte', day: '11-06', name: { fr: 'Marche Verte', ar: 'المسيرة الخضراء' }, since: always },
  {
    id: 'independance',
    day: '11-18',
    name: { fr: 'Fête de l’Indépendance', ar: 'عيد الاستقلال' },
    since: always,
  },
];

/** A holiday that follows the moon, in one year: the first of `days` days. */
interface LunarHoliday {
  id: string;
  name: Bilingual;
  first: string;
  days: number;
  provisional: boolean;
}
const fitr = { id: 'aid-al-fitr', name: { fr: 'Aïd al-Fitr', ar: 'عيد الفطر' }, days: 2 };
const adha = { id: 'aid-al-adha', name: { fr: 'Aïd al-Adha', ar: 'عيد الأضحى' }, days: 2 };
const moharram = { id: 'moharram', name: { fr: '1er Moharram', ar: 'فاتح محرم' }, days: 1 };
const mawlid = { id: 'mawlid', name: { fr: 'Aïd al-Mawlid', ar: 'عيد المولد النبوي' }, days: 2 };
const seen = (first: string) => ({ first, provisional: false });
/** By the new moon's evening of sight in Morocco: one day either way. */
const expected = (first: string) => ({ first, provisional: true });

export const lunarHolidays: readonly LunarHoliday[] = [
  { ...fitr, ...seen('2025-03-31') },
  { ...adha, ...seen('2025-06-07') },
  { ...moharram, ...seen('2025-06-27') },
  { ...mawlid, ...seen('2025-09-05') },
  { ...fitr, ...expected('2026-03-20') },
  { ...adha, ...expected('2026-05-27') },
  { ...moharram, ...expected('2026-06-17') },
  { ...mawlid, ...expected('2026-08-26') },
  { ...fitr, ...expected('2027-03-10') },
  { ...adha, ...expected('2027-05-17') },
  { ...moharram, ...expected('2027-06-07') },
  { ...mawlid, ...expected('2027-08-15') },
  { ...fitr, ...expected('2028-02-27') },
  { ...adha, ...expected('2028-05-05') },
  { ...moharram, ...expected('2028-05-26') },
  { ...mawlid, ...expected('2028-08-04') },
];

/** First and last days of Ramadan. */
export const ramadans = [
  { from: '2025-03-02', to: '2025-03-30', provisional: false },
  { from: '2026-02-19', to: '2026-03-19', provisional: true },
  { from: '2027-02-09', to: '2027-03-09', provisional: true },
  { from: '2028-01-28', to: '2028-02-26', provisional: true },
] as const;
