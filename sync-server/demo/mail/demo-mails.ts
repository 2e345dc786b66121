import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { instant } from '#shared/documents/time.ts';

/** Where a mail lies: a folder of the city's mailbox, or what a citizen has got and sent. */
const keptMail = z.object({
  /** Unique, ascending, never used again: IMAP's UID. */
  n: z.int().min(1),
  /** A citizen's address; '': the city's mailbox. */
  box: z.string(),
  folder: z.string(),
  arrivedAt: instant,
  isSeen: z.boolean(),
  /** The message as it came, base64. */
  raw: z.base64(),
});
export type DemoMail = Omit<z.infer<typeof keptMail>, 'raw'> & { raw: Buffer };
export const inbox = 'INBOX';
export const sentFolder = 'SENT';

/** All mails of the demo, a file each: the next start finds them. */
export class DemoMails {
  readonly #mails = new Map<number, DemoMail>();
  readonly #listeners = new Set<(mail: DemoMail) => void>();
  #last = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      const n = Number(/^(\d+)\.json$/.exec(name)?.[1]);
      if (!n) continue;
      this.#last = Math.max(this.#last, n);
      const kept = keptMail.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).data;
      if (kept) this.#mails.set(n, { ...kept, raw: Buffer.from(kept.raw, 'base64') });
    }
  }

  add(mail: Pick<DemoMail, 'box' | 'folder' | 'raw'>): DemoMail {
    this.#last += 1;
    const added = { ...mail, n: this.#last, arrivedAt: new Date().toISOString(), isSeen: false };
    this.#keep(added);
    for (const hear of this.#listeners) hear(added);
    return added;
  }

  /** Changes where it lies or whether somebody has seen it. */
  change(n: number, to: Partial<Pick<DemoMail, 'folder' | 'isSeen'>>): void {
    const mail = this.#mails.get(n);
    if (mail) this.#keep({ ...mail, ...to });
  }

  find(n: number): DemoMail | null {
    return this.#mails.get(n) ?? null;
  }

  /** Those of a mailbox, the oldest first. */
  of(box: string, folder?: string): DemoMail[] {
    const found = [...this.#mails.values()].filter(
      (mail) => mail.box === box && (folder === undefined || mail.folder === folder),
    );
    return found.sort((a, b) => a.n - b.n);
  }

  /** Addresses of the citizens who have a mail. */
  boxes(): string[] {
    return [...new Set([...this.#mails.values()].map(({ box }) => box))].filter((box) => box !== '');
  }

  /** Hears what is added; call the result to hear no more. */
  onAdded(hear: (mail: DemoMail) => void): () => void {
    this.#listeners.add(hear);
    return () => void this.#listeners.delete(hear);
  }

  #keep(mail: DemoMail): void {
    const file = join(this.folder, `${String(mail.n)}.json`);
    writeFileSync(`${file}.new`, JSON.stringify({ ...mail, raw: mail.raw.toString('base64') }), {
      mode: 0o600,
    });
    renameSync(`${file}.new`, file);
    this.#mails.set(mail.n, mail);
  }
}
