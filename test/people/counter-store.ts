import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';
import type { CounterData } from '#renderer/screens/intake/form/counter.ts';
import type { FormStore } from '#renderer/screens/intake/form/form-store.ts';

/** How the disk of this PC is today. */
export interface Disk {
  /** Milliseconds a file takes. */
  fileMs: number;
  /** Milliseconds a draft takes. */
  draftMs: number;
  /** Throws after it has written, like a disk that fills up or a worker that dies before it answers. */
  failsAfter: (what: keyof FormStore) => boolean;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** One PC: what its windows have stored, and who has which draft. */
export class CounterPc {
  readonly drafts = new Map<string, unknown>();
  readonly files = new Map<string, { form: string; ref: AttachmentRef }>();
  readonly sent: AttachmentRef[] = [];
  readonly requests = new Map<
    string,
    { attachments: readonly AttachmentRef[]; subject: string; reference?: string | undefined }
  >();
  readonly givenUp = new Set<string>();
  readonly calls: string[] = [];
  readonly #holders = new Map<string, object>();
  disk: Disk = { fileMs: 0, draftMs: 0, failsAfter: () => false };

  /** A window of this PC. `close` is sudden: nothing more of it is written. */
  window(): { store: FormStore; data: CounterData; close: () => void } {
    const self = {};
    let isOpen = true;
    const did = <T>(what: keyof FormStore, result: T): T => {
      this.calls.push(what);
      if (this.disk.failsAfter(what)) throw new Error(`${what} failed`);
      return result;
    };
    const wait = async (ms: number) => {
      await pause(ms);
      if (!isOpen) await new Promise(() => undefined);
    };
    const store: FormStore = {
      write: async (key, form) => {
        await wait(this.disk.draftMs);
        did('write', this.drafts.set(key, structuredClone(form)));
      },
      forget: async (key) => {
        await wait(this.disk.draftMs);
        did('forget', this.drafts.delete(key));
      },
      keepFile: async (form, fileId, file, name) => {
        await wait(this.disk.fileMs);
        const ref = { fileId, name, type: file.type, size: file.size };
        this.files.set(fileId, { form, ref });
        return did('keepFile', ref);
      },
      dropFiles: async (form, ids) => {
        await wait(0);
        for (const [id, file] of this.files)
          if (file.form === form && (ids === null || ids.includes(id))) this.files.delete(id);
        did('dropFiles', null);
      },
      releaseFiles: async (form) => {
        await wait(0);
        for (const [id, file] of this.files)
          if (file.form === form) {
            this.sent.push(file.ref);
            this.files.delete(id);
          }
        did('releaseFiles', null);
      },
      giveUpNumber: (_requestId, reference) => {
        this.givenUp.add(reference);
        return Promise.resolve(did('giveUpNumber', undefined));
      },
      keepNumber: (reference) => {
        this.givenUp.delete(reference);
        return Promise.resolve(did('keepNumber', undefined));
      },
      submit: async (requestId, body) => {
        await wait(this.disk.draftMs);
        if (body.type === 'register' && !this.requests.has(requestId))
          this.requests.set(requestId, {
            attachments: body.attachments,
            subject: body.subject,
            ...('kept' in body ? { reference: body.kept?.reference } : {}),
          });
        return did('submit', {
          accepted: true,
          commandId: 'cmd-0000-0001',
          requestId,
        } satisfies LocalVerdict);
      },
    };
    const data: CounterData = {
      draftKeys: (prefix) =>
        Promise.resolve([...this.drafts.keys()].filter((key) => key.startsWith(prefix)).sort()),
      readDraft: (key) => Promise.resolve(this.drafts.get(key) ?? null),
      heldFiles: (form) =>
        Promise.resolve([...this.files.values()].filter((file) => file.form === form).map(({ ref }) => ref)),
      formsWithFiles: () => Promise.resolve([...new Set([...this.files.values()].map(({ form }) => form))]),
      getRequest: (id) => Promise.resolve(this.requests.has(id) ? ({ kind: 'trace' } as never) : null),
      holdDraft: (key) => {
        const holder = this.#holders.get(key);
        if (!holder) this.#holders.set(key, self);
        return Promise.resolve(holder === self ? 'mine' : holder ? 'elsewhere' : 'taken');
      },
      letGoDraft: (key) => {
        if (this.#holders.get(key) === self) this.#holders.delete(key);
        return Promise.resolve();
      },
    };
    const close = () => {
      isOpen = false;
      for (const [key, holder] of this.#holders) if (holder === self) this.#holders.delete(key);
    };
    return { store, data, close };
  }
}
