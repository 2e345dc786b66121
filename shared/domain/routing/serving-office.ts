import type { Office, Offices } from '#shared/documents/reference-data.ts';
import type { Day } from '#shared/documents/time.ts';

/** Whether an office serves no more on a day. The last day is still served. */
export const isEnded = ({ endsOn }: Pick<Office, 'endsOn'>, today: Day): boolean =>
  endsOn !== null && endsOn < today;

/** The office that serves in the place of one: itself, or once it has ended the one that follows it. */
export const servingOffice = ({ offices }: Offices, code: string, today: Day): string => {
  const office = offices.find((one) => one.code === code);
  return office && isEnded(office, today) ? (office.successor ?? code) : code;
};
