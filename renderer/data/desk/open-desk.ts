/* eslint-disable max-lines -- every area of the desk is still opened here */
import { proxy } from 'comlink';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { Point } from '#shared/documents/place.ts';
import type { ReferenceData } from '#shared/documents/reference-data.ts';
import { referenceDocument } from '#shared/documents/reference-data.ts';
import { registeringOffice } from '#shared/domain/access/registering-office.ts';
import { isEscalatedTo, mayDecideEscalation } from '#shared/domain/access/may-decide.ts';
import { personOn } from '#shared/domain/access/rights.ts';
import { instantOf, localOf } from '#shared/domain/deadlines/zone.ts';
import { buildReferenceData } from '#shared/reference/reference-data.ts';
import { openDatabase, readAll, readOne, watchCollection } from '../store/database.ts';
import type { QueueQuery } from '#shared/domain/figures/queue-query.ts';
import type { CitizenMatch } from '../contract/citizens.ts';
import type { DeskData } from '../contract/desk-data.ts';
import type { FileProgress } from '../contract/files.ts';
import type { DuplicateCandidate, LocalRequest, NewRegistration } from '../contract/requests.ts';
import type { GetToken, OpenSession } from '../contract/session.ts';
import type { SyncStatus } from '../contract/sync.ts';
import type { TrayData } from '../contract/tray.ts';
import { Tray } from '../tray/tray.ts';
import { LocalImprovements } from '../improvements/local-improvements.ts';
import { FileOutbox } from '../files/file-outbox.ts';
import { Outbox } from '../outbox/outbox.ts';
import { LocalRegisters, numbersIn } from '../registers/local-registers.ts';
import { Duplicates } from '../requests/duplicates.ts';
import { CitizenList } from '../citizens/citizen-list.ts';
import { RowSnapshot } from '../rows/row-snapshot.ts';
import { RowFeed } from '../rows/row-feed.ts';
import type { QueryMoment } from '../rows/matches.ts';
import { Sealer } from '../store/sealer.ts';
import { SyncServer } from '../server/sync-server.ts';
import { DeskReport } from '../sync/desk-report.ts';
import { Sync } from '../sync/sync.ts';
import { TraceLog } from '../privacy/read-log.ts';
import { deskFacts } from '../sync/desk-facts.ts';
import { LocalRequests } from '../outbox/local-requests.ts';
import { DeskProfile } from '../profile/desk-profile.ts';
import { Scope } from '../sync/held-offices.ts';
import { Submitter } from '../outbox/submitter.ts';
import type { AdministrationData } from '../contract/administration.ts';
import type { FigureData } from '../contract/figures.ts';
import type { ImprovementData } from '../contract/improvements.ts';
import type { LoanData } from '../contract/loans.ts';
import type { PrivacyData } from '../contract/privacy.ts';
import type { RegisterData } from '../contract/registers.ts';
import type { SealedWorkData } from '../contract/sealed-work.ts';
import type { OpenParts } from './desk-parts.ts';
import { Watchers } from '../subscribers.ts';

const endOfDayMinute = 24 * 60 - 1;

/** The local data of the person at this desk. */
export class LocalDesk implements Omit<
  DeskData,
  | keyof (AdministrationData & FigureData & ImprovementData & TrayData & PrivacyData & RegisterData)
  | keyof (LoanData & SealedWorkData)
  | 'desks'
  | 'watchFiles'
  | 'retryFiles'
> {
  #open: OpenParts | null = null;
  #reference: ReferenceData = buildReferenceData();
  #hasReference = false;
  #deskCode: string | null = null;
  readonly watchers = new Watchers();

  async open(session: OpenSession, getToken: GetToken): Promise<{ deskCode: string | null }> {
    await this.close();
    const { person, storeId } = session;
    const sealer = await Sealer.open(session.key);
    const [database, profile] = await Promise.all([openDatabase(storeId, sealer), DeskProfile.open()]);
    const me = () => personOn(this.#reference, person.id, new Date().toISOString()) ?? person;
    const { outbox, stop } = await Outbox.open(database.outbox, (ids) => {
      void this.parts().feed.refresh(ids);
      this.#improvementsChanged();
      this.watchers.registersChanged();
    });
    const improvements = await LocalImprovements.open(
      { outbox, person: me, reference: () => this.#reference, deskCode: () => this.#deskCode },
      database.improvements,
      () => this.#improvementsChanged(),
    );
    const requests = new LocalRequests(database, outbox, me, () => this.#reference);
    const registers = new LocalRegisters(database.registers, { outbox, requests }, () =>
      this.watchers.registersChanged(),
    );
    const citizens = new CitizenList();
    const snapshot = await RowSnapshot.open(storeId, sealer);
    const feed = new RowFeed(database.requests, requests, outbox, snapshot, (ids) =>
      this.watchers.rowsChanged(ids, (id) => this.getRequest(id)),
    );
    for (const document of await readAll(database.reference)) this.#takeReference(document);
    for (const document of await readAll(database.citizens)) citizens.set(String(document['_id']), document);
    await feed.load();
    for (const { command } of outbox.entries())
      if ('complainant' in command.body && command.body.complainant)
        citizens.addPending(command.body.complainant, command.office, command.doneAt);
    const stops = [
      stop,
      watchCollection(database.reference, (documents) => {
        documents.forEach((document) => this.#takeReference(document));
        this.watchers.referenceChanged(this.#reference);
      }),
      watchCollection(database.citizens, (documents) =>
        documents.forEach((document, id) => citizens.set(id, document)),
      ),
    ];
    const server = new SyncServer(session.syncUrl, getToken);
    const submitter = new Submitter({
      person: me,
      outbox,
      requests,
      profile,
      deskCode: () => this.#deskCode,
    });
    const scope = await Scope.open(database, profile, storeId);
    const files = new FileOutbox({
      storeId,
      person: person.id,
      server,
      sealer,
      changed: (waiting) => this.watchers.filesChanged(waiting),
    });
    const tray = await Tray.open(storeId, sealer, (state) => this.watchers.trayChanged(state));
    const traces = new TraceLog(database.traces, { person: person.id, desk: () => this.#deskCode });
    const report = new DeskReport(server, () =>
      deskFacts({ profile, outbox, files, version: session.version }),
    );
    const sync = new Sync(
      { database, outbox, traces, server, storeId, scope },
      {
        changed: () => {
          this.watchers.syncChanged(this.#status());
          report.changed();
        },
      },
    );
    this.#open = {
      session,
      server,
      traces,
      me,
      database,
      outbox,
      requests,
      feed,
      citizens,
      submitter,
      sync,
      profile,
      files,
      tray,
      improvements,
      report,
      registers,
      stops,
    };
    this.#deskCode = await profile.code(server);
    const commands = outbox.entries().map(({ command }) => command);
    for (const { book, year, number } of numbersIn(commands, this.#deskCode))
      await profile.noteNumber(book, year, number);
    files.push();
    return { deskCode: this.#deskCode };
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    for (const stop of open.stops) stop();
    open.improvements.stop();
    open.report.stop();
    open.registers.stop();
    await open.sync.stop();
    await open.feed.stop();
    await open.files.close();
    open.tray.close();
    open.profile.close();
    await open.database.close();
  }

  watchReference(show: (reference: ReferenceData | null) => void) {
    show(this.#hasReference ? this.#reference : null);
    return Promise.resolve(proxy(this.watchers.addReference(show)));
  }

  queryQueue(query: QueueQuery) {
    const started = performance.now();
    const found = this.parts().feed.table.query(query, this.moment());
    return Promise.resolve({ ...found, tookMs: performance.now() - started });
  }

  countViews(views: Record<string, QueueQuery>) {
    const { table } = this.parts().feed;
    const moment = this.moment();
    return Promise.resolve(
      Object.fromEntries(Object.entries(views).map(([name, query]) => [name, table.count(query, moment)])),
    );
  }

  tagsInUse() {
    return Promise.resolve(this.parts().feed.table.tags());
  }

  watchRows(changed: () => void) {
    return Promise.resolve(proxy(this.watchers.addRows(changed)));
  }

  async getRequest(id: string): Promise<LocalRequest | Awaited<ReturnType<DeskData['getRequest']>>> {
    const { requests, outbox } = this.parts();
    const { request, trace, pendingEventIds } = await requests.fold(id);
    if (!request) return trace;
    return {
      request,
      pendingEventIds,
      refused: outbox.refused().filter(({ command }) => command.requestId === id),
    };
  }

  async watchRequest(id: string, show: Parameters<DeskData['watchRequest']>[1]) {
    show(await this.getRequest(id));
    return proxy(this.watchers.addRequest(id, show));
  }

  findCitizens(text: string, limit: number): Promise<CitizenMatch[]> {
    const { citizens, feed } = this.parts();
    return Promise.resolve(
      citizens.find(text, limit).map((found) => ({
        ...found,
        openRequests: feed.openOf(found.citizen.requests.map((entry) => entry.id)),
      })),
    );
  }

  requestsOfCitizen(citizenId: string) {
    return Promise.resolve(this.parts().feed.ofCitizen(citizenId));
  }

  findDuplicates(probe: {
    category: string | null;
    point: Point | null;
    address: string;
    text: string;
  }): Promise<DuplicateCandidate[]> {
    return Promise.resolve(new Duplicates(this.parts().feed).find(probe, new Date().toISOString()));
  }

  async submit(requestId: string | null, body: CommandBody | NewRegistration) {
    const { submitter, me, server, outbox } = this.parts();
    if (body.type === 'register' && !('arrivedOn' in body))
      throw new TypeError('A registration is numbered by the desk.');
    if (body.type === 'register') this.#deskCode ??= await this.parts().profile.code(server);
    const verdict = await (body.type === 'register'
      ? submitter.register(body)
      : submitter.change(requestId ?? '', body));
    if (!verdict.accepted) return verdict;
    const command = outbox.living(verdict.requestId).find(({ _id }) => _id === verdict.commandId);
    await this.done(body, command?.office ?? registeringOffice(me()), verdict.requestId);
    return verdict;
  }

  async dismiss(commandId: string) {
    await this.parts().outbox.remove([commandId]);
    this.watchers.syncChanged(this.#status());
  }

  watchSync(show: (status: SyncStatus) => void) {
    show(this.#status());
    return Promise.resolve(proxy(this.watchers.addSync(show)));
  }

  async syncNow() {
    await this.parts().sync.now();
  }

  async readDraft(key: string): Promise<unknown> {
    return (await readOne(this.parts().database.drafts, key))?.['value'] ?? null;
  }

  async writeDraft(key: string, value: unknown) {
    const { drafts } = this.parts().database;
    if (value === null || value === undefined) await drafts.bulkRemove([key]);
    else await drafts.upsert({ id: key, doc: { value } });
  }

  addFile(file: Blob, name: string, office: string) {
    return this.parts().files.add(file, name, office);
  }

  readFile(fileId: string, told?: FileProgress) {
    return this.parts().files.read(fileId, told);
  }

  /** The city as this desk knows it. */
  get reference(): ReferenceData {
    return this.#reference;
  }

  /** Shows at once what was just put into the outbox, and sends it. */
  async done(body: CommandBody | NewRegistration, office: string, requestId: string): Promise<void> {
    const { citizens, feed, sync } = this.parts();
    if ('complainant' in body && body.complainant)
      citizens.addPending(body.complainant, office, new Date().toISOString());
    await feed.refresh(new Set([requestId]));
    sync.push();
    this.watchers.syncChanged(this.#status());
  }

  /** @throws Error when the desk is not open */
  parts(): OpenParts {
    if (!this.#open) throw new Error('The desk is not open.');
    return this.#open;
  }

  #improvementsChanged(): void {
    if (this.#open) this.watchers.improvementsChanged(this.#open.improvements.list());
  }

  #status(): SyncStatus {
    if (!this.#open) return { state: { kind: 'starting' }, pending: 0, refused: [], lastSyncAt: null };
    const { sync, outbox } = this.#open;
    return {
      state: sync.state,
      pending: outbox.pending().length,
      refused: outbox.refused(),
      lastSyncAt: sync.lastSyncAt,
    };
  }

  /** What `me` and the days of a query mean now. */
  moment(): QueryMoment {
    const now = new Date().toISOString();
    const me = this.parts().me();
    const { ladders } = this.#reference;
    return {
      me: me.id,
      mayDecide: (row) => mayDecideEscalation(me, row, ladders),
      isEscalatedToMe: (row) => isEscalatedTo(me, row, ladders),
      now,
      endOfDay: new Date(instantOf(localOf(Date.parse(now)).day, endOfDayMinute)).toISOString(),
      calendar: this.#reference.calendar,
    };
  }

  #takeReference(document: Record<string, unknown> | null): void {
    const read = referenceDocument.safeParse(document);
    if (!read.success) return;
    this.#reference = { ...this.#reference, [read.data.kind]: read.data };
    this.#hasReference = true;
  }
}
