import { beforeEach, describe, expect, it } from 'vitest';
import { pack, Unpacker } from '#shared/contracts/wire.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { type Desktop, makeDesktop } from '#renderer/desktop/desktop.ts';
import { PageExchange } from './page-exchange.ts';

const aFile = (name: string): WaitingPage => ({
  id: `page-of-${name}`,
  jobId: `job-of-${name}`,
  deviceId: 'folder:picked',
  number: 1,
  side: 'front',
  mime: 'image/tiff',
  size: 10,
  hash: 'a'.repeat(64),
  scannedAt: '2026-11-24T09:00:00.000Z',
  resolution: null,
  fileName: name,
});

/** A shell that keeps files and answers over a wire; what happens `during` a question happens before its answer is there. */
class Shell {
  readonly kept: WaitingPage[] = [];
  during: { method: string; happens: () => void } | null = null;
  away = false;
  readonly desktop: Desktop;

  constructor() {
    let answer: (message: unknown) => void = () => undefined;
    this.desktop = makeDesktop({
      send: (message) => {
        const { id, method } = message as { id: number; method: string };
        // What the shell had when it was asked.
        const result = this.#result(method);
        if (this.during?.method === method) {
          const { happens } = this.during;
          this.during = null;
          happens();
        }
        const error = { code: 'desk-closed', message: '' };
        const wire = pack(this.away ? { id, ok: false, error } : { id, ok: true, result });
        const unpacker = new Unpacker(answer);
        queueMicrotask(() => unpacker.take(wire.text));
      },
      onMessage: (listener) => {
        answer = listener;
      },
      onCut: () => undefined,
      onBack: () => undefined,
    });
  }

  #result(method: string): unknown {
    if (method === 'scanning.pages') return { pages: [...this.kept], unreadable: 0, running: [] };
    if (method === 'scanning.watch') return { unfinished: [] };
    return { free: 1e9 };
  }
}

let shell: Shell;
let taken: string[];
let exchange: PageExchange;
beforeEach(() => {
  shell = new Shell();
  taken = [];
  exchange = new PageExchange({
    desktop: shell.desktop,
    data: {
      keepPage: ({ id }) => {
        taken.push(id);
        return Promise.resolve('kept');
      },
      noteDisk: () => Promise.resolve(),
      pagesReleased: () => Promise.resolve(),
      readTray: () => Promise.resolve({ freed: [], pages: {} }),
    },
    watches: true,
    unfinished: () => undefined,
  });
});
const never = () => false;

describe('taking in what the shell keeps', () => {
  it.each(['scanning.pages', 'scanning.watch'])(
    'asks again when another file was handed in while %s was being answered',
    async (method) => {
      shell.kept.push(aFile('a'));
      shell.during = {
        method,
        happens: () => {
          shell.kept.push(aFile('b'));
          exchange.askAnew();
        },
      };
      await exchange.takeIn(never);
      expect(taken).toEqual(['page-of-a']);
      expect(exchange.isDue).toBe(true);
      await exchange.takeIn(never);
      expect(new Set(taken)).toEqual(new Set(['page-of-a', 'page-of-b']));
      expect(exchange.isDue).toBe(false);
    },
  );

  it('is still due when the shell could not answer', async () => {
    shell.kept.push(aFile('a'));
    shell.away = true;
    await expect(exchange.takeIn(never)).rejects.toMatchObject({ code: 'desk-closed' });
    shell.away = false;
    expect(exchange.isDue).toBe(true);
    await exchange.takeIn(never);
    expect(taken).toEqual(['page-of-a']);
  });
});
