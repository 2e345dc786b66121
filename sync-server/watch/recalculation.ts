import type { RecalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import { requestState } from '#shared/documents/request-state.ts';
import type { Command } from '#shared/workflow/command.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import { knownChanges } from '#shared/domain/deadlines/calendar-changes.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { isWithinReach } from '#shared/domain/escalation/reach.ts';
import { openStates } from '#shared/domain/life.ts';
import { kindNames, referenceKinds } from '#shared/reference/kinds.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import type { UnitOfWork } from '#sync-server/commands/unit-of-work.ts';
import { isSameEntry, type WatchEntry, watchEntryOf } from '#sync-server/commands/watch-entry.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import { watchEntriesOf, requestsOf } from './due-requests.ts';
import type { FiringParts } from './fire-due.ts';
import { rewriteIn } from './rewrite-entries.ts';
import { noteDone, noteIds, noteProgress, readNotes, type RecalculationNote } from './recalculation-note.ts';

/** What due dates, steps and the moments of rules are computed from. */
const kinds = kindNames.filter((kind) => referenceKinds[kind].moves !== null);
/** A page is computed in one turn: people's commands, and whoever reads, wait for no more of it than that. */
const perPage = 400;

/** How many open requests were looked at, and for how many due dates changed. */
export interface RecalculationCount {
  examined: number;
  changed: number;
}
/** The revisions of all but the calendar. */
const besidesCalendar = (revision: string): string =>
  revision
    .split(' ')
    .filter((_, n) => kinds[n] !== 'calendar')
    .join(' ');

/** Open requests by id and office, with their entries where these were read. */
interface Page {
  examined: number;
  entries: { _id: string; office: string; entry: WatchEntry | null }[];
  last: string | null;
}
/** Towards which data a run goes, from which, and how far it has come. */
interface Run {
  revision: string;
  before: RecalculationNote['done'];
  isWhole: boolean;
  database: string;
  after: string | null;
  examined: number;
  of: number | null;
}

/**
 * Recalculates what a change of calendar, catalogue, ladders or rules touches: due dates by a command each, with the reasons, and the
 * entries of the watch. Goes through the open requests page by page, a transaction each, noting how far it has come; cut off, it goes
 * on from there. Of a change of the calendar alone, only requests within whose reach it lies are read. A change in the middle begins
 * anew, with all. Requests of a store that was never gone through are all looked at once.
 */
export class Recalculation {
  #doneRevision: string | null = null;
  /** Data that were in force since the last run came to its end: commands judged meanwhile went by them. */
  readonly #seen = new Set<string>();

  constructor(private readonly parts: FiringParts) {
    this.hearOfChange();
  }

  /** The data have been read anew. */
  hearOfChange(): void {
    this.#seen.add(this.parts.reference.revisionOf(kinds));
  }

  /** Whether everything stands by the present data; no reading. */
  get isDone(): boolean {
    return this.#doneRevision === this.parts.reference.revisionOf(kinds);
  }

  /** How far it has come, by whichever process of the city; null: everything stands by the present data. */
  async underWay(): Promise<RecalculationAnswer['underWay']> {
    const { done, underWay } = await readNotes(this.parts.store);
    const revision = this.parts.reference.revisionOf(kinds);
    if (done?.revision === revision) return null;
    return underWay?.revision === revision
      ? { examined: underWay.examined, of: underWay.of }
      : { examined: 0, of: null };
  }

  /** Does what is to be done; returns what it did, null when nothing was to be done or `isStopped` said so. */
  async run(isStopped: () => boolean): Promise<RecalculationCount | null> {
    const { store, reference, intake } = this.parts;
    while (!this.isDone && !isStopped()) {
      const revision = reference.revisionOf(kinds);
      const { calendar, catalogue } = reference.data;
      const { done, underWay } = await readNotes(store);
      if (done?.revision !== revision) {
        const from = underWay?.revision === revision ? underWay : null;
        const others = [...this.#seen, ...(underWay ? [underWay.revision] : [])];
        const isWhole =
          from?.isWhole === true ||
          !done ||
          besidesCalendar(done.revision) !== besidesCalendar(revision) ||
          others.some((other) => other !== revision && other !== done.revision);
        const count = await this.#goThrough({ revision, before: done, isWhole }, from, isStopped);
        if (!count) continue;
        await intake.inTurn((work) => noteDone(work, { revision, calendar, catalogue }));
        this.#seen.clear();
        this.#seen.add(revision);
        this.#doneRevision = revision;
        return count;
      }
      this.#doneRevision = revision;
    }
    return null;
  }

  /** null: stopped, or the data changed meanwhile. */
  async #goThrough(
    run: Pick<Run, 'revision' | 'before' | 'isWhole'>,
    from: Pick<Run, 'database' | 'after' | 'examined' | 'of'> | null,
    isStopped: () => boolean,
  ): Promise<RecalculationCount | null> {
    const { store, reference, intake } = this.parts;
    const { revision, before } = run;
    let examined = from?.examined ?? 0;
    const begin = { ...run, database: watchDatabase, after: null, examined, of: null };
    if (!from) await intake.inTurn((work) => noteProgress(work, begin));
    // The watch's own notes stand beside its entries.
    const of = before ? (from?.of ?? (await store.countDocuments(watchDatabase)) - noteIds.length) : null;
    const count = { examined: 0, changed: 0 };
    const offices = reference.data.offices.offices.map(({ code }) => code);
    const databases = before ? [watchDatabase] : offices.map((office) => databaseOf('requests', office));
    for (const database of databases.slice(from ? Math.max(0, databases.indexOf(from.database)) : 0)) {
      let after = from?.database === database ? from.after : null;
      for (;;) {
        const page = await this.#bringUpToDate({ ...run, database, after, examined, of });
        if (page.last === null) break;
        if (page.commands.length > 0) await intake.accept(page.commands, { system: true });
        count.examined += page.examined;
        examined += page.examined;
        count.changed += page.commands.length;
        after = page.last;
        if (isStopped() || reference.revisionOf(kinds) !== revision) return null;
      }
    }
    return count;
  }

  /**
   * Rewrites the entries of a page in one transaction, and notes that all before it is done.
   * @returns what changes the page's due dates, to be sent before the next page
   */
  async #bringUpToDate(run: Run): Promise<{ commands: Command[]; examined: number; last: string | null }> {
    const { store, reference, intake, clock } = this.parts;
    let commands: Command[] = [];
    let page: Page = { examined: 0, entries: [], last: null };
    await intake.inTurn(async (work) => {
      page = await this.#page(work, run);
      commands = [];
      const outdated: Page['entries'] = [];
      const requests = await requestsOf(store, page.entries);
      for (const [n, known] of page.entries.entries()) {
        const request = requests[n];
        const found = request ? recalculated(request, reference.data, { before: run.before }) : null;
        if (!request) outdated.push(known);
        else if (found)
          commands.push(
            systemCommand(
              derivedId('sys', 'recalculate', run.revision, known._id, String(request.version)),
              request,
              { type: 'recalculate', because: found.because.slice(0, 100) },
              clock(),
            ),
          );
        else {
          const entry = watchEntryOf(request, reference.data);
          if (isSameEntry(known.entry, entry)) continue;
          if (entry) work.put(watchDatabase, { ...entry });
          else work.remove(watchDatabase, known._id);
        }
      }
      await rewriteIn(work, reference, outdated);
      if (page.last !== null) await noteProgress(work, run);
    });
    return { commands, examined: page.examined, last: page.last };
  }

  async #page(work: UnitOfWork, { database, after, before, isWhole }: Run): Promise<Page> {
    const documents = await work.readById(database, after, perPage);
    const last = documents.at(-1)?._id ?? null;
    if (database === watchDatabase) {
      const { calendar } = this.parts.reference.data;
      const changes = before && !isWhole ? knownChanges(before.calendar, calendar) : null;
      const entries = watchEntriesOf(documents);
      const touched = changes
        ? entries.filter(({ reach, office }) => reach === null || isWithinReach(reach, office, changes))
        : entries;
      return {
        examined: entries.length,
        entries: touched.map((entry) => ({ _id: entry._id, office: entry.office, entry })),
        last,
      };
    }
    const open = documents.filter(
      ({ kind, state }) =>
        kind === 'request' && openStates.includes(requestState.catch('merged').parse(state)),
    );
    await work.getAhead(
      watchDatabase,
      open.map(({ _id }) => _id),
    );
    const entries = await Promise.all(
      open.map(async ({ _id, office }) => {
        const stored = await work.get(watchDatabase, _id);
        return { _id, office: String(office), entry: (stored && watchEntriesOf([stored])[0]) ?? null };
      }),
    );
    return { examined: entries.length, entries, last };
  }
}
