import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import type { TrayLetter } from '#shared/documents/tray.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { toBase64 } from '#renderer/data/store/base64.ts';
import { type Desktop, DesktopError } from '#renderer/desktop/desktop.ts';
import { bindLetter } from './bind-letter.ts';
import { nextStep, type Step } from './next-step.ts';
import { jobOf, preparePage } from './prepare-page.ts';

/** What is being done with the pages now; `done` from 0 to 1. */
export interface WorkState {
  step: Pick<Step, 'kind'> & { pageId: string | null; letterId: string | null };
  done: number;
}
const restMs = 3000;

/**
 * Works on the tray while a desk is open: takes pages over from the shell, makes them ready, parts stacks, reads, files. Everything is
 * found again in the tray and in the shell's spool, so it may end at any moment and begin anew. One window of a person at a time.
 */
export class PaperWork {
  readonly #running = new Set<string>();
  readonly #stopped = new AbortController();
  #mustCollect = true;
  /** Pages of the shell were not taken over: the tray was full. */
  #waitsForRoom = false;
  #wake: () => void = () => undefined;

  constructor(
    private readonly parts: {
      desktop: Desktop;
      data: DeskData;
      person: string;
      /** The name of a letter's file. */
      nameOf: (letter: TrayLetter) => string;
      told: (state: WorkState | null) => void;
    },
  ) {}

  start(): void {
    const { desktop, data, person } = this.parts;
    const { signal } = this.#stopped;
    const stops = [
      desktop.on('scanning.arrived', ({ page }) => {
        this.#running.add(page.jobId);
        this.#collectAgain();
      }),
      desktop.on('scanning.ended', ({ jobId }) => {
        this.#running.delete(jobId);
        this.#collectAgain();
      }),
      desktop.onBack(() => this.#collectAgain()),
    ];
    const watching = data.watchTray(() => this.#wake());
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
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

  /** Looks for pages that the shell holds: after files were handed to it. */
  collect(): void {
    this.#collectAgain();
  }

  #collectAgain(): void {
    this.#mustCollect = true;
    this.#wake();
  }

  async #work(): Promise<void> {
    await this.#settleCounter();
    while (!this.#stopped.signal.aborted) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      try {
        if (this.#mustCollect) {
          this.#mustCollect = false;
          await this.#collect();
        }
        const tray = await this.parts.data.readTray();
        if (this.#waitsForRoom && tray.room.state !== 'full') {
          this.#waitsForRoom = false;
          this.#mustCollect = true;
          continue;
        }
        const step = nextStep(tray, this.#running);
        if (step) {
          await this.#take(step);
          continue;
        }
        this.parts.told(null);
        await woken;
      } catch (error) {
        this.parts.told(null);
        if (!(error instanceof DesktopError && error.code === 'cancelled')) {
          // The shell is away or busy: what was to be done is still to be done.
          this.#mustCollect = true;
          await new Promise((resolve) => setTimeout(resolve, restMs));
        }
      }
    }
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

  /** Takes pages over from the shell, one by one: on this PC, sealed, before it lets go of them. */
  async #collect(): Promise<void> {
    const { desktop, data } = this.parts;
    await data.noteDisk((await desktop.call('scanning.room', {})).free);
    const { pages, running } = await desktop.call('scanning.pages', {});
    this.#running.clear();
    for (const { jobId } of running) this.#running.add(jobId);
    for (const page of pages) {
      if (this.#stopped.signal.aborted) return;
      const kept = await this.#keep(page);
      // The others wait on the shell's side until there is room.
      this.#waitsForRoom = kept === 'full';
      if (this.#waitsForRoom) return;
      await desktop.call('scanning.acknowledge', { pageIds: [page.id] });
    }
  }

  async #keep(page: WaitingPage) {
    const { desktop, data } = this.parts;
    const { bytes } = await desktop.call('scanning.page', { pageId: page.id });
    return data.keepPage(page, bytes.buffer);
  }

  async #take(step: Step): Promise<void> {
    const { desktop, data, told } = this.parts;
    const pageId = 'page' in step ? step.page.id : null;
    const letterId = 'letter' in step ? step.letter.id : null;
    const shown = (done: number) => told({ step: { kind: step.kind, pageId, letterId }, done });
    shown(0);
    switch (step.kind) {
      case 'prepare':
        return preparePage(desktop, data, step.page);
      case 'part':
        return data.editTray(step.edit);
      case 'read':
        return this.#read(step, shown);
      case 'find': {
        const requestId = await data.findReference(step.reference);
        if (requestId) return this.#begin(step.letter, requestId);
        return this.#trouble(step.letter, { kind: 'unknown-request' });
      }
      case 'file':
        return this.#file(step.letter);
    }
  }

  async #begin(letter: TrayLetter, requestId: string): Promise<void> {
    const begun = await this.parts.data.beginFiling(letter.id, requestId, 'code', this.parts.nameOf(letter));
    if (begun.kind === 'refused') await this.#trouble(letter, { kind: 'refused', refusal: begun.refusal });
  }

  async #read(
    { page, letter }: Extract<Step, { kind: 'read' }>,
    shown: (done: number) => void,
  ): Promise<void> {
    const { desktop, data } = this.parts;
    const job = jobOf(page.id);
    const stop = desktop.on('paper.progress', (told) => {
      if (told.job === job) shown(told.done);
    });
    try {
      const copy = await data.pageImage(page.id, 'copy');
      const image = copy && toBase64(new Uint8Array(await copy.arrayBuffer()));
      const language = letter.language ?? page.ready?.language ?? null;
      const text = image === null ? null : await desktop.call('paper.read', { job, image, language });
      await data.keepText(page.id, text);
    } catch (error) {
      if (error instanceof DesktopError && ['shell-gone', 'desk-closed'].includes(error.code)) throw error;
      if (error instanceof DesktopError && error.code === 'cancelled')
        return data.editTray({ type: 'note', letter: letter.id, changes: { unread: true } });
      await data.keepText(page.id, null);
    } finally {
      stop();
    }
  }

  async #file(letter: TrayLetter): Promise<void> {
    const { desktop, data } = this.parts;
    try {
      const { pages } = await data.readTray();
      const pdf = await bindLetter(desktop, data, letter, pages, letter.filing?.reference ?? '');
      await data.fileLetter(letter.id, pdf);
    } catch (error) {
      if (error instanceof DesktopError && ['shell-gone', 'desk-closed'].includes(error.code)) throw error;
      const problem = error instanceof DesktopError ? error.code : 'failed';
      await this.parts.data.editTray({
        type: 'note',
        letter: letter.id,
        changes: { filing: null, trouble: { kind: 'not-bound', problem } },
      });
    }
  }

  #trouble(letter: TrayLetter, trouble: TrayLetter['trouble']): Promise<void> {
    return this.parts.data.editTray({ type: 'note', letter: letter.id, changes: { trouble } });
  }
}
