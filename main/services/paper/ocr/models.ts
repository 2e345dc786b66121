import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PaperFailure } from '../paper-failure.ts';

/** What an engine is loaded with: French, Arabic, English (Latin identifiers) or orientation and script. */
export type Model = 'fra' | 'ara' | 'eng' | 'osd';

const require = createRequire(import.meta.url);

/**
 * The folder of a model's file in the installation.
 * @throws PaperFailure `not-installed`
 */
export const modelFolder = (model: Model): string => {
  try {
    const folder = join(
      dirname(require.resolve(`@tesseract.js-data/${model}/package.json`)),
      '4.0.0_best_int',
    );
    if (existsSync(join(folder, `${model}.traineddata.gz`))) return folder;
  } catch {
    // Falls through: a package that is not there and one without its file are the same to a desk.
  }
  throw new PaperFailure('not-installed', `The model ${model} is missing.`);
};
