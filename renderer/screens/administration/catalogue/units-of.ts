import type { Office, Offices } from '#shared/documents/reference-data.ts';

/** The units there are in any office, each once. */
export const officeUnits = ({ offices }: Offices): Office['units'] => [
  ...new Map(offices.flatMap(({ units }) => units).map((unit) => [unit.code, unit])).values(),
];
