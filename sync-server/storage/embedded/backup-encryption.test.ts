import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from './backup.ts';
import { encrypted } from './backup-encryption.ts';
import { restore } from './restore.ts';
import { openEmbeddedStore } from './store.ts';

let folder: string;
let recipient: string;
let key: string;
const at = (name: string) => join(folder, name);
const aKey = async (name: string) => {
  const identity = await generateX25519Identity();
  writeFileSync(at(name), `# made for a test\n\n${identity}\n`);
  return identityToRecipient(identity);
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'maktab-sealed-'));
  key = at('key');
  recipient = await aKey('key');
  const store = openEmbeddedStore({ file: at('store.sqlite') });
  await store.ensureDatabase('things');
  await store.writeDocuments('things', [{ _id: 'a', words: 'Hind Ouazzani, 06 12 34 56 78' }]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
/** Which file stands as the store; one that replaces it is another. */
const standing = () => statSync(at('store.sqlite')).ino;
const putBack = (file: string, identity: string | null) =>
  restore(folder, at('store.sqlite'), file, identity);

describe('an encrypted backup', () => {
  it('says nothing without the key, and is a store again with it', async () => {
    await backUp(at('store.sqlite'), at('copy.age'), [await aKey('other'), recipient]);
    const bytes = readFileSync(at('copy.age')).toString('latin1');
    expect(bytes).not.toContain('Ouazzani');
    expect(bytes).not.toContain('SQLite');
    expect(statSync(at('copy.age')).mode & 0o777).toBe(0o600);
    rmSync(at('store.sqlite'));
    const { epoch } = await putBack(at('copy.age'), key);
    expect(epoch.because).toBe('restored');
    const store = openEmbeddedStore({ file: at('store.sqlite') });
    expect(await store.getDocument('things', 'a')).toMatchObject({ words: 'Hind Ouazzani, 06 12 34 56 78' });
    await store.close();
    for (const left of ['store.sqlite.part', 'copy.age.part', `store.copy-${String(process.pid)}`])
      expect(existsSync(at(left))).toBe(false);
  });

  /** Where the first of its pieces ends: cut there, all that is left is genuine. */
  const firstPieceEnd = () => {
    const text = readFileSync(at('copy.age')).toString('latin1');
    return text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1 + 16 + 65_536 + 16;
  };
  const anotherFile = async (words: string) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    writeFileSync(at('copy.age'), await encrypter.encrypt(words));
  };
  it.each([
    ['the key of another', 'wrong-key', /does not open copy\.age/, () => aKey('key')],
    ['no key', 'wrong-key', /holds no key/, () => writeFileSync(at('key'), recipient)],
    ['an empty key', 'wrong-key', /holds no key/, () => writeFileSync(at('key'), '# nothing\n')],
    ['it cut at a piece', 'damaged', /not whole/, () => truncateSync(at('copy.age'), firstPieceEnd())],
    ['it cut anywhere', 'damaged', /not whole/, () => truncateSync(at('copy.age'), 70_001)],
    ['it cut in its head', 'damaged', /not whole/, () => truncateSync(at('copy.age'), 60)],
    ['a letter', 'no-backup', /is not a Maktab backup/, () => writeFileSync(at('copy.age'), 'Monsieur,')],
    ['an encrypted letter', 'no-backup', /is not a Maktab store/, () => anotherFile('Monsieur,')],
    [
      'an altered one',
      'damaged',
      /not whole/,
      () => {
        const bytes = readFileSync(at('copy.age'));
        bytes[40_000] = (bytes[40_000] ?? 0) ^ 1;
        writeFileSync(at('copy.age'), bytes);
      },
    ],
  ])('with %s is %s in a sentence, and nothing is replaced', async (_what, ending, sentence, spoil) => {
    await backUp(at('store.sqlite'), at('copy.age'), [recipient]);
    await spoil();
    const before = standing();
    const problem: unknown = await putBack(at('copy.age'), key).catch((error: unknown) => error);
    expect(problem).toMatchObject({ ending, message: expect.stringMatching(sentence) as string });
    expect(String(problem)).toMatch(/Nothing was changed/);
    expect(standing()).toBe(before);
    expect(existsSync(at('store.sqlite.part'))).toBe(false);
  });

  it('tells each step as it begins, and how much of the file is gone through', async () => {
    const steps: [string, number | null][] = [];
    await backUp(at('store.sqlite'), at('copy.age'), [recipient], (...step) => steps.push(step));
    expect(steps.filter(([, part]) => part === null || part === 1)).toEqual([
      ['copy', null],
      ['check', null],
      ['encrypt', 1],
    ]);
    steps.length = 0;
    await restore(folder, at('store.sqlite'), at('copy.age'), key, (...step) => steps.push(step));
    expect(steps.filter(([, part]) => part === null || part === 1)).toEqual([
      ['decrypt', 1],
      ['check', null],
      ['check', null],
    ]);
  });

  it('without a key named, and for what is no recipient: said before anything is copied', async () => {
    await backUp(at('store.sqlite'), at('copy.age'), [recipient]);
    await expect(putBack(at('copy.age'), null)).rejects.toThrow(/--identity/);
    const wrong = backUp(at('store.sqlite'), at('other.age'), ['age1nonsense']);
    await expect(wrong).rejects.toMatchObject({ ending: 'wrong-key' });
    expect(existsSync(at('other.age'))).toBe(false);
  });

  it('is made piece by piece, as fast as the other disk takes it: the memory does not grow with the store', async () => {
    const whole = 64 * 1024 * 1024;
    const piece = 64 * 1024;
    let read = 0;
    const store = new Readable({
      read() {
        read += piece;
        this.push(read > whole ? null : Buffer.alloc(piece));
      },
    });
    const made = await encrypted(store, [recipient]);
    made.read(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read).toBeLessThan(1024 * 1024);
    made.destroy();
  });
});
