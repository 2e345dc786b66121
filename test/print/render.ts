import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Papers from './papers.ts';

const here = import.meta.dirname;

/** The documents of papers.ts as functions to HTML, and the style sheet that goes with them: components and styles of the product. */
export const loadPapers = async (): Promise<{ papers: typeof Papers; css: string }> => {
  // Inside the repository, so that React is found.
  const folder = await mkdtemp(join(here, '.papers-'));
  try {
    const { outputFiles } = await build({
      entryPoints: [join(here, 'papers.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      jsx: 'automatic',
      outdir: folder,
    });
    const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    const file = join(folder, 'papers.mjs');
    await writeFile(file, textOf('.js'));
    const papers = (await import(pathToFileURL(file).href)) as typeof Papers;
    return { papers, css: textOf('.css') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
