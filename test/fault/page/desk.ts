import { connectDeskData } from '#renderer/data/connect.ts';
import type { ClockState } from '#renderer/data/contract/clock.ts';
import type { FilesWaiting } from '#renderer/data/contract/files.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { DeskPage, FreshToken } from '../scan-page.ts';

/** 32 bytes, base64. */
const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
/** Random bytes that `crypto` gives at once. */
const perCall = 65_536;
const data = connectDeskData();

const randomBytes = (size: number): ArrayBuffer => {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += perCall) crypto.getRandomValues(bytes.subarray(at, at + perCall));
  return bytes.buffer;
};
const trayNow = (): Promise<TrayState> => new Promise((resolve) => void data.watchTray(resolve));
const filesNow = (): Promise<FilesWaiting> => new Promise((resolve) => void data.watchFiles(resolve));
const thumbnailSize = 9000;
const ready = { copy: 'c0', width: 10, height: 10, blank: false, content: null, codes: [], language: null };

/** The real desk data, as the workbench uses it. */
export const desk: DeskPage = {
  open: async ({ token, ...session }) => {
    await data.open({ ...session, key, version: '0' }, async (fresh) => {
      const { freshToken } = globalThis as { freshToken?: FreshToken };
      return (await freshToken?.(fresh)) ?? { kind: 'token', token, seconds: 3600 };
    });
  },
  note: async (requestId, body) => {
    const verdict = await data.submit(requestId, { type: 'note', body });
    return verdict.accepted ? null : verdict.refusal.code;
  },
  seen: async (requestId) => {
    const view = await data.getRequest(requestId);
    if (!view || !('request' in view)) return null;
    const { reference, assignee, state, events } = view.request;
    return {
      reference,
      assignee,
      state,
      notes: events.flatMap(({ body }) => (body.type === 'noted' && body.body ? [body.body] : [])),
    };
  },
  status: () => new Promise((resolve) => void data.watchSync(resolve)),
  dismissRestored: () => data.dismissRestored(),
  act: (requestId, body) => data.submit(requestId, body),
  today: async () => {
    const { correctionMs } = await new Promise<ClockState>((resolve) => void data.watchClock(resolve));
    return localDay(new Date(Date.now() + correctionMs).toISOString());
  },
  clock: () => new Promise((resolve) => void data.watchClock(resolve)),
  register: async (arrivedOn = new Date().toISOString().slice(0, 10)) => {
    const verdict = await data.submit(null, {
      type: 'register',
      channel: 'paper',
      language: 'fr',
      category: null,
      priority: 'normal',
      subject: 'Rats dans la cour',
      description: '',
      place: { address: '27, rue Ibn Zohr', landmark: '', point: null, arrondissement: null },
      complainant: null,
      attachments: [],
      source: null,
      arrivedOn,
    });
    if (!verdict.accepted) throw new Error(verdict.refusal.code);
    return verdict.requestId;
  },
  keep: async (id, size) => {
    const kept = await data.keepPage({
      id,
      jobId: 'job-fault-0001',
      deviceId: 'sane:test:0',
      number: 1,
      side: 'front',
      mime: 'image/png',
      size,
      hash: '0'.repeat(64),
      scannedAt: new Date().toISOString(),
      resolution: 200,
      fileName: null,
    });
    if (kept === 'kept') await data.pagePrepared(`pag-${id}-0`, ready, randomBytes(thumbnailSize), 1);
    return kept;
  },
  tray: async () => {
    const { letters, filed, room } = await trayNow();
    return {
      pages: letters.flatMap(({ pages }) => pages),
      letters: letters.map(({ id }) => id),
      filed: filed.length,
      room: room.state,
    };
  },
  disk: (free) => data.noteDisk(free),
  file: async (requestId) => {
    const [letter] = (await trayNow()).letters;
    if (!letter) return 'gone';
    if (!letter.filing) await data.beginFiling(letter.id, requestId, 'person', 'Lettre.pdf');
    const { kind } = await data.fileLetter(
      letter.id,
      new Blob(['%PDF-1.7 lettre'], { type: 'application/pdf' }),
    );
    return kind;
  },
  attach: async (count) => {
    const kept: Record<string, string> = {};
    for (let n = 0; n < count; n += 1) {
      const text = `%PDF-1.7 ${crypto.randomUUID()}`;
      const file = new Blob([text], { type: 'application/pdf' });
      kept[(await data.addFile(file, 'Lettre.pdf', 'anfa')).fileId] = text;
    }
    return kept;
  },
  attached: async (requestId) => {
    const view = await data.getRequest(requestId);
    return view && 'request' in view ? view.request.attachments.map(({ fileId }) => fileId) : [];
  },
  waiting: async () => (await filesNow()).count,
  sync: () =>
    data.syncNow().then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    ),
};
