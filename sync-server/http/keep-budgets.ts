import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { StoreError } from '../storage/document-store.ts';
import { doorBudgetOf } from './door-budgets.ts';

const windowMs = 60_000;
/** An arrondissement's PCs share an address: so many callers' calls may come from one. */
const callersAnAddress = 20;
/** Callers told apart in a minute; those beyond are counted as one. */
const mostCallers = 20_000;

/** Counts calls by the minute. */
export class CallCounts {
  #began = -Infinity;
  readonly #counts = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** One more of this caller's; false: it is one too many. */
  take(caller: string, most: number): boolean {
    const now = this.now();
    if (now - this.#began >= windowMs) {
      this.#began = now;
      this.#counts.clear();
    }
    const name = this.#counts.size < mostCallers || this.#counts.has(caller) ? caller : 'others';
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count <= most;
  }
}

const nameOf = (credentials: string | undefined): string =>
  credentials === undefined ? '' : createHash('sha256').update(credentials).digest('base64url').slice(0, 16);

/** Keeps every door to its budget: before anything of the call is read. */
export const keepBudgets = (app: FastifyInstance, now: () => number = () => performance.now()): void => {
  const counts = new CallCounts(now);
  app.addHook('onRoute', (route) => {
    const budget = doorBudgetOf(route.url);
    if (!budget) throw new Error(`${route.url} has no budget: give it one in http/door-budgets.ts.`);
    route.bodyLimit = Math.min(route.bodyLimit ?? budget.body, budget.body);
  });
  app.addHook('onRequest', async (request, reply) => {
    const budget = doorBudgetOf(request.routeOptions.url ?? '/');
    if (!budget) return;
    const { name, calls } = budget;
    const caller = `${name} ${request.ip} ${nameOf(request.headers.authorization)}`;
    const isOwn = counts.take(caller, calls);
    const isHere = counts.take(`${name} ${request.ip}`, calls * callersAnAddress);
    if (isOwn && isHere) return;
    reply.header('retry-after', '60');
    throw new StoreError(429, 'too_many_requests', `Too many calls (${name}); wait a minute.`);
  });
};
