import type { Bilingual } from '../documents/text.ts';

/** What the tags are called that the shipped rules put; those that people make are words of their own. */
export const tagNames: Readonly<Record<string, Bilingual>> = {
  danger: { fr: 'danger', ar: 'خطر' },
  'point-recurrent': { fr: 'point récurrent', ar: 'نقطة متكررة' },
  'sans-nouvelles': { fr: 'sans nouvelles', ar: 'دون جواب' },
};
