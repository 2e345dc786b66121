import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { delegationBody } from '#shared/contracts/sync-api.ts';
import { delegations, type Delegation, type Person } from '#shared/documents/reference-data.ts';
import { documentId } from '#shared/documents/text.ts';
import {
  lentGrants,
  loanDays,
  longestLoan,
  mayApproveLoan,
  needsApproval,
} from '#shared/domain/access/lending.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import { parse } from '../http/parse.ts';
import { referenceDatabase } from '../policy/databases.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';

const params = z.object({ id: documentId });

const factsOf = ({ id, to, office, roles, endsOn }: Delegation, from: string) => ({
  ...{ to, office, until: endsOn, delegation: id, from },
  roles: roles?.join(' '),
});

/** Rights lent to a colleague for some days. One lends one's own; who borrowed lends nothing on. */
export const delegationRoutes = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'store' | 'reference' | 'audit' | 'authenticate' | 'clock'>,
): void => {
  const { store, reference, audit, authenticate, clock } = parts;

  const change = async (changed: (list: Delegation[]) => Delegation[]): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      const stored = await store.getDocument(referenceDatabase, 'delegations');
      const { _rev, ...plain } = stored ?? {};
      const list = delegations.parse(plain);
      const document = { ...list, delegations: changed(list.delegations), _rev: stored?._rev ?? '' };
      try {
        await store.transact([{ database: referenceDatabase, document }]);
        return await reference.reload();
      } catch (error) {
        if (!(error instanceof StoreError && error.status === 409) || tries > 20) throw error;
      }
    }
  };

  app.post('/delegations', async (request, reply) => {
    const person = await authenticate(request);
    const asked = parse(delegationBody, request.body);
    const own = reference.data.people.people.find((one) => one.id === person.id);
    if (!own || lentGrants(asked, own).length === 0)
      throw new StoreError(403, 'forbidden', 'Only rights of one’s own can be lent.');
    const borrower = reference.data.people.people.find((one) => one.id === asked.to);
    if (asked.to === person.id || !borrower?.active)
      throw new StoreError(400, 'bad_request', 'to: nobody who could act for you.');
    const today = localDay(clock());
    if (asked.endsOn < asked.startsOn || asked.endsOn < today || loanDays(asked) > longestLoan)
      throw new StoreError(400, 'bad_request', 'endsOn: the days do not fit.');
    const isWaiting = needsApproval(asked, own, borrower);
    const made: Delegation = {
      ...asked,
      id: `del-${randomBytes(12).toString('hex')}`,
      from: person.id,
      by: person.id,
      endedAt: null,
      ...(isWaiting ? { approval: null } : {}),
    };
    await change((list) => [...list.filter(({ endsOn }) => endsOn >= today), made]);
    await audit.append({
      what: isWaiting ? 'loan-asked' : 'rights-lent',
      by: person.id,
      facts: factsOf(made, request.ip),
    });
    return reply.code(201).send(made);
  });

  /** Who may say yes or no to a loan, by their own rights. */
  const isInCharge = ({ id }: Person, loan: Delegation): boolean => {
    const own = (one: string) => reference.data.people.people.find((each) => each.id === one);
    const [asker, lender] = [own(id), own(loan.from)];
    return asker !== undefined && lender !== undefined && mayApproveLoan(asker, loan, lender);
  };

  app.post('/delegations/:id/approve', async (request) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    const found = reference.data.delegations.delegations.find((one) => one.id === id);
    if (!found || !isInCharge(person, found))
      throw new StoreError(404, 'not_found', 'No such loan that is yours to approve.');
    if (found.approval !== null || found.endedAt !== null) return { id };
    const approval = { by: person.id, at: clock() };
    await change((list) =>
      list.map((one) => (one.id === id && one.approval === null ? { ...one, approval } : one)),
    );
    await audit.append({
      what: 'rights-lent',
      by: person.id,
      facts: { ...factsOf(found, request.ip), lender: found.from },
    });
    return { id };
  });

  app.post('/delegations/:id/end', async (request) => {
    const person = await authenticate(request);
    const { id } = parse(params, request.params);
    const found = reference.data.delegations.delegations.find((one) => one.id === id);
    if (!found || (found.from !== person.id && found.to !== person.id && !isInCharge(person, found)))
      throw new StoreError(404, 'not_found', 'No such loan of yours.');
    await change((list) =>
      list.map((one) => (one.id === id ? { ...one, endedAt: one.endedAt ?? clock() } : one)),
    );
    await audit.append({ what: 'loan-ended', by: person.id, facts: { delegation: id, from: request.ip } });
    return { id };
  });
};
