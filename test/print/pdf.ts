import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readCodes } from '#main/services/paper/codes/read-codes.ts';

/** Resolution at which pages are drawn to be read: an office scanner's. */
const dpi = 300;

/** A page's size in millimetres, whole. */
export const sizeOf = (pdf: Uint8Array): { width: number; height: number; pages: number } => {
  const { stdout } = spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
  const [, width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(stdout) ?? []).map(Number);
  const mm = (points: number) => Math.round((points / 72) * 25.4);
  return { width: mm(width), height: mm(height), pages: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]) };
};

/** Draws each page as poppler prints it, reads the codes on it, and gives the sides of their squares in millimetres. */
export const codesOn = async (pdf: Uint8Array): Promise<{ text: string; mm: number }[][]> => {
  const folder = mkdtempSync(join(tmpdir(), 'maktab-pages-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    spawnSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', join(folder, 'a.pdf'), join(folder, 'p')]);
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort();
    return await Promise.all(
      pages.map(async (name) => {
        const { data, info } = await sharp(join(folder, name))
          .greyscale()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const gray = { data: new Uint8Array(data), width: info.width, height: info.height };
        const codes = await readCodes(gray, 1);
        return codes.map(({ text, box }) => ({ text, mm: (Math.min(box.width, box.height) / dpi) * 25.4 }));
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
