import { registerDocument, type RegisterDocument, type RegisterEntry } from '#shared/documents/register.ts';
import { entriesOf } from '#shared/domain/register/entries-of.ts';
import { numberGaps } from '#shared/domain/register/gaps.ts';
import { closingCounts, monthEntered, nextClosing } from '#shared/domain/register/next-closing.ts';
import type { Day } from '#shared/documents/time.ts';
import { entersRegister } from '#shared/workflow/enters-register.ts';
import { type KeptCollection, readAll, watchCollection } from '../store/database.ts';
import type { LocalRequests } from '../outbox/local-requests.ts';
import type { ClosingPreview, RegisterLine, RegisterPage, RegisterQuery } from '../contract/registers.ts';
import type { Unsubscribe } from '../contract/unsubscribe.ts';
import { Subscribers } from '../subscribers.ts';
import type { Outbox } from '../outbox/outbox.ts';

const newestFirst = ({ entry: a }: RegisterLine, { entry: b }: RegisterLine): number =>
  a.enteredAt === b.enteredAt ? b.number - a.number : a.enteredAt < b.enteredAt ? 1 : -1;

/**
 * The registers as the server last told them, with what was entered here and not yet confirmed laid over them. Read from the disk
 * when somebody first opens a register: most people never do.
 */
export class LocalRegisters {
  #stored: Promise<Map<string, RegisterDocument>> | null = null;
  readonly changed = new Subscribers();
  readonly #stop: Unsubscribe;

  constructor(
    private readonly collection: KeptCollection,
    private readonly parts: { outbox: Outbox; requests: LocalRequests },
  ) {
    this.#stop = watchCollection(collection, (documents) => {
      void this.#stored?.then((stored) => {
        for (const [id, document] of documents) {
          const read = registerDocument.safeParse(document).data;
          if (read) stored.set(id, read);
          else stored.delete(id);
        }
      });
      this.changed.tell();
    });
  }

  stop(): void {
    this.#stop();
  }

  async read({ office, book, year }: RegisterQuery): Promise<RegisterPage> {
    const stored = await (this.#stored ??= this.#load());
    const lines = new Map<string, RegisterLine>();
    for (const document of stored.values())
      if (document.kind === 'register-entry' && document.book === book && document.year === year)
        lines.set(document._id, { entry: document, isPending: false });
    for (const entry of await this.#pending())
      if (entry.book === book && entry.year === year) {
        const known = lines.get(entry._id);
        // An annulled number stays annulled, whatever this desk still believes.
        if (known?.entry.annulled) continue;
        if (JSON.stringify(known?.entry) !== JSON.stringify(entry))
          lines.set(entry._id, { entry, isPending: true });
      }
    const all = [...lines.values()];
    const own = all.filter(({ entry }) => entry.office === office);
    const desks = new Set(own.map(({ entry }) => entry.desk));
    const entries = all.map(({ entry }) => entry).filter(({ desk }) => desks.has(desk));
    return {
      lines: own.sort(newestFirst),
      gaps: numberGaps(entries),
      closings: [...stored.values()]
        .flatMap((document) =>
          document.kind === 'register-closing' && document.office === office ? [document] : [],
        )
        .sort((a, b) => b.position - a.position),
    };
  }

  /** What the next closing of an office would hold. */
  async nextClosing(office: string, today: Day): Promise<ClosingPreview | null> {
    const stored = [...(await (this.#stored ??= this.#load())).values()];
    const entries = stored.filter((one) => one.kind === 'register-entry');
    const own = entries.filter((entry) => entry.office === office);
    const closings = stored.filter((one) => one.kind === 'register-closing' && one.office === office);
    const month = nextClosing(
      own,
      closings.flatMap((one) => (one.kind === 'register-closing' ? [one] : [])),
      today,
    );
    if (month === null) return null;
    const desks = new Set(own.map(({ desk }) => desk));
    const pending = await this.#pending();
    return {
      month,
      counts: closingCounts(own.filter((entry) => monthEntered(entry) === month)),
      gaps: numberGaps(entries.filter((entry) => desks.has(entry.desk) && monthEntered(entry) <= month)),
      pending: pending.filter((entry) => entry.office === office && monthEntered(entry) <= month).length,
    };
  }

  /** Lines of requests about which something was done here that the server has not judged, as this desk sees them. */
  async #pending(): Promise<RegisterEntry[]> {
    const { outbox, requests } = this.parts;
    const ids = new Set(
      outbox
        .entries()
        .filter(({ command, status }) => status === 'pending' && entersRegister(command.body.type))
        .map(({ command }) => command.requestId),
    );
    const folded = await Promise.all([...ids].map((id) => requests.fold(id)));
    return folded.flatMap(({ request }) => (request ? entriesOf(request) : []));
  }

  async #load(): Promise<Map<string, RegisterDocument>> {
    const stored = new Map<string, RegisterDocument>();
    for (const document of await readAll(this.collection)) {
      const read = registerDocument.safeParse(document).data;
      if (read) stored.set(read._id, read);
    }
    return stored;
  }
}
