import type { ReferenceData } from '#shared/documents/reference-data.ts';
import type { DeskData } from './contract/desk-data.ts';
import type { FilesWaiting } from './contract/files.ts';
import type { LocalImprovement } from './contract/improvements.ts';
import type { SyncStatus } from './contract/sync.ts';
import type { TrayState } from './contract/tray.ts';
import type { Unsubscribe } from './contract/unsubscribe.ts';

type ShowRequest = Parameters<DeskData['watchRequest']>[1];
const atMostEveryMs = 150;

/** Who wants to be told what. Rows are told together, at most every 150 ms. */
export class Watchers {
  readonly #rows = new Set<() => void>();
  readonly #requests = new Map<string, Set<ShowRequest>>();
  readonly #sync = new Set<(status: SyncStatus) => void>();
  readonly #reference = new Set<(reference: ReferenceData) => void>();
  readonly #registers = new Set<() => void>();
  readonly #improvements = new Set<(improvements: LocalImprovement[]) => void>();
  readonly #tray = new Set<(state: TrayState) => void>();
  readonly #files = new Set<(waiting: FilesWaiting) => void>();
  #isTelling = false;
  #isTellingRegisters = false;

  addRows(changed: () => void): Unsubscribe {
    this.#rows.add(changed);
    return () => this.#rows.delete(changed);
  }

  addRequest(id: string, show: ShowRequest): Unsubscribe {
    const watching = this.#requests.get(id) ?? new Set<ShowRequest>();
    this.#requests.set(id, watching.add(show));
    return () => {
      watching.delete(show);
      if (watching.size === 0) this.#requests.delete(id);
    };
  }

  addReference(show: (reference: ReferenceData) => void): Unsubscribe {
    this.#reference.add(show);
    return () => this.#reference.delete(show);
  }

  referenceChanged(reference: ReferenceData): void {
    for (const show of this.#reference) show(reference);
  }

  addImprovements(show: (improvements: LocalImprovement[]) => void): Unsubscribe {
    this.#improvements.add(show);
    return () => this.#improvements.delete(show);
  }

  improvementsChanged(improvements: LocalImprovement[]): void {
    for (const show of this.#improvements) show(improvements);
  }

  addRegisters(changed: () => void): Unsubscribe {
    this.#registers.add(changed);
    return () => this.#registers.delete(changed);
  }

  registersChanged(): void {
    if (this.#isTellingRegisters || this.#registers.size === 0) return;
    this.#isTellingRegisters = true;
    setTimeout(() => {
      this.#isTellingRegisters = false;
      for (const changed of this.#registers) changed();
    }, atMostEveryMs);
  }

  addTray(show: (state: TrayState) => void): Unsubscribe {
    this.#tray.add(show);
    return () => this.#tray.delete(show);
  }

  trayChanged(state: TrayState): void {
    for (const show of this.#tray) show(state);
  }

  addFiles(show: (waiting: FilesWaiting) => void): Unsubscribe {
    this.#files.add(show);
    return () => this.#files.delete(show);
  }

  filesChanged(waiting: FilesWaiting): void {
    for (const show of this.#files) show(waiting);
  }

  addSync(show: (status: SyncStatus) => void): Unsubscribe {
    this.#sync.add(show);
    return () => this.#sync.delete(show);
  }

  rowsChanged(ids: ReadonlySet<string>, read: (id: string) => ReturnType<DeskData['getRequest']>): void {
    if (!this.#isTelling) {
      this.#isTelling = true;
      setTimeout(() => {
        this.#isTelling = false;
        for (const changed of this.#rows) changed();
      }, atMostEveryMs);
    }
    for (const id of ids) {
      const watching = this.#requests.get(id);
      if (watching)
        void read(id).then((view) => {
          for (const show of watching) show(view);
        });
    }
  }

  syncChanged(status: SyncStatus): void {
    for (const show of this.#sync) show(status);
  }
}
