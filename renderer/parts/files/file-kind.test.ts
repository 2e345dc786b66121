import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

const bytes = (...values: number[]) => new Uint8Array([...values, ...new Array<number>(32).fill(0)]);
const text = (words: string) => new TextEncoder().encode(words);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46);
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
  8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0,
]);
const kindOf = (content: Uint8Array<ArrayBuffer>, name: string, type = '') =>
  fileKind(new File([content], name, { type }), name);

describe('a file is what its bytes say', () => {
  it.each([
    ['a picture', jpeg, 'rue.jpg', 'image/jpeg'],
    ['a picture under another name', png, 'rue.jpg', 'image/png'],
    ['a document', text('%PDF-1.7\n'), 'lettre.pdf', 'application/pdf'],
    ['words', text('Rue 12, à côté de l’école\nمقابل المدرسة'), 'note.txt', 'text/plain'],
  ])('%s', async (_, content, name, type) => {
    expect(await kindOf(content, name)).toEqual({ type });
  });

  it.each([
    ['nothing at all', new Uint8Array(), 'vide.png', 'empty'],
    ['a Windows program called a picture', bytes(0x4d, 0x5a, 0x90, 0, 3), 'rue.jpg', 'program'],
    ['a Linux program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1), 'rue.pdf', 'program'],
    ['a page with a script', text('<html><script>alert(1)</script>'), 'rue.jpg', 'unknown-kind'],
    [
      'a picture that may carry a script',
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'rue.svg',
      'unknown-kind',
    ],
    ['noise called words', bytes(1, 2, 3, 250), 'note.txt', 'unknown-kind'],
  ] as const)('not %s', async (_, content, name, refused) => {
    expect(await kindOf(content, name, 'image/jpeg')).toEqual({ refused });
  });
});
