import { wrongWithSentence } from './check-sentence.ts';
import { type TranslationRow, sourceLanguage } from './table.ts';

/** A sentence as it came back. `state` and languages it does not name are not compared. */
export interface Returned {
  id: string;
  texts: Readonly<Record<string, string>>;
  state?: string | undefined;
}
/** A sentence to be written. */
export interface Change {
  id: string;
  file: string;
  language: string;
  text: string;
}

const wrongWith = (back: Returned, row: TranslationRow, changed: readonly [string, string][]): string[] => {
  if (back.state !== undefined && back.state !== row.state)
    return ['was changed here since it was given out; look at both and give it out again'];
  const source = back.texts[sourceLanguage] ?? row.texts[sourceLanguage] ?? '';
  // A changed source is held to what the program fills in, which the present source tells.
  return changed.flatMap(([language, text]) =>
    wrongWithSentence(
      text,
      language === sourceLanguage ? (row.texts[sourceLanguage] ?? '') : source,
      language,
    ).map((why) => `(${language}) ${why}`),
  );
};

/**
 * What came back, beside what is here: the sentences to write, and why others cannot be taken, a sentence each. Nothing may be
 * written when there are problems.
 */
export const compare = (
  rows: readonly TranslationRow[],
  returned: readonly Returned[],
): { changes: Change[]; problems: string[] } => {
  const known = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set<string>();
  const changes: Change[] = [];
  const problems: string[] = [];
  for (const back of returned) {
    const row = known.get(back.id);
    if (seen.has(back.id)) problems.push(`${back.id}: came back twice.`);
    seen.add(back.id);
    if (!row) {
      problems.push(`${back.id}: is not here; was it renamed or removed?`);
      continue;
    }
    const changed = Object.entries(back.texts).filter(([language, text]) => text !== row.texts[language]);
    if (changed.length === 0) continue;
    problems.push(...wrongWith(back, row, changed).map((why) => `${back.id}: ${why}.`));
    changes.push(...changed.map(([language, text]) => ({ id: row.id, file: row.file, language, text })));
  }
  return { changes, problems };
};
