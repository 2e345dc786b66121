import js2xliff from 'xliff/js2xliff';
import jsToXliff12 from 'xliff/jsToXliff12';
import xliff12ToJs from 'xliff/xliff12ToJs';
import xliff2js from 'xliff/xliff2js';
import { z } from 'zod';
import type { Returned } from '../compare.ts';
import { WordsProblem } from '../read-areas.ts';
import { type TranslationRow, sourceLanguage } from '../table.ts';

/** XLIFF 2.0 is OASIS's present standard; 1.2 is what older translation tools read. */
export type XliffVersion = '1.2' | '2.0';

const plainText = z.string({ error: 'holds marks of a translation tool instead of plain text' });
const document = z.object({
  sourceLanguage: z.literal(sourceLanguage),
  targetLanguage: z.string(),
  resources: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        source: plainText,
        target: plainText.optional(),
        note: z.union([z.string(), z.array(z.string())]).optional(),
      }),
    ),
  ),
});
/** At the end of a unit's note: the state of its sentence. */
const stateNote = /\[([0-9a-f]{8})\]/;

/** The sentences for a translator into `target`. A note says where each is used. */
export const toXliff = (
  rows: readonly TranslationRow[],
  target: string,
  version: XliffVersion,
): Promise<string> => {
  const resources: Record<string, Record<string, object>> = {};
  for (const { id, file, texts, places, state } of rows) {
    // Ids of XLIFF 2.0 are name tokens: no slash.
    const units = (resources[file.replaceAll('/', ':')] ??= {});
    units[id] = {
      source: texts[sourceLanguage] ?? '',
      target: texts[target] ?? '',
      note: [...places, `[${state}]`].join(' '),
    };
  }
  const given = { sourceLanguage, targetLanguage: target, resources };
  return version === '2.0' ? js2xliff(given) : jsToXliff12(given);
};

const read = async (text: string): Promise<unknown> => {
  try {
    return await (/<xliff[^>]*\sversion="1\.\d"/.test(text) ? xliff12ToJs(text) : xliff2js(text));
  } catch {
    throw new WordsProblem('This is no XLIFF 1.2 or 2.0 file.');
  }
};

/** What a translator gave back. Units without a target are sentences nobody has translated. @throws WordsProblem */
export const fromXliff = async (text: string): Promise<Returned[]> => {
  const parsed = document.safeParse(await read(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new WordsProblem(
      `This file cannot be taken: ${issue?.path.at(-2)?.toString() ?? ''} ${issue?.message ?? ''}.`,
    );
  }
  const { targetLanguage, resources } = parsed.data;
  return Object.values(resources).flatMap((units) =>
    Object.entries(units).flatMap(([id, { source, target = '', note = '' }]) =>
      target === ''
        ? []
        : [
            {
              id,
              texts: { [sourceLanguage]: source, [targetLanguage]: target },
              state: stateNote.exec([note].flat().join(' '))?.[1],
            },
          ],
    ),
  );
};
