import type { PaperProblem } from '#shared/documents/page-image.ts';
import { pageText, type PageText } from '#shared/documents/page-text.ts';
import type { FiledLetter, ReadyPage, TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { edited, settled, type TrayEdit } from '#shared/domain/paper/tray-layout.ts';
import type { KeepOutcome, Room, TrayState } from '../contract/tray.ts';
import type { Sealer } from '../store/sealer.ts';
import { forgetCopy, forgetText, notePrepared, noteProblem, noteText } from './page-notes.ts';
import { measureRoom } from './room.ts';
import { isKnown, takenIn } from './take-in.ts';
import { finished, refiled, withoutBin, withoutFreed } from './take-out.ts';
import { touched } from './touched.ts';
import { emptyTray, type TrayChange, type TrayContents } from './tray-contents.ts';
import { TrayStore } from './tray-store.ts';

/**
 * Letters of one person on this PC until they are filed: which pages the shell keeps for them, in which order, and what was read. It
 * is on disk before it is shown. Several windows may work on one tray.
 */
export class Tray {
  #contents: TrayContents = emptyTray;
  /** How often the tray has been written, by any window. */
  #version = 0;
  #room: Room = { free: 0, state: 'enough' };
  /** Bytes free on the disk, as last told. */
  #disk: number | null = null;
  readonly #others: BroadcastChannel;

  private constructor(
    private readonly storeId: string,
    private readonly store: TrayStore,
    private readonly changed: (state: TrayState) => void,
  ) {
    this.#others = new BroadcastChannel(`maktab-tray-${storeId}`);
    this.#others.onmessage = () => void this.#load().then(() => changed(this.state));
  }

  static async open(storeId: string, sealer: Sealer, changed: (state: TrayState) => void): Promise<Tray> {
    const tray = new Tray(storeId, await TrayStore.open(storeId, sealer), changed);
    await tray.#load();
    tray.#room = await measureRoom(null);
    return tray;
  }

  get state(): TrayState {
    const { layout, pages, filed, freed } = this.#contents;
    return { ...layout, pages: Object.fromEntries(pages), filed, freed, room: this.#room };
  }

  letter(id: string): TrayLetter | null {
    return this.#contents.layout.letters.find((letter) => letter.id === id) ?? null;
  }

  page(id: string): TrayPage | null {
    return this.#contents.pages.get(id) ?? null;
  }

  /** Takes in a page that the shell keeps. Taken twice it is taken once. */
  keep(page: WaitingPage): Promise<KeepOutcome> {
    return this.#alone(async () => {
      if (isKnown(this.#contents, page.id)) return 'known';
      this.#room = await measureRoom(this.#disk);
      if (this.#room.state === 'full') return 'full';
      const change = takenIn(this.#contents, page);
      try {
        await this.#write(change);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') {
          this.#room = { free: 0, state: 'full' };
          return 'full';
        }
        throw error;
      }
      return change.isNew ? 'kept' : 'known';
    });
  }

  /** The shell has let go of these pages. */
  released(pageIds: readonly string[]): Promise<void> {
    return this.#change((contents) => withoutFreed(contents, pageIds));
  }

  /** Learns how many bytes are free on this PC's disk. */
  async noteDisk(free: number): Promise<void> {
    this.#disk = free;
    this.#room = await measureRoom(free);
    this.changed(this.state);
  }

  /** Notes what the shell made of a page; `frames`: how many images its file holds. */
  prepared(pageId: string, ready: ReadyPage, thumbnail: ArrayBuffer, frames: number): Promise<void> {
    return this.#change((contents) => notePrepared(contents, pageId, ready, thumbnail, frames));
  }

  failed(pageId: string, problem: PaperProblem): Promise<void> {
    return this.#change((contents) => noteProblem(contents, pageId, problem));
  }

  copyLost(pageId: string, copy: string): Promise<void> {
    return this.#change((contents) => forgetCopy(contents, pageId, copy));
  }

  /** Notes what was read on a working copy; null: it could not be read. */
  keepText(pageId: string, copy: string, text: PageText | null): Promise<void> {
    return this.#change((contents) => noteText(contents, pageId, copy, text));
  }

  /** Lets a page be read anew. */
  forgetText(pageId: string): Promise<void> {
    return this.#change((contents) => forgetText(contents, pageId));
  }

  async text(pageId: string): Promise<PageText | null> {
    return pageText.safeParse(await this.store.json('texts', pageId)).data ?? null;
  }

  /** null: there is none. */
  async thumbnail(pageId: string): Promise<Blob | null> {
    const bytes = await this.store.thumbnail(pageId);
    return bytes && new Blob([bytes], { type: 'image/jpeg' });
  }

  /** Changes the order. A letter that is being filed is left as it is. */
  edit(edit: TrayEdit): Promise<void> {
    return this.#change((contents) => {
      const isBusy = touched(edit, contents.layout.letters).some(({ filing }) => filing !== null);
      if (isBusy && edit.type !== 'note') return null;
      return { contents: { ...contents, layout: edited(contents.layout, edit) }, writes: [] };
    });
  }

  /** The letter is filed and its file safe. Done twice it is done once. */
  finish(line: FiledLetter): Promise<void> {
    return this.#change((contents) => finished(contents, line));
  }

  /** A filed letter lies in another request now. */
  refiled(id: string, requestId: string, reference: string): Promise<void> {
    return this.#change((contents) => refiled(contents, id, requestId, reference));
  }

  /** Takes the deleted pages off this PC for good. */
  emptyBin(): Promise<void> {
    return this.#change(withoutBin);
  }

  close(): void {
    this.#others.close();
    this.store.close();
  }

  #change(change: (contents: TrayContents) => TrayChange | null): Promise<void> {
    return this.#alone(async () => {
      const made = change(this.#contents);
      if (made) await this.#write(made);
    });
  }

  async #write({ contents, writes }: TrayChange): Promise<void> {
    const version = this.#version + 1;
    await this.store.write([
      { store: 'values', key: 'layout', value: contents.layout },
      { store: 'values', key: 'freed', value: contents.freed },
      { store: 'values', key: 'version', value: version },
      ...writes,
    ]);
    this.#contents = contents;
    this.#version = version;
  }

  async #load(): Promise<void> {
    const [pages, layout, filed, freed, version] = await Promise.all([
      this.store.pages(),
      this.store.layout(),
      this.store.filed(),
      this.store.freed(),
      this.store.version(),
    ]);
    this.#version = version;
    this.#contents = { pages, layout: settled(layout, new Set(pages.keys())), filed, freed };
  }

  /** One change after the other, whichever window it comes from; then everybody is told. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = await navigator.locks.request(`maktab-tray-${this.storeId}`, async () => {
      if ((await this.store.version()) !== this.#version) await this.#load();
      return work();
    });
    this.#others.postMessage('changed');
    this.changed(this.state);
    return result;
  }
}
