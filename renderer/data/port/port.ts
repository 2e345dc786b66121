import { carriedOf, PortClosed, thrownOf } from './port-errors.ts';
import { type Call, portMessage, type PortMessage, type Reply, type PortSlot } from './port-message.ts';

/** A function as it is called over a port: values that structured clone carries; functions among them are lent. */
export type Callable = (...args: unknown[]) => unknown;

/** The method of an object that a name means: its own, never an inherited one. */
export const methodOf = (object: object, name: string): Callable | undefined => {
  const found: unknown = Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
  return typeof found === 'function' ? (found as Callable) : undefined;
};

interface Asked {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  /** What was lent for this call. */
  lent: readonly number[];
}

/**
 * One end of a channel over which two sides ask each other. A function among the arguments is lent: the other side may call it
 * until the call has its answer or, when that answer is a function (a subscription), until that function has been called. What the
 * other side calls later is not called any more. Errors come over with their name and words.
 */
export class Port {
  readonly #asked = new Map<number, Asked>();
  readonly #lent = new Map<number, Callable>();
  #last = 0;
  #closed: PortClosed | null = null;

  /** @param find the method of this side that a name means */
  constructor(
    private readonly channel: MessagePort,
    private readonly find: (method: string) => Callable | undefined = () => undefined,
  ) {
    channel.addEventListener('message', ({ data }) => this.#received(data));
    channel.addEventListener('messageerror', () => this.close('a message could not be read'));
    channel.addEventListener('close', () => this.close('the other side is gone'));
    channel.start();
  }

  /**
   * Calls a method of the other side.
   * @param given bytes that go over without being copied; they are empty here afterwards
   * @throws PortClosed, DataCloneError for an argument that cannot go over, what the method throws
   */
  ask(method: string, args: readonly unknown[], given: Transferable[] = []): Promise<unknown> {
    return this.#ask(method, args, given);
  }

  /** Ends it: what waits for an answer, and whatever is asked later, fails with `PortClosed`. */
  close(because: string): void {
    if (this.#closed) return;
    this.#closed = new PortClosed(because);
    this.channel.close();
    for (const { reject } of this.#asked.values()) reject(this.#closed);
    this.#asked.clear();
    this.#lent.clear();
  }

  #ask(of: string | number, args: readonly unknown[], given: Transferable[]): Promise<unknown> {
    if (this.#closed) return Promise.reject(this.#closed);
    this.#last += 1;
    const id = this.#last;
    const slots = args.map((value) => this.#slotOf(value));
    const lent = slots.flatMap((slot) => ('lent' in slot ? [slot.lent] : []));
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, lent });
      try {
        this.#post({ kind: 'call', id, of, args: slots }, given);
      } catch (error) {
        this.#settle({ kind: 'failed', id, error: carriedOf(error) });
      }
    });
  }

  #received(data: unknown): void {
    const read = portMessage.safeParse(data);
    // A lost answer would be waited for for ever.
    if (!read.success) this.close('a message was not understood');
    else if (read.data.kind === 'call') void this.#answer(read.data);
    else this.#settle(read.data);
  }

  async #answer({ id, of, args }: Call): Promise<void> {
    try {
      const called = typeof of === 'string' ? this.find(of) : (this.#lent.get(of) ?? (() => undefined));
      if (!called) throw new TypeError(`There is no ${String(of)}.`);
      const result = await called(...args.map((slot) => this.#valueOf(slot)));
      this.#post({
        kind: 'done',
        id,
        result: typeof result === 'function' ? this.#lendOnce(result as Callable) : { value: result },
      });
    } catch (error) {
      this.#post({ kind: 'failed', id, error: carriedOf(error) });
    }
  }

  /** An answer to what was not asked, or was answered already, changes nothing. */
  #settle(reply: Reply): void {
    const asked = this.#asked.get(reply.id);
    if (!asked) return;
    this.#asked.delete(reply.id);
    if (reply.kind === 'done' && 'lent' in reply.result) {
      const { lent: end } = reply.result;
      asked.resolve(() => this.#end(asked.lent, end));
      return;
    }
    this.#forget(asked.lent);
    if (reply.kind === 'failed') asked.reject(thrownOf(reply.error));
    else asked.resolve('value' in reply.result ? reply.result.value : undefined);
  }

  async #end(lent: readonly number[], end: number): Promise<unknown> {
    this.#forget(lent);
    return this.#ask(end, [], []).catch((error: unknown) => {
      // With the other side everything has ended.
      if (!(error instanceof PortClosed)) throw error;
    });
  }

  #post(message: PortMessage, given: Transferable[] = []): void {
    this.channel.postMessage(message, given);
  }

  #slotOf(value: unknown): PortSlot {
    return typeof value === 'function' ? { lent: this.#lend(value as Callable) } : { value };
  }

  #valueOf(slot: PortSlot): unknown {
    return 'lent' in slot ? (...args: unknown[]) => this.#ask(slot.lent, args, []) : slot.value;
  }

  #lend(called: Callable): number {
    this.#last += 1;
    this.#lent.set(this.#last, called);
    return this.#last;
  }

  /** The end of a subscription is called once. */
  #lendOnce(called: Callable): PortSlot {
    const lent: number = this.#lend(() => {
      this.#lent.delete(lent);
      return called();
    });
    return { lent };
  }

  #forget(lent: readonly number[]): void {
    for (const one of lent) this.#lent.delete(one);
  }
}
