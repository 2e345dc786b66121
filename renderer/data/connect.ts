import { proxy, wrap } from 'comlink';
import type { DeskData } from './desk-data.ts';

/** Starts the data worker and speaks to it. Callbacks go through as proxies. */
export const connectDeskData = (): DeskData => {
  const worker = wrap<DeskData>(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'maktab-data' }),
  );
  const watcher = async (started: Promise<() => void>) => {
    const stop = await started;
    return () => void stop();
  };
  return {
    open: (session, getToken) => worker.open(session, proxy(getToken)),
    close: () => worker.close(),
    watchReference: (show) => watcher(worker.watchReference(proxy(show))),
    queryQueue: (query) => worker.queryQueue(query),
    countViews: (views) => worker.countViews(views),
    countBoards: (boards) => worker.countBoards(boards),
    mapClusters: (question) => worker.mapClusters(question),
    recurringSpots: (query) => worker.recurringSpots(query),
    tagsInUse: () => worker.tagsInUse(),
    desks: () => worker.desks(),
    watchRows: (changed) => watcher(worker.watchRows(proxy(changed))),
    getRequest: (id) => worker.getRequest(id),
    watchRequest: (id, show) => watcher(worker.watchRequest(id, proxy(show))),
    findCitizens: (text, limit) => worker.findCitizens(text, limit),
    requestsOfCitizen: (citizenId) => worker.requestsOfCitizen(citizenId),
    findDuplicates: (probe) => worker.findDuplicates(probe),
    submit: (requestId, body) => worker.submit(requestId, body),
    dismiss: (commandId) => worker.dismiss(commandId),
    watchImprovements: (show) => watcher(worker.watchImprovements(proxy(show))),
    submitImprovement: (id, office, body) => worker.submitImprovement(id, office, body),
    findCauses: (periods) => worker.findCauses(periods),
    countAround: (area, span) => worker.countAround(area, span),
    readRegister: (asked) => worker.readRegister(asked),
    watchRegisters: (changed) => watcher(worker.watchRegisters(proxy(changed))),
    closeMonth: (office, month) => worker.closeMonth(office, month),
    nextReferences: (count) => worker.nextReferences(count),
    watchSync: (show) => watcher(worker.watchSync(proxy(show))),
    syncNow: () => worker.syncNow(),
    noteRead: (read) => worker.noteRead(read),
    readersOf: (citizenId) => worker.readersOf(citizenId),
    exportCitizen: (citizenId) => worker.exportCitizen(citizenId),
    listSealed: (store) => worker.listSealed(store),
    takeOver: (store, commandId) => worker.takeOver(store, commandId),
    lendRights: (loan) => worker.lendRights(loan),
    endLoan: (id) => worker.endLoan(id),
    readReference: (kind) => worker.readReference(kind),
    readReferenceVersion: (kind, version) => worker.readReferenceVersion(kind, version),
    previewReference: (document) => worker.previewReference(document),
    writeReference: (document, base, comment) => worker.writeReference(document, base, comment),
    dryRunRule: (rule) => worker.dryRunRule(rule),
    readDraft: (key) => worker.readDraft(key),
    writeDraft: (key, value) => worker.writeDraft(key, value),
    addFile: (file, name, office) => worker.addFile(file, name, office),
    readFile: (fileId) => worker.readFile(fileId),
  };
};
