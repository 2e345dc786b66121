import { v7 as uuid } from 'uuid';
import { type AttachmentRef, largestFile } from '#shared/documents/attachment.ts';
import { storableLine } from '#shared/documents/storable.ts';
import { fileKind, type FileRefusal } from '#renderer/parts/files/file-kind.ts';
import type { FormQueue } from './form-queue.ts';
import type { FormStore } from './form-store.ts';

/** As many as a registration carries. */
export const maxFiles = 50;

/** A file on its way into the form. `failed`: it could not be kept and may be tried again; the rest says why it is not taken. */
export interface FormFile {
  id: string;
  name: string;
  size: number;
  state: 'waiting' | 'keeping' | 'failed' | 'too-big' | 'too-many' | FileRefusal;
}

interface FormFilesParts {
  key: string;
  store: Pick<FormStore, 'keepFile' | 'dropFiles'>;
  queue: FormQueue;
  /** Files the form has already. */
  already: () => number;
  kept: (file: AttachmentRef) => void;
  changed: () => void;
}

/** The files of one form. What comes late for a form that is over is dropped, never given to another. */
export class FormFiles {
  #items: readonly FormFile[] = [];
  readonly #bytes = new Map<string, File>();
  /** Of this run: how many were given, how many are done. */
  #given = 0;
  #over = false;
  /** Whether files may still come. */
  isOpen = true;

  constructor(private readonly parts: FormFilesParts) {}

  /** Under way, or not taken and not yet seen to. */
  get items(): readonly FormFile[] {
    return this.#items;
  }
  get underWay(): { done: number; of: number } | null {
    const going = this.#items.filter(({ state }) => state === 'waiting' || state === 'keeping').length;
    if (going === 0) this.#given = 0;
    return going === 0 ? null : { done: this.#given - going, of: this.#given };
  }
  /** Names of those that could not be kept. */
  get failed(): string[] {
    return this.#items.filter(({ state }) => state === 'failed').map(({ name }) => name);
  }

  /** Names of those refused that were still on their way among `seen`: nobody can have read why. */
  refusedSince(seen: readonly FormFile[]): string[] {
    const going = new Set(
      seen.filter(({ state }) => state === 'waiting' || state === 'keeping').map(({ id }) => id),
    );
    return this.#items.filter(({ id, state }) => going.has(id) && state !== 'failed').map(({ name }) => name);
  }

  /** False: the form is just being registered, or is over; these would go with nothing. */
  add(files: readonly File[]): boolean {
    if (!this.isOpen) return false;
    for (const file of files) {
      const name = storableLine(file.name).slice(-200) || 'image.png';
      const item: FormFile = { id: `fil-${uuid()}`, name, size: file.size, state: 'waiting' };
      this.#bytes.set(item.id, file);
      this.#items = [...this.#items, item];
      this.#begin(item.id);
    }
    this.parts.changed();
    return true;
  }

  /** Tries the failed ones once more. */
  retry(): void {
    for (const { id, state } of this.#items)
      if (state === 'failed') {
        this.#set(id, 'waiting');
        this.#begin(id);
      }
  }

  /** Takes away one that is under way or was not taken. */
  remove(id: string): void {
    this.#bytes.delete(id);
    this.#items = this.#items.filter((item) => item.id !== id);
    this.parts.changed();
  }

  /** The form is over: what is still under way is nobody's. */
  end(): void {
    this.#over = true;
    this.#items = [];
    this.#bytes.clear();
  }

  #begin(id: string): void {
    this.#given += 1;
    void this.parts.queue.file(() => this.#keep(id));
  }

  async #keep(id: string): Promise<void> {
    const { parts } = this;
    const file = this.#bytes.get(id);
    const item = this.#items.find((one) => one.id === id);
    if (!file || !item) return;
    if (file.size > largestFile) return this.#set(id, 'too-big');
    if (parts.already() >= maxFiles) return this.#set(id, 'too-many');
    this.#set(id, 'keeping');
    try {
      const kind = await fileKind(file, item.name);
      if ('refused' in kind) return this.#set(id, kind.refused);
      const kept = await parts.store.keepFile(parts.key, id, new File([file], item.name, kind), item.name);
      if (this.#over || !this.#bytes.has(id)) return await parts.store.dropFiles(parts.key, [id]);
      parts.kept(kept);
      this.remove(id);
    } catch {
      this.#set(id, 'failed');
    }
  }

  #set(id: string, state: FormFile['state']): void {
    this.#items = this.#items.map((item) => (item.id === id ? { ...item, state } : item));
    this.parts.changed();
  }
}
