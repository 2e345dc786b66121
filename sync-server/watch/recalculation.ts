import type { RecalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import { requestState } from '#shared/documents/request-state.ts';
import type { Command } from '#shared/workflow/command.ts';
import { systemCommand } from '#shared/workflow/system-command.ts';
import { knownChanges } from '#shared/domain/deadlines/calendar-changes.ts';
import { recalculated } from '#shared/domain/deadlines/recalculate.ts';
import { isWithinReach } from '#shared/domain/escalation/reach.ts';
import { openStates } from '#shared/domain/life.ts';
import { kindNames } from '#shared/reference/kinds.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { databaseOf, watchDatabase } from '#sync-server/policy/databases.ts';
import { requestsInTurn } from './due-requests.ts';
import type { FiringParts } from './fire-due.ts';
import { rewriteIn } from './rewrite-entries.ts';
import { noteDone, noteIds, noteProgress, readNotes, type RecalculationNote } from './recalculation-note.ts';

/** What due dates, steps and the moments of rules are computed from. */
const kinds = kindNames.filter((kind) => referenceKinds[kind].moves !== null);
/** Requests computed and written in one turn: people's commands, and whoever reads, wait for no more of them than that. */
const perTurn = 120;
/** Most entries lie out of reach, and are only looked at. */
const entriesPerPage = 1200;

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

/**
 * Open requests by id and office: those that a change may touch, and the how manieth of the page each is. `last`: the last id looked
 * at, null at the end.
 */
interface Page {
  examined: number;
  touched: { _id: string; office: string; nth: number }[];
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
        const page = await this.#page({ ...run, database, after });
        if (page.last === null) break;
        const begun = examined;
        for (let n = 0; n === 0 || n < page.touched.length; n += perTurn) {
          const touched = page.touched.slice(n, n + perTurn);
          count.changed += await this.#bringUpToDate({ ...run, database, after, examined, of }, touched);
          if (isStopped() || reference.revisionOf(kinds) !== revision) return null;
          const done = touched.at(-1);
          if (done) [after, examined] = [done._id, begun + done.nth];
        }
        [after, examined] = [page.last, begun + page.examined];
        count.examined += page.examined;
      }
    }
    return count;
  }

  /**
   * Changes the due dates of some requests, by a command each, and their entries, in one transaction that notes that all before them is
   * done.
   * @returns how many due dates changed
   */
  async #bringUpToDate(run: Run, touched: Page['touched']): Promise<number> {
    const { reference, intake, clock } = this.parts;
    let changed = 0;
    await intake.inTurn(async (work, say) => {
      const commands: Command[] = [];
      const others: Page['touched'] = [];
      for (const [n, request] of (await requestsInTurn(work, touched)).entries()) {
        const found = request ? recalculated(request, reference.data, { before: run.before }) : null;
        if (request && found)
          commands.push(
            systemCommand(
              derivedId('sys', 'recalculate', run.revision, request._id, String(request.version)),
              request,
              { type: 'recalculate', because: found.because.slice(0, 100) },
              clock(),
            ),
          );
        else others.push(...touched.slice(n, n + 1));
      }
      await rewriteIn(work, reference, others);
      await say(commands);
      await noteProgress(work, run);
      changed = commands.length;
    });
    return changed;
  }

  /** Which of the next requests, by their ids, the change may touch. Read beside people's commands: these go by the new data already. */
  async #page({ database, after, before, isWhole }: Omit<Run, 'examined' | 'of'>): Promise<Page> {
    const { store, reference } = this.parts;
    const isWatch = database === watchDatabase;
    const documents = await store.readById(database, after, isWatch ? entriesPerPage : perTurn);
    const last = documents.at(-1)?._id ?? null;
    const open = isWatch
      ? documents.filter(({ kind }) => kind === 'watched')
      : documents.filter(
          ({ kind, state }) =>
            kind === 'request' && openStates.includes(requestState.catch('merged').parse(state)),
        );
    const changes =
      isWatch && before && !isWhole ? knownChanges(before.calendar, reference.data.calendar) : null;
    const touched = open
      .map(({ _id, office, reach }, n) => ({ _id, office: String(office), reach, nth: n + 1 }))
      .filter(
        ({ office, reach }) => !changes || typeof reach !== 'string' || isWithinReach(reach, office, changes),
      );
    return { examined: open.length, touched, last };
  }
}
