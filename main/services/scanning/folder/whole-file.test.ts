import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PageMime } from '#shared/documents/waiting-page.ts';
import { isWhole } from './whole-file.ts';

const picture = sharp({ create: { width: 300, height: 400, channels: 3, background: '#ddd' } });
const files: [PageMime, () => Promise<Buffer>][] = [
  ['image/jpeg', async () => readFileSync(join('test', 'people', 'scanners', 'page.jpg'))],
  ['image/png', () => picture.clone().png().toBuffer()],
  ['image/tiff', () => picture.clone().tiff({ compression: 'lzw' }).toBuffer()],
  ['image/tiff', () => picture.clone().tiff({ tile: true, compression: 'jpeg' }).toBuffer()],
  ['application/pdf', async () => Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}\n%%EOF\n`)],
];

describe.each(files)('a file of %s', (mime, make) => {
  it('is whole to its end, and nowhere before', async () => {
    const bytes = await make();
    expect(isWhole(bytes, mime)).toBe(true);
    expect(isWhole(Buffer.concat([bytes, Buffer.alloc(100)]), mime)).toBe(true);
    for (const part of [0.1, 1 / 3, 0.5, 2 / 3, 0.95])
      expect([part, isWhole(bytes.subarray(0, Math.floor(bytes.length * part)), mime)]).toEqual([
        part,
        false,
      ]);
  });
});
