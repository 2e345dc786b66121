import type { FiledLetter, ReadyPage, TrayLayout, TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import type { WaitingPage } from '#shared/documents/waiting-page.ts';
import { arrivedIn, edited, settled, type TrayEdit, unfolded } from '#shared/domain/paper/tray-layout.ts';
import type { KeepOutcome, Room, TrayState } from '../contract/tray.ts';
import type { PaperProblem } from '#shared/documents/page-image.ts';
import { pageText, type PageText } from '#shared/documents/page-text.ts';
import type { Sealer } from '../store/sealer.ts';
import { measureRoom } from './room.ts';
import { touched } from './touched.ts';
import { TrayStore, type TrayWrite } from './tray-store.ts';

const linesKept = 200;
const hexOf = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Scanned pages of one person on this PC until their letters are filed. A page is on disk, sealed, before `keep` resolves; order,
 * edits and what was read are on disk before they are shown. Several windows may work on one tray.
 */
export class Tray {
  #pages = new Map<string, TrayPage>();
  #layout: TrayLayout = { letters: [], bin: [] };
  #filed: FiledLetter[] = [];
  #seen = new Set<string>();
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
    return {
      ...this.#layout,
      pages: Object.fromEntries(this.#pages),
      filed: this.#filed,
      room: this.#room,
    };
  }

  letter(id: string): TrayLetter | null {
    return this.#layout.letters.find((letter) => letter.id === id) ?? null;
  }

  page(id: string): TrayPage | null {
    return this.#pages.get(id) ?? null;
  }

  /** Stores a page of the shell. A file that is in the tray already, under any name, is `known`; scanners may well give two equal blank pages. */
  keep({ id, ...facts }: WaitingPage, bytes: ArrayBuffer): Promise<KeepOutcome> {
    return this.#alone(async () => {
      const hash = hexOf(await crypto.subtle.digest('SHA-256', bytes));
      const isKnown =
        this.#seen.has(id) ||
        (facts.fileName !== null && [...this.#pages.values()].some((page) => page.hash === hash));
      if (isKnown) return 'known';
      this.#room = await measureRoom(this.#disk);
      if (this.#room.state === 'full') return 'full';
      const page: TrayPage = {
        ...facts,
        id: `pag-${id}-0`,
        original: id,
        frame: 0,
        hash,
        ready: null,
        problem: null,
        read: 'not-yet',
      };
      const layout = arrivedIn(this.#layout, page.id, facts.jobId, `let-${id}`);
      try {
        await this.#write(layout, [
          { store: 'originals', key: id, value: bytes },
          { store: 'pages', key: page.id, value: page },
          { store: 'seen', key: id, value: facts.scannedAt },
        ]);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'QuotaExceededError') {
          this.#room = { free: 0, state: 'full' };
          return 'full';
        }
        throw error;
      }
      this.#pages.set(page.id, page);
      this.#seen.add(id);
      return 'kept';
    });
  }

  /** Learns how many bytes are free on this PC's disk. */
  async noteDisk(free: number): Promise<void> {
    this.#disk = free;
    this.#room = await measureRoom(free);
    this.changed(this.state);
  }

  /** Notes what the shell made of a page; the further pages of its file join the tray behind it. */
  prepared(
    pageId: string,
    ready: ReadyPage,
    images: { copy: ArrayBuffer; thumbnail: ArrayBuffer },
    frames: number,
  ): Promise<void> {
    return this.#alone(async () => {
      const page = this.#pages.get(pageId);
      if (!page) return;
      const now: TrayPage = { ...page, ready, problem: null, read: 'not-yet' };
      const more =
        page.frame === 0
          ? Array.from({ length: frames - 1 }, (_, n): TrayPage => ({
              ...page,
              id: `pag-${page.original}-${String(n + 1)}`,
              frame: n + 1,
            })).filter(({ id }) => !this.#pages.has(id))
          : [];
      await this.#write(
        unfolded(
          this.#layout,
          pageId,
          more.map(({ id }) => id),
        ),
        [
          ...[now, ...more].map((one): TrayWrite => ({ store: 'pages', key: one.id, value: one })),
          { store: 'copies', key: pageId, value: images.copy },
          { store: 'thumbnails', key: pageId, value: images.thumbnail },
          { store: 'texts', key: pageId, value: null },
        ],
      );
      for (const one of [now, ...more]) this.#pages.set(one.id, one);
    });
  }

  /** Notes that a page cannot be worked on. */
  failed(pageId: string, problem: PaperProblem): Promise<void> {
    return this.#notePage(pageId, { problem }, []);
  }

  /** Notes what was read on a page; null: it could not be read. */
  keepText(pageId: string, text: PageText | null): Promise<void> {
    return this.#notePage(pageId, { read: text ? 'done' : 'failed' }, [
      { store: 'texts', key: pageId, value: text },
    ]);
  }

  /** Lets a page be read anew. */
  forgetText(pageId: string): Promise<void> {
    return this.#notePage(pageId, { read: 'not-yet' }, [{ store: 'texts', key: pageId, value: null }]);
  }

  async text(pageId: string): Promise<PageText | null> {
    return pageText.safeParse(await this.store.json('texts', pageId)).data ?? null;
  }

  /** The bytes of a page as it came, of its working copy, or of its thumbnail; null when there are none. */
  async image(pageId: string, which: 'original' | 'copy' | 'thumbnail'): Promise<Blob | null> {
    const page = this.#pages.get(pageId);
    if (!page) return null;
    const bytes =
      which === 'original'
        ? await this.store.bytes('originals', page.original)
        : await this.store.bytes(which === 'copy' ? 'copies' : 'thumbnails', pageId);
    return bytes && new Blob([bytes], { type: which === 'original' ? page.mime : 'image/jpeg' });
  }

  /** Changes the order. A letter that is being filed is left as it is. */
  edit(edit: TrayEdit): Promise<void> {
    return this.#alone(async () => {
      const isBusy = touched(edit, this.#layout.letters).some(({ filing }) => filing !== null);
      if (isBusy && edit.type !== 'note') return;
      await this.#write(edited(this.#layout, edit), []);
    });
  }

  /** The letter is filed and its file safe: its pages leave the tray, one line stays. Done twice it is done once. */
  finish(line: FiledLetter): Promise<void> {
    return this.#alone(async () => {
      const letter = this.letter(line.id);
      if (!letter) return;
      await this.#drop(
        { ...this.#layout, letters: this.#layout.letters.filter((one) => one !== letter) },
        letter.pages,
        [
          { store: 'filed', key: line.id, value: line },
          ...this.#filed
            .slice(linesKept)
            .map(({ id }): TrayWrite => ({ store: 'filed', key: id, value: null })),
        ],
      );
      this.#filed = [line, ...this.#filed].slice(0, linesKept + 1);
    });
  }

  /** Takes the deleted pages off this PC for good. */
  emptyBin(): Promise<void> {
    return this.#alone(() =>
      this.#drop(
        { ...this.#layout, bin: [] },
        this.#layout.bin.map(({ page }) => page),
        [],
      ),
    );
  }

  close(): void {
    this.#others.close();
    this.store.close();
  }

  /** Removes pages, and the files that no page needs any more. */
  async #drop(layout: TrayLayout, gone: readonly string[], more: readonly TrayWrite[]): Promise<void> {
    const pages = gone.flatMap((id) => this.#pages.get(id) ?? []);
    const left = new Map(this.#pages);
    for (const { id } of pages) left.delete(id);
    const needed = new Set([...left.values()].map(({ original }) => original));
    const originals = new Set(pages.map(({ original }) => original).filter((id) => !needed.has(id)));
    await this.#write(layout, [
      ...pages.flatMap(({ id }) =>
        (['pages', 'copies', 'thumbnails', 'texts'] as const).map((store): TrayWrite => ({
          store,
          key: id,
          value: null,
        })),
      ),
      ...[...originals].map((key): TrayWrite => ({ store: 'originals', key, value: null })),
      ...more,
    ]);
    this.#pages = left;
    this.#room = await measureRoom(this.#disk);
  }

  #notePage(pageId: string, changes: Partial<TrayPage>, more: readonly TrayWrite[]): Promise<void> {
    return this.#alone(async () => {
      const page = this.#pages.get(pageId);
      if (!page) return;
      const now = { ...page, ...changes };
      await this.#write(this.#layout, [{ store: 'pages', key: pageId, value: now }, ...more]);
      this.#pages.set(pageId, now);
    });
  }

  async #write(layout: TrayLayout, writes: readonly TrayWrite[]): Promise<void> {
    const version = this.#version + 1;
    await this.store.write([
      { store: 'values', key: 'layout', value: layout },
      { store: 'values', key: 'version', value: version },
      ...writes,
    ]);
    this.#layout = layout;
    this.#version = version;
  }

  async #load(): Promise<void> {
    const [pages, layout, filed, seen, version] = await Promise.all([
      this.store.pages(),
      this.store.layout(),
      this.store.filed(),
      this.store.seen(),
      this.store.version(),
    ]);
    this.#version = version;
    this.#pages = pages;
    this.#layout = settled(layout, new Set(pages.keys()));
    this.#filed = filed;
    this.#seen = seen;
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
