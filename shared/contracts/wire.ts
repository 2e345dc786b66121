import { z } from 'zod';

type Bytes = Uint8Array<ArrayBuffer>;

/** A view of its own memory and nothing else: cloning it takes along no neighbour, and it can be handed over. */
const alone = (bytes: Uint8Array): Bytes => {
  const { buffer, byteOffset, byteLength } = bytes;
  if (!(buffer instanceof ArrayBuffer) || byteLength !== buffer.byteLength) return new Uint8Array(bytes);
  return new Uint8Array(buffer, byteOffset, byteLength);
};

/** Bytes as the desktop contract carries them: as bytes. @param most how many at most */
export const wireBytes = (most: number) =>
  z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= most)
    .transform(alone);

/** A message as it goes over a WebSocket: one text, followed by the bytes that stand in it. */
export interface Packed {
  text: string;
  /** Sent behind the text, each as one binary frame. */
  parts: Bytes[];
}

/** Bytes one message may hold apart from one another. */
const mostParts = 8;
const packedText = z.object({ parts: z.int().min(1).max(mostParts), message: z.unknown() });
const placeOfPart = z.strictObject({ part: z.int().min(0) });

/** Takes the bytes out of a message. One without any is its JSON. */
export const pack = (message: unknown): Packed => {
  const parts: Bytes[] = [];
  // Node's own bytes turn themselves into JSON before they get here: what they were is in what they stand in.
  const text = JSON.stringify(message, function (this: Record<string, unknown>, key, value: unknown) {
    const own = this[key];
    return own instanceof Uint8Array ? { part: parts.push(alone(own)) - 1 } : value;
  });
  return { text: parts.length === 0 ? text : `{"parts":${String(parts.length)},"message":${text}}`, parts };
};

const withParts = (value: unknown, parts: readonly Uint8Array[]): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const place = placeOfPart.safeParse(value);
  if (place.success) return parts[place.data.part];
  return Array.isArray(value)
    ? value.map((one) => withParts(one, parts))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withParts(one, parts)]));
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Puts the messages of one connection together again, in the order they came. */
export class Unpacker {
  #waiting: { message: unknown; wanted: number; parts: Uint8Array[] } | null = null;

  /** @param received hears every message; `undefined` for a text that is none */
  constructor(private readonly received: (message: unknown) => void) {}

  /** Takes one frame. False: it is out of order, and nothing more can be understood on this connection. */
  take(frame: string | Uint8Array): boolean {
    const waiting = this.#waiting;
    if (typeof frame === 'string') {
      if (waiting) return false;
      const message = parse(frame);
      const packed = packedText.safeParse(message);
      if (packed.success)
        this.#waiting = { message: packed.data.message, wanted: packed.data.parts, parts: [] };
      else this.received(message);
      return true;
    }
    if (!waiting) return false;
    waiting.parts.push(frame);
    if (waiting.parts.length === waiting.wanted) {
      this.#waiting = null;
      this.received(withParts(waiting.message, waiting.parts));
    }
    return true;
  }
}
