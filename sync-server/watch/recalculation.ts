import type { RecalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import type { Command } from '#shared/workflow/command.ts';
import { requestState } from '#shared/documents/request-state.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import type { DeadlineReference } from '#shared/domain/deadlines/due-dates.ts';
import { recalculate } from '#shared/domain/deadlines/recalculate.ts';
import { openStates } from '#shared/domain/life.ts';
import { kindNames, referenceKinds } from '#shared/reference/kinds.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { isSameEntry, type WatchEntry, watchEntryOf } from '#sync-server/commands/watch-entry.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import { entriesOf, requestsOf } from './due-requests.ts';
import type { FiringParts } from './fire-due.ts';
import { rewriteEntries } from './rewrite-entries.ts';
import { emptyNote, readNote, type RecalculationNote, writeNote } from './recalculation-note.ts';

/** What due dates, steps and the moments of rules are computed from. */
const kinds = kindNames.filter((kind) => referenceKinds[kind].moves !== null);
const perPage = 500;

/** How many open requests were looked at, and for how many due dates changed. */
export interface RecalculationCount {
  examined: number;
  changed: number;
}
interface Page {
  /** Ids and offices of open requests, with their entry where it was read. */
  entries: { _id: string; office: string; entry: WatchEntry | null }[];
  last: string | null;
}

/**
 * Recalculates what a change of calendar, catalogue, ladders or rules touches: due dates by a command each, with the reasons, and the
 * entries of the watch. Goes through the open requests page by page, noting how far it has come; cut off, it goes on from there.
 * A change in the middle begins anew. Requests of a store that was never gone through are all looked at once.
 */
export class Recalculation {
  #doneRevision: string | null = null;

  constructor(private readonly parts: FiringParts) {}

  /** Whether everything stands by the present data; no reading. */
  get isDone(): boolean {
    return this.#doneRevision === this.parts.reference.revisionOf(kinds);
  }

  /** How far it has come, by whichever process of the city; null: everything stands by the present data. */
  async underWay(): Promise<RecalculationAnswer['underWay']> {
    const { done, underWay } = await readNote(this.parts.store);
    const revision = this.parts.reference.revisionOf(kinds);
    if (done?.revision === revision) return null;
    return underWay?.revision === revision
      ? { examined: underWay.examined, of: underWay.of }
      : { examined: 0, of: null };
  }

  /** Does what is to be done; returns what it did, null when nothing was to be done or `isStopped` said so. */
  async run(isStopped: () => boolean): Promise<RecalculationCount | null> {
    const { store, reference } = this.parts;
    while (!this.isDone && !isStopped()) {
      const revision = reference.revisionOf(kinds);
      const { calendar, catalogue } = reference.data;
      const note = await readNote(store);
      if (note.done?.revision !== revision) {
        const count = await this.#goThrough(note, revision, isStopped);
        if (!count) continue;
        await writeNote(store, { ...emptyNote, done: { revision, calendar, catalogue } });
        this.#doneRevision = revision;
        return count;
      }
      this.#doneRevision = revision;
    }
    return null;
  }

  /** null: stopped, or the data changed meanwhile. */
  async #goThrough(
    note: RecalculationNote,
    revision: string,
    isStopped: () => boolean,
  ): Promise<RecalculationCount | null> {
    const { store, reference } = this.parts;
    const count = { examined: 0, changed: 0 };
    const offices = reference.data.offices.offices.map(({ code }) => code);
    const databases = note.done ? [watchDatabase] : offices.map((office) => databaseOf('requests', office));
    const known = note.underWay?.revision === revision ? note.underWay : null;
    const of = known?.of ?? (note.done ? await this.#countEntries() : null);
    const before = known?.examined ?? 0;
    const tell = (database: string, after: string | null) =>
      writeNote(store, {
        ...note,
        underWay: { revision, database, after, examined: before + count.examined, of },
      });
    if (of !== null && !known) await tell(watchDatabase, null);
    for (const database of databases.slice(known ? Math.max(0, databases.indexOf(known.database)) : 0)) {
      let after = known?.database === database ? known.after : null;
      for (;;) {
        const page = await this.#page(database, after);
        if (page.last === null) break;
        count.examined += page.entries.length;
        count.changed += await this.#bringUpToDate(page, note.done, revision);
        after = page.last;
        await tell(database, after);
        if (isStopped() || reference.revisionOf(kinds) !== revision) return null;
      }
    }
    return count;
  }

  /** How many open requests the watch has; ids only pass through. */
  async #countEntries(): Promise<number> {
    let found = 0;
    for (let after: string | null = null; ;) {
      const documents = await this.parts.store.readById(watchDatabase, after, perPage);
      found += entriesOf(documents).length;
      after = documents.at(-1)?._id ?? null;
      if (after === null) return found;
    }
  }

  async #page(database: string, after: string | null): Promise<Page> {
    const documents = await this.parts.store.readById(database, after, perPage);
    const last = documents.at(-1)?._id ?? null;
    if (database === watchDatabase)
      return {
        entries: entriesOf(documents).map((entry) => ({ _id: entry._id, office: entry.office, entry })),
        last,
      };
    const entries = documents.flatMap(({ _id, kind, office, state }) =>
      kind === 'request' && openStates.includes(requestState.catch('merged').parse(state))
        ? [{ _id, office: String(office), entry: null }]
        : [],
    );
    return { entries, last };
  }

  async #bringUpToDate(
    { entries }: Page,
    before: DeadlineReference | null,
    revision: string,
  ): Promise<number> {
    const { store, reference, intake, clock } = this.parts;
    const requests = await requestsOf(store, entries);
    const commands: Command[] = [];
    const outdated: { _id: string; office: string }[] = [];
    for (const [n, { _id, office, entry }] of entries.entries()) {
      const request = requests[n];
      const found = request ? recalculate(request, reference.data, { before }) : null;
      if (request && found)
        commands.push(
          systemCommand(
            derivedId('sys', 'recalculate', revision, _id, String(request.version)),
            request,
            { type: 'recalculate', because: found.because.slice(0, 100) },
            clock(),
          ),
        );
      else if (!request || !isSameEntry(entry, watchEntryOf(request, reference.data)))
        outdated.push({ _id, office });
    }
    if (commands.length > 0) await intake.accept(commands, { system: true });
    if (outdated.length > 0) await rewriteEntries(intake, reference, outdated);
    return commands.length;
  }
}
