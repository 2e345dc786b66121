import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler reads in a PDF, runs of spaces as one, page breaks as form feeds. */
export const pdfText = (pdf: Uint8Array): string => {
  const folder = mkdtempSync(join(tmpdir(), 'maktab-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    const { stdout, status } = spawnSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error('pdftotext could not read the file.');
    return stdout.normalize('NFKC').replace(/[^\S\f]+/g, ' ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
