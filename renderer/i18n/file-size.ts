import type { Language } from '#shared/documents/text.ts';

const units = ['byte', 'kilobyte', 'megabyte'] as const;
const step = 1000;

/** Bytes as a person reads them: `240 ko`, `1,2 Mo`. */
export const fileSize = (bytes: number, language: Language): string => {
  const power = Math.min(units.length - 1, bytes < step ? 0 : bytes < step * step ? 1 : 2);
  return new Intl.NumberFormat(language === 'ar' ? 'ar-MA-u-nu-latn' : 'fr-MA', {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: power === 2 ? 1 : 0,
  }).format(bytes / step ** power);
};
