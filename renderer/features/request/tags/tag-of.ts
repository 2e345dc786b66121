import { code } from '#shared/documents/text.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';

/** The tag that typed words make: `Point récurrent !` → `point-recurrent`; null when they make none (tags are Latin letters and digits). */
export const tagOf = (typed: string): string | null => {
  const words = foldText(typed)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const made = code.safeParse(words.join('-'));
  return made.success ? made.data : null;
};
