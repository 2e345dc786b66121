import type { callsMoved } from '#shared/contracts/telephone-api.ts';
import type { UnionKind } from './union-kinds.ts';

/** What a desk is told has moved. */
export type Moved = UnionKind | typeof callsMoved;

/** What of a response an event stream needs. `write` is false once the other side takes no more for now. */
export interface EventSink {
  write: (text: string) => boolean;
  once: (event: 'drain', heard: () => void) => unknown;
  end: () => unknown;
  destroy: () => unknown;
}

export interface Pauses {
  heartbeat: number;
  coalesce: number;
  /** A listener that takes nothing for so long is let go: it comes again when it can. */
  patience: number;
}
const pauses: Pauses = { heartbeat: 15_000, coalesce: 50, patience: 60_000 };

/**
 * One desk that listens. What moved while it takes nothing is one word more, not one event more: what waits for it here is bounded
 * by the number of kinds.
 */
export class Listener {
  readonly #moved = new Set<Moved>();
  #timer: NodeJS.Timeout | null = null;
  #blocked: NodeJS.Timeout | null = null;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(
    private readonly sink: EventSink,
    private readonly epoch: string,
    private readonly ms: Pauses = pauses,
  ) {
    this.#heartbeat = setInterval(() => this.#write(': still here\n\n'), ms.heartbeat);
    this.#write(': hello\n\n');
  }

  /** Something of a kind moved; told soon, with what else moves until then. */
  moved(kind: Moved): void {
    this.#moved.add(kind);
    this.#timer ??= setTimeout(() => this.#tell(), this.ms.coalesce);
  }

  end(): void {
    this.#stop();
    this.sink.end();
  }

  #tell(): void {
    this.#timer = null;
    if (this.#blocked || this.#moved.size === 0) return;
    const databases = [...this.#moved];
    this.#moved.clear();
    this.#write(`data: ${JSON.stringify({ epoch: this.epoch, databases })}\n\n`);
  }

  #write(text: string): void {
    if (this.#blocked || this.sink.write(text)) return;
    this.#blocked = setTimeout(() => {
      this.#stop();
      this.sink.destroy();
    }, this.ms.patience);
    this.sink.once('drain', () => {
      if (this.#blocked) clearTimeout(this.#blocked);
      this.#blocked = null;
      this.#tell();
    });
  }

  #stop(): void {
    clearInterval(this.#heartbeat);
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#blocked) clearTimeout(this.#blocked);
  }
}
