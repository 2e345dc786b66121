import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PortClosed } from './port-errors.ts';
import { type Callable, Port } from './port.ts';

const ends: { close: () => void }[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end.close();
});

/** Two ends of a real channel; the second answers. */
const joined = (methods: Record<string, Callable>): Port => {
  const { port1, port2 } = new MessageChannel();
  const here = new Port(port1);
  new Port(port2, (name) => (Object.hasOwn(methods, name) ? methods[name] : undefined));
  ends.push(port1, port2);
  return here;
};

/** A port of ours, and the raw end of somebody who keeps to no rule. */
const facing = (methods: Record<string, Callable> = {}) => {
  const { port1, port2 } = new MessageChannel();
  const here = new Port(port1, (name) => methods[name]);
  const heard: unknown[] = [];
  port2.addEventListener('message', ({ data }) => heard.push(data));
  port2.start();
  ends.push(port1, port2);
  const nextWord = () => vi.waitFor(() => heard.shift() ?? expect.fail('nothing was said'));
  return { here, raw: port2, nextWord };
};

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a call', () => {
  it('comes back with its value, whatever comes back first', async () => {
    const here = joined({
      slow: (value) => turn().then(() => value),
      quick: (a, b) => [a, b],
    });
    const slow = here.ask('slow', [new Map([['key', new Date(0)]])]);
    expect(await here.ask('quick', ['a', undefined])).toEqual(['a', undefined]);
    expect(await slow).toEqual(new Map([['key', new Date(0)]]));
  });

  it('fails with the name and the words of what was thrown', async () => {
    const here = joined({
      large: () => Promise.reject(new RangeError('The file is too large.')),
      full: () => {
        throw new DOMException('No room.', 'QuotaExceededError');
      },
      text: () => Promise.reject('only words' as unknown as Error),
    });
    await expect(here.ask('large', [])).rejects.toMatchObject({
      name: 'RangeError',
      message: 'The file is too large.',
    });
    await expect(here.ask('full', [])).rejects.toMatchObject({
      name: 'QuotaExceededError',
      message: 'No room.',
    });
    await expect(here.ask('text', [])).rejects.toMatchObject({ name: 'Error', message: 'only words' });
  });

  it('fails when the other side has no such method', async () => {
    await expect(joined({}).ask('constructor', [])).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('fails, and hangs nowhere, when an argument or an answer cannot go over', async () => {
    const here = joined({ nested: () => ({ inside: () => 1 }), quick: () => 'still there' });
    await expect(here.ask('quick', [{ inside: () => 1 }])).rejects.toMatchObject({ name: 'DataCloneError' });
    await expect(here.ask('nested', [])).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await here.ask('quick', [])).toBe('still there');
  });
});

describe('bytes', () => {
  it('arrive whole; those given away are not copied', async () => {
    const here = joined({
      sum: (bytes) => new Uint8Array(bytes as ArrayBuffer).reduce((sum, byte) => sum + byte, 0),
      text: (blob) => (blob as Blob).text(),
    });
    const given = new Uint8Array([1, 2, 3]).buffer;
    expect(await here.ask('sum', [given], [given])).toBe(6);
    expect(given.byteLength).toBe(0);
    const kept = new Uint8Array([4, 5]).buffer;
    expect(await here.ask('sum', [kept])).toBe(9);
    expect(kept.byteLength).toBe(2);
    expect(await here.ask('text', [new Blob(['une lettre'])])).toBe('une lettre');
  });
});

describe('a function among the arguments', () => {
  it('is called back and answers, until the call has its answer', async () => {
    let lent: Callable = () => undefined;
    const here = joined({
      read: async (told) => {
        lent = told as Callable;
        return [await lent(1, 4), await lent(4, 4)];
      },
    });
    const told = vi.fn((done: unknown, total: unknown) => `${String(done)}/${String(total)}`);
    expect(await here.ask('read', [told as Callable])).toEqual(['1/4', '4/4']);
    expect(await lent(5, 4)).toBeUndefined();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('tells the other side what it threw', async () => {
    const here = joined({
      sign: async (getToken) => {
        await (getToken as Callable)(true);
      },
    });
    const getToken = () => Promise.reject(new TypeError('no shell'));
    await expect(here.ask('sign', [getToken])).rejects.toMatchObject({
      name: 'TypeError',
      message: 'no shell',
    });
  });
});

describe('a subscription', () => {
  const watched = () => {
    const watching = new Set<Callable>();
    const here = joined({
      watch: (show) => {
        watching.add(show as Callable);
        void (show as Callable)('at once');
        return () => watching.delete(show as Callable);
      },
    });
    return { here, watching, tell: (value: unknown) => watching.forEach((show) => void show(value)) };
  };

  it('tells at once and at each change, until it is ended', async () => {
    const { here, watching, tell } = watched();
    const shown: unknown[] = [];
    const end = (await here.ask('watch', [(value: unknown) => void shown.push(value)])) as () => void;
    tell('later');
    await vi.waitFor(() => expect(shown).toEqual(['at once', 'later']));
    tell('crosses the end');
    end();
    end();
    await vi.waitFor(() => expect(watching.size).toBe(0));
    await turn();
    expect(shown).toEqual(['at once', 'later']);
  });

  it('of two, each has its own end', async () => {
    const { here, watching, tell } = watched();
    const first = vi.fn();
    const second = vi.fn();
    const end = (await here.ask('watch', [first])) as () => void;
    await here.ask('watch', [second]);
    end();
    await vi.waitFor(() => expect(watching.size).toBe(1));
    tell('later');
    await vi.waitFor(() => expect(second).toHaveBeenLastCalledWith('later'));
    expect(first).toHaveBeenCalledTimes(1);
  });

  it('that fails keeps nothing lent', async () => {
    let lent: Callable = () => undefined;
    const here = joined({
      watch: (show) => {
        lent = show as Callable;
        throw new Error('not open');
      },
    });
    const show = vi.fn();
    await expect(here.ask('watch', [show])).rejects.toThrow('not open');
    await lent('late');
    expect(show).not.toHaveBeenCalled();
  });
});

describe('somebody who keeps to no rule', () => {
  it('answers twice, or what was not asked: nothing happens', async () => {
    const { here, raw, nextWord } = facing({ quick: () => 'still there' });
    const asked = here.ask('read', []);
    const { id } = (await nextWord()) as { id: number };
    raw.postMessage({ kind: 'done', id: id + 90, result: { value: 'of another' } });
    raw.postMessage({ kind: 'done', id, result: { value: 'first' } });
    raw.postMessage({ kind: 'done', id, result: { value: 'second' } });
    raw.postMessage({ kind: 'failed', id, error: { name: 'Error', message: 'third' } });
    expect(await asked).toBe('first');
    raw.postMessage({ kind: 'call', id: 1, of: 'quick', args: [] });
    expect(await nextWord()).toEqual({ kind: 'done', id: 1, result: { value: 'still there' } });
  });

  it.each([
    ['no message of ours', 'hello'],
    ['an answer without a result', { kind: 'done', id: 1 }],
    ['an answer that is value and function', { kind: 'done', id: 1, result: { value: 1, lent: 2 } }],
    ['an error without words', { kind: 'failed', id: 1, error: {} }],
    ['a call of nothing', { kind: 'call', id: 1, of: null, args: [] }],
  ])('says what is not understood (%s): nothing waits for ever', async (_, word) => {
    const { here, raw, nextWord } = facing();
    const asked = here.ask('read', []);
    await nextWord();
    raw.postMessage(word);
    await expect(asked).rejects.toBeInstanceOf(PortClosed);
    await expect(here.ask('read', [])).rejects.toMatchObject({ name: 'PortClosed' });
  });

  it('calls what was never lent', async () => {
    const { raw, nextWord } = facing();
    raw.postMessage({ kind: 'call', id: 7, of: 41, args: [] });
    expect(await nextWord()).toEqual({ kind: 'done', id: 7, result: { value: undefined } });
  });
});

describe('the other side is gone', () => {
  it('closed its end: what waits fails by name, and what is asked later', async () => {
    const { here, raw, nextWord } = facing();
    const asked = here.ask('read', []);
    await nextWord();
    raw.close();
    await expect(asked).rejects.toMatchObject({ name: 'PortClosed' });
    await expect(here.ask('read', [])).rejects.toMatchObject({ name: 'PortClosed' });
  });

  it('was a thread that was killed: the same, and ending a subscription is no error', async () => {
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads');
       parentPort.once('message', ({ port }) => port.on('message', ({ id, of }) => {
         if (of === 'watch') port.postMessage({ kind: 'done', id, result: { lent: 1 } });
         if (of === 'spin') for (;;);
       }));`,
      { eval: true },
    );
    const { port1, port2 } = new MessageChannel();
    const here = new Port(port1);
    worker.postMessage({ port: port2 }, [port2 as never]);
    const end = (await here.ask('watch', [() => undefined])) as () => void;
    const asked = here.ask('spin', []);
    const refused = expect(asked).rejects.toMatchObject({ name: 'PortClosed' });
    await worker.terminate();
    await refused;
    end();
  });
});
