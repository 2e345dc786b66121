import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { editableKind, type ProposedChange } from '#shared/contracts/reference-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { mayApproveChange, needsSecondPair, placesGained } from '#shared/domain/access/two-pairs.ts';
import { checkReference } from '#shared/reference/check-reference.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import type { ProposedChanges } from './proposed-changes.ts';
import type { ReferenceHistory } from './reference-history.ts';

const params = z.object({ kind: editableKind });
const body = z.object({ id: z.string().max(80) });

/** `/approvals…`: the second pair of eyes on who decides. */
export const approvalRoutes = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'reference' | 'audit' | 'authenticate' | 'clock'> & {
    history: ReferenceHistory;
    proposed: ProposedChanges;
  },
): void => {
  const { reference, audit, authenticate, clock, history, proposed } = parts;
  /** By one's own rights: what is lent approves nothing. */
  const ownOf = ({ id }: Person) => reference.data.people.people.find((one) => one.id === id) ?? null;
  const gainedBy = ({ document }: ProposedChange) =>
    document.kind === 'ladders' ? placesGained(reference.data.ladders, document) : [];
  const isTheirs = (person: Person, change: ProposedChange): boolean => {
    const own = ownOf(person);
    return own !== null && mayApproveChange(own, { by: change.by, gained: gainedBy(change) });
  };
  const waiting = async (): Promise<ProposedChange[]> => {
    const all = await Promise.all(
      editableKind.options.filter(needsSecondPair).map((kind) => proposed.find(kind)),
    );
    return all.filter((change) => change !== null);
  };
  /** The proposal that a call names. @throws StoreError 404 for who may not say, 409 when it is another one */
  const named = async (request: FastifyRequest) => {
    const person = await authenticate(request);
    const { kind } = parse(params, request.params);
    const change = await proposed.find(kind);
    if (!change || !isTheirs(person, change))
      throw new StoreError(404, 'not_found', 'No change that is yours to approve.');
    if (change.id !== parse(body, request.body).id)
      throw new StoreError(409, 'conflict', 'It is another proposal by now.');
    return { person, kind, change };
  };

  app.get('/approvals', async (request) => {
    const person = await authenticate(request);
    const theirs = (await waiting()).filter((change) => isTheirs(person, change));
    return {
      changes: theirs.map((change) => ({
        ...{ id: change.id, kind: change.document.kind, by: change.by, at: change.at },
        ...{ comment: change.comment, gained: gainedBy(change) },
      })),
    };
  });

  app.post('/approvals/:kind/approve', async (request) => {
    const { person, kind, change } = await named(request);
    if (checkReference(change.document, reference.data).length > 0)
      throw new StoreError(409, 'conflict', 'It does not fit the city any more; it is to be proposed again.');
    const { base, by, comment } = change;
    const at = clock();
    const state = await history.write(change.document, { base, by, comment, at });
    await proposed.remove(kind, change.id);
    await reference.reload();
    await audit.append({
      what: 'reference-changed',
      by: person.id,
      facts: {
        ...{ document: kind, version: String(state.version), proposedBy: by ?? 'server', change: change.id },
        from: request.ip,
      },
    });
    return { id: change.id };
  });

  app.post('/approvals/:kind/refuse', async (request) => {
    const { person, kind, change } = await named(request);
    await proposed.remove(kind, change.id);
    await audit.append({
      what: 'change-refused',
      by: person.id,
      facts: { document: kind, change: change.id, from: request.ip },
    });
    return { id: change.id };
  });
};
