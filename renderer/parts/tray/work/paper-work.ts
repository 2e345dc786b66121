import type { TrayLetter } from '#shared/documents/tray.ts';
import type { TrayData } from '#renderer/data/contract/tray.ts';
import { type Desktop, DesktopError } from '#renderer/desktop/desktop.ts';
import { nextStep, type TrayStep } from './next-step.ts';
import { PageExchange } from './page-exchange.ts';
import { PdfPictures } from './pdf-pictures.ts';
import { takeStep } from './take-step.ts';

/** What is being done with the pages now; `done` from 0 to 1. */
export interface WorkState {
  step: Pick<TrayStep, 'kind'> & { pageId: string | null; letterId: string | null };
  done: number;
}
const restMs = 3000;
/** Between two questions after the watched folders. */
const watchMs = 20_000;

/**
 * Works on the tray while a desk is open: takes in pages that the shell keeps, makes them ready, parts stacks, reads, files. Everything
 * is found again in the tray and in the shell's spool, so it may end at any moment and begin anew. One window of a person at a time.
 */
export class PaperWork {
  readonly #stopped = new AbortController();
  /** Other windows of this person, one of which may be the one that works. */
  readonly #windows: BroadcastChannel;
  readonly #exchange: PageExchange;
  #works = false;
  #wake: () => void = () => undefined;

  constructor(
    private readonly parts: {
      desktop: Desktop;
      data: TrayData;
      person: string;
      /** The name of a letter's file. */
      nameOf: (letter: TrayLetter) => string;
      told: (state: WorkState | null) => void;
      /** Whether watched folders are taken from for this person. */
      watches: boolean;
      /** Files there that do not go to their end. */
      unfinished: (names: readonly string[]) => void;
    },
  ) {
    this.#windows = new BroadcastChannel(`maktab-paper-${parts.person}`);
    this.#exchange = new PageExchange(parts);
  }

  start(): void {
    const { desktop, data, person } = this.parts;
    const { signal } = this.#stopped;
    const stops = [
      desktop.on('scanning.arrived', ({ page }) => {
        if (!this.#works) return;
        this.#exchange.hear(page);
        this.#wake();
      }),
      desktop.on('scanning.ended', () => this.#askAnew()),
      desktop.onBack(() => this.#askAnew()),
    ];
    this.#windows.onmessage = () => this.#askAnew();
    const watch = setInterval(() => {
      if (this.#works) this.#exchange.watch().catch(() => undefined);
    }, watchMs);
    const watching = data.watchTray(() => this.#wake());
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
      clearInterval(watch);
      this.#windows.close();
      void watching.then((stop) => stop());
      this.#wake();
    });
    navigator.locks
      .request(`maktab-paper-${person}`, { signal }, () => this.#work())
      .catch((error: unknown) => {
        if (!signal.aborted) console.warn('paper', error instanceof Error ? error.name : 'failed');
      });
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** Looks for pages that the shell has: after files were handed to it. */
  collect(): void {
    this.#windows.postMessage('collect');
    this.#askAnew();
  }

  #askAnew(): void {
    this.#exchange.askAnew();
    this.#wake();
  }

  async #work(): Promise<void> {
    this.#works = true;
    const pictures = new PdfPictures(this.parts.desktop);
    await this.#settleCounter();
    while (!this.#stopped.signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      try {
        if (await this.#goOn(pictures)) continue;
        await pictures.close();
        this.parts.told(null);
        await woken;
      } catch (error) {
        this.parts.told(null);
        if (!(error instanceof DesktopError && error.code === 'cancelled')) {
          // The shell is away or busy: what was to be done is still to be done.
          this.#exchange.askAnew();
          await new Promise((resolve) => setTimeout(resolve, restMs));
        }
      }
    }
    await pictures.close();
  }

  /** Does the next thing there is to do. False: there is nothing. */
  async #goOn(pictures: PdfPictures): Promise<boolean> {
    const { data, told } = this.parts;
    const exchange = this.#exchange;
    if (exchange.isDue) await exchange.takeIn(() => this.#stopped.signal.aborted);
    const tray = await data.readTray();
    exchange.noteRoom(tray.room);
    if (exchange.isDue) return true;
    if (tray.freed.length > 0) {
      await exchange.release(tray.freed);
      return true;
    }
    const step = nextStep(tray, exchange.running);
    if (!step) return false;
    const pageId = 'page' in step ? step.page.id : null;
    const letterId = 'letter' in step ? step.letter.id : null;
    const shown = (done: number) => told({ step: { kind: step.kind, pageId, letterId }, done });
    shown(0);
    await takeStep({ ...this.parts, pictures }, step, shown);
    return true;
  }

  /** Letters that a registration took along before this window was closed: their pages leave the tray now. */
  async #settleCounter(): Promise<void> {
    const { letters } = await this.parts.data.readTray();
    for (const { id, counterFile, trouble } of letters) {
      if (counterFile !== null) await this.parts.data.settleCounter(id);
      // The request may have come since.
      if (trouble?.kind === 'unknown-request')
        await this.parts.data.editTray({ type: 'note', letter: id, changes: { trouble: null } });
    }
  }
}
