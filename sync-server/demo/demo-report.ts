import type { CommandOf } from '#shared/workflow/command.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { dansMaRue } from '../channels/import/formats/dans-ma-rue.ts';
import type { ReportRow } from '../channels/import/imported-report.ts';
import type { DemoArrival } from './arrival-time.ts';
import { chance, pick, pickWeighted } from './chance.ts';
import { findComplainant } from './citizens.ts';
import { demoCategory } from './demo-category.ts';
import { hotSpotOf } from './hot-spots.ts';
import { moveToCasablanca } from './move-to-casablanca.ts';
import { streets } from './streets.ts';
import { wordingFor } from './wording.ts';

/** A report of the demo city before it has a number: what `register` says, when, and which category it turns out to have. */
export interface DemoReport {
  id: string;
  arrival: DemoArrival;
  office: string;
  /** What an office will make of it; null: nobody's before a court or another body. */
  trueCategory: string | null;
  facts: Omit<CommandOf<'register'>, 'type' | 'reference' | 'arrival' | 'attachments' | 'source'>;
}

/** Reading a row of Paris as a report of the demo city, or why it cannot be one. */
export type DemoRow = { report: DemoReport } | { report: null; problem: string };

const openCity = {
  today: '2099-12-31',
  hasCategory: () => true,
  hasArrondissement: () => true,
  contains: () => true,
};

/** One report in five comes without a category: the person at the counter was in a hurry, the sender did not say. */
const unqualifiedShare = 0.2;

const addressIn = (arrondissement: string, seed: string): string => {
  const names = streets[arrondissement];
  return names === undefined
    ? ''
    : `${1 + Math.floor(chance('house', seed) * 180)}, ${pick(names, 'street', seed)}`;
};

/** Makes a demo report of a row; `isToday` rows arrive unqualified. */
export const demoReportOf = (
  row: ReportRow,
  arrive: (id: string) => DemoArrival,
  isToday: boolean,
  reference: ReferenceData,
): DemoRow => {
  const read = dansMaRue.read(row, openCity);
  if (read.report === null) return { report: null, problem: read.problems.join('; ') };
  const { id, place, category: imported } = read.report;
  const moved =
    place.point === null
      ? null
      : moveToCasablanca(
          { id, point: place.point, parisArrondissement: Number(row['arrondissement']) },
          reference.territory,
        );
  if (moved === null) return { report: null, problem: 'no point or arrondissement of Paris to move' };
  const arrival = arrive(id);
  const trueCategory = demoCategory(id, imported);
  const hot = hotSpotOf(id, trueCategory, moved.arrondissement);
  const person = findComplainant(id, arrival.channel);
  const language = person?.language ?? (chance('speaks', id) < 0.35 ? 'ar' : 'fr');
  const category = isToday || chance('unqualified', id) < unqualifiedShare ? null : trueCategory;
  const { number, ...citizen } = person ?? { number: 0 };
  return {
    report: {
      id,
      arrival,
      office: moved.arrondissement,
      trueCategory,
      facts: {
        channel: arrival.channel,
        language,
        category,
        priority: pickWeighted(
          [
            ['normal', 88],
            ['high', 9],
            ['urgent', 3],
          ],
          'priority',
          id,
        ),
        ...wordingFor(id, trueCategory, language),
        place: {
          address: hot?.address ?? addressIn(moved.arrondissement, id),
          landmark: '',
          point: hot?.point ?? moved.point,
          arrondissement: moved.arrondissement,
        },
        complainant:
          'citizenId' in citizen
            ? {
                ...citizen,
                address: addressIn(moved.arrondissement, `home ${number}`),
                channel: arrival.channel,
              }
            : null,
      },
    },
  };
};
