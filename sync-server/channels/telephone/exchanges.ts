import { createHash, randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import type { ExchangeBody, ExchangeLine, MadeExchange } from '#shared/contracts/telephone-api.ts';
import { code } from '#shared/documents/text.ts';
import { instant, type Instant } from '#shared/documents/time.ts';
import { telephoneDatabase } from '#sync-server/policy/databases.ts';
import { type DocumentStore, StoreError } from '#sync-server/storage/document-store.ts';

const storedExchange = z.object({
  _id: z.string(),
  _rev: z.string().exactOptional(),
  kind: z.literal('exchange'),
  code,
  name: z.string(),
  office: code,
  addresses: z.array(z.string()),
  /** sha256 of its token: who reads the store learns no token. */
  tokenHash: z.string(),
  madeAt: instant,
  heardAt: instant.nullable(),
});
type StoredExchange = z.infer<typeof storedExchange>;
const most = 50;
/** How exactly it is kept when one was last heard, ms: not every call writes. */
const heardEveryMs = 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const idOf = (exchange: string): string => `exchange-${exchange}`;
const lineOf = ({ code: own, name, office, addresses, madeAt, heardAt }: StoredExchange): ExchangeLine => ({
  code: own,
  name,
  office,
  addresses,
  madeAt,
  heardAt,
});

/** Whether an address is among those given; none given: every one is. */
export const isAmong = (address: string, networks: readonly string[]): boolean => {
  if (networks.length === 0) return true;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits] = network.split('/');
    const family = isIP(base) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(base, family);
    else list.addSubnet(base, Number(bits), family);
  }
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(plain) !== 0 && list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
};

/** The exchanges that may tell of calls. */
export class Exchanges {
  readonly #known = new Map<string, StoredExchange>();

  private constructor(
    private readonly store: DocumentStore,
    private readonly clock: () => Instant,
  ) {}

  static async open(store: DocumentStore, clock: () => Instant): Promise<Exchanges> {
    await store.ensureDatabase(telephoneDatabase);
    await store.ensureIndex(telephoneDatabase, ['kind']);
    const exchanges = new Exchanges(store, clock);
    for (const document of await store.findByFields(telephoneDatabase, { kind: 'exchange' }, most)) {
      const read = storedExchange.safeParse(document).data;
      if (read) exchanges.#known.set(read.code, read);
    }
    return exchanges;
  }

  all(): ExchangeLine[] {
    return [...this.#known.values()].map(lineOf).sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
  }

  /** Whose token it is, from where it may be used; null: nobody’s. */
  find(token: string, address: string): ExchangeLine | null {
    const hash = hashOf(token);
    const found = [...this.#known.values()].find(({ tokenHash }) => tokenHash === hash);
    return found && isAmong(address, found.addresses) ? lineOf(found) : null;
  }

  /** @throws StoreError 409 when the code is in use, or there are too many */
  async make(body: ExchangeBody): Promise<MadeExchange> {
    if (this.#known.has(body.code) || this.#known.size >= most)
      throw new StoreError(409, 'conflict', 'There is one of this code.');
    const token = randomBytes(32).toString('base64url');
    const made: StoredExchange = {
      _id: idOf(body.code),
      kind: 'exchange',
      ...body,
      tokenHash: hashOf(token),
      madeAt: this.clock(),
      heardAt: null,
    };
    await this.#write(made);
    return { exchange: lineOf(made), path: `/telephone/cti/${token}` };
  }

  /** Its token is nobody’s any more. @throws StoreError 404 */
  async end(exchange: string): Promise<void> {
    const known = this.#known.get(exchange);
    if (!known) throw new StoreError(404, 'not_found', 'There is no such exchange.');
    const _rev = (await this.store.getDocument(telephoneDatabase, known._id))?._rev ?? '';
    await this.store.transact([
      { database: telephoneDatabase, document: { _id: known._id, _rev, _deleted: true } },
    ]);
    this.#known.delete(exchange);
  }

  async heard(exchange: string): Promise<void> {
    const known = this.#known.get(exchange);
    const now = this.clock();
    const before = known?.heardAt ?? null;
    const isLately = before !== null && Date.parse(now) - Date.parse(before) < heardEveryMs;
    if (known && !isLately) await this.#write({ ...known, heardAt: now });
  }

  async #write(exchange: StoredExchange): Promise<void> {
    const [written] = await this.store.transact([{ database: telephoneDatabase, document: exchange }]);
    this.#known.set(exchange.code, { ...exchange, ...(written ? { _rev: written.rev } : {}) });
  }
}
