import { describe, expect, it } from 'vitest';
import { pack, Unpacker, wireBytes } from './wire.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
/** What comes out at the other end, and whether every frame was understood. */
const carried = (...frames: (string | Uint8Array)[]) => {
  const received: unknown[] = [];
  const unpacker = new Unpacker((message) => received.push(message));
  const understood = frames.map((frame) => unpacker.take(frame));
  return { received, understood };
};

describe('messages on a connection', () => {
  it('come out as they went in, bytes and all', () => {
    const messages = [
      { id: 1, method: 'app.info', params: {} },
      { id: 2, params: { name: 'é', pages: [{ image: bytes(1, 2) }, { image: bytes() }], none: null } },
      { id: 3, ok: true, result: 'x' },
    ];
    const frames = messages.map(pack).flatMap(({ text, parts }) => [text, ...parts]);
    expect(frames.filter((frame) => typeof frame !== 'string')).toHaveLength(2);
    expect(carried(...frames).received).toEqual(messages);
  });

  it('carry the bytes of Node as bytes', () => {
    const { text, parts } = pack({ image: Buffer.from([7, 8, 9]) });
    expect(text).toBe('{"parts":1,"message":{"image":{"part":0}}}');
    expect(parts).toEqual([bytes(7, 8, 9)]);
  });

  it('are understood no more when frames are out of order', () => {
    const { text } = pack({ image: bytes(1) });
    expect(carried(bytes(1)).understood).toEqual([false]);
    expect(carried(text, '{"id":1}')).toEqual({ received: [], understood: [true, false] });
  });

  it('are nothing when they are no JSON, and hold no more bytes than came with them', () => {
    expect(carried('{').received).toEqual([undefined]);
    expect(carried('{"parts":9,"message":{}}').received).toEqual([{ parts: 9, message: {} }]);
    expect(carried('{"parts":1,"message":{"a":{"part":4}}}', bytes(1)).received).toEqual([{ a: undefined }]);
  });
});

describe('bytes of the contract', () => {
  it('stand alone in their memory, so that a clone takes no neighbour along', () => {
    const memory = bytes(1, 2, 3, 4, 5);
    const read = wireBytes(3).parse(memory.subarray(1, 4));
    expect([read, read.buffer.byteLength]).toEqual([bytes(2, 3, 4), 3]);
    expect(wireBytes(5).parse(memory).buffer).toBe(memory.buffer);
    expect(wireBytes(9).parse(Buffer.from('abc')).constructor).toBe(Uint8Array);
  });

  it('are bytes, and not too many', () => {
    expect(wireBytes(2).safeParse(bytes(1, 2, 3)).success).toBe(false);
    expect(wireBytes(2).safeParse('AQI=').success).toBe(false);
    expect(wireBytes(2).safeParse([1, 2]).success).toBe(false);
  });
});
