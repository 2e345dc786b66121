import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import type { Room, TrayData, TrayState } from '#renderer/data/contract/tray.ts';
import type { Desktop } from '#renderer/desktop/desktop.ts';

/** How many pages the shell lets go of in one call. */
const mostAtOnce = 1000;

/** Pages between the shell, which keeps them, and the tray, which knows what they are for. */
export class PageExchange {
  /** Jobs of the scanner that are not over. */
  readonly running = new Set<string>();
  /** Told by the shell and not taken in yet. */
  #told: WaitingPage[] = [];
  #mustAsk = true;
  /** Pages were not taken in: the tray was full. */
  #waitsForRoom = false;

  constructor(
    private readonly parts: {
      desktop: Pick<Desktop, 'call'>;
      data: Pick<TrayData, 'keepPage' | 'noteDisk' | 'pagesReleased'> & {
        readTray: () => Promise<Pick<TrayState, 'freed' | 'pages'>>;
      };
      /** Whether folders are taken from for this person. */
      watches: boolean;
      unfinished: (names: readonly string[]) => void;
    },
  ) {}

  /** The shell has told of a page. */
  hear(page: WaitingPage): void {
    // A file is whole when it comes; pages of a stack wait for its end.
    if (page.fileName === null) this.running.add(page.jobId);
    this.#told.push(page);
  }

  /** The shell may have pages that it has not told of. */
  askAnew(): void {
    this.#mustAsk = true;
  }

  /** Learns how much room there is: pages that found none are asked for again. */
  noteRoom({ state }: Room): void {
    if (this.#waitsForRoom && state !== 'full') this.#mustAsk = true;
  }

  /** Whether there is something to take in. */
  get isDue(): boolean {
    return this.#mustAsk || this.#told.length > 0;
  }

  /** Takes in what the shell has for the desk. @throws DesktopError when it is away: what is left is asked for again */
  async takeIn(isOver: () => boolean): Promise<void> {
    const { data } = this.parts;
    await this.#noteDisk();
    const offered = await this.#offered();
    const { pages, freed } = await data.readTray();
    const known = new Set([...freed, ...Object.values(pages).map(({ original }) => original)]);
    for (const page of offered) {
      if (known.has(page.id)) continue;
      if (isOver()) return;
      known.add(page.id);
      // The others wait on the shell's side until there is room.
      this.#waitsForRoom = (await data.keepPage(page)) === 'full';
      if (this.#waitsForRoom) return;
    }
  }

  /** Lets the shell go of pages that the desk needs no more. @throws DesktopError when it is away: they are still to be let go */
  async release(freed: readonly string[]): Promise<void> {
    const pageIds = freed.slice(0, mostAtOnce);
    await this.parts.desktop.call('scanning.release', { pageIds });
    await this.parts.data.pagesReleased(pageIds);
    await this.#noteDisk();
  }

  async #offered(): Promise<WaitingPage[]> {
    if (!this.#mustAsk) return this.#told.splice(0);
    // Before the question: whoever asks for another while this one is on its way gets another.
    this.#mustAsk = false;
    try {
      const { pages, running } = await this.parts.desktop.call('scanning.pages', {});
      this.running.clear();
      for (const { jobId } of running) this.running.add(jobId);
      await this.watch();
      // One that was told while the answer was on its way may not be in it.
      return [...pages, ...this.#told.splice(0)];
    } catch (error) {
      this.#mustAsk = true;
      throw error;
    }
  }

  /** Has the shell take from the watched folders: after its restart, or where a folder was away, nobody does until it is asked to. */
  async watch(): Promise<void> {
    if (!this.parts.watches) return;
    const { unfinished } = await this.parts.desktop.call('scanning.watch', {});
    this.parts.unfinished(unfinished);
  }

  async #noteDisk(): Promise<void> {
    await this.parts.data.noteDisk((await this.parts.desktop.call('scanning.room', {})).free);
  }
}
