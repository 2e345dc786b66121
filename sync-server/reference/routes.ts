import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { editableDocument, editableKind, referenceWrite } from '#shared/contracts/reference-api.ts';
import { needsSecondPair, placesGained } from '#shared/domain/access/two-pairs.ts';
import { checkReference } from '#shared/reference/check-reference.ts';
import { stampedReference } from '#shared/reference/stamped-reference.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { previewImpact } from './preview-impact.ts';
import type { ProposedChanges } from './proposed-changes.ts';
import type { ReferenceHistory } from './reference-history.ts';

const params = z.object({ kind: editableKind });
const versionParams = params.extend({ version: z.coerce.number().int().min(1) });
const previewBody = z.object({ document: editableDocument });
/** Years of holidays, hundreds of categories and rules. */
const bodyLimit = 4 * 1024 * 1024;

/** `/admin/reference/…`: the city's reference data, changed in versions by administrators. */
export const referenceRoutes = (
  app: FastifyInstance,
  parts: Pick<ServerParts, 'store' | 'reference' | 'audit' | 'administrator' | 'clock'> & {
    history: ReferenceHistory;
    proposed: ProposedChanges;
  },
): void => {
  const { store, reference, history, proposed, audit, administrator, clock } = parts;
  const sameKind = (kind: string, document: { kind: string }): void => {
    if (document.kind !== kind) throw new StoreError(400, 'bad_request', `document.kind: must be ${kind}`);
  };

  app.get('/admin/reference/:kind', async (request) => {
    await administrator(request);
    const { rev: _rev, ...state } = await history.present(parse(params, request.params).kind);
    return state;
  });

  app.get('/admin/reference/:kind/versions', async (request) => {
    await administrator(request);
    return { versions: await history.versions(parse(params, request.params).kind) };
  });

  app.get('/admin/reference/:kind/versions/:version', async (request) => {
    await administrator(request);
    const { kind, version } = parse(versionParams, request.params);
    return history.version(kind, version);
  });

  app.post('/admin/reference/:kind/preview', { bodyLimit }, async (request) => {
    await administrator(request);
    const { document } = parse(previewBody, request.body);
    sameKind(parse(params, request.params).kind, document);
    return previewImpact(store, reference.data, document, clock());
  });

  app.put('/admin/reference/:kind', { bodyLimit }, async (request, reply) => {
    const by = await administrator(request);
    const { document, base, comment, urgent } = parse(referenceWrite, request.body);
    sameKind(parse(params, request.params).kind, document);
    const problems = checkReference(document, reference.data);
    if (problems.length > 0)
      return reply.code(422).send({
        error: 'does-not-fit',
        reason: 'It names things that the city does not have; nothing was changed.',
        problems,
      });
    const at = clock();
    const next = stampedReference(document.kind, document, reference.data[document.kind], at);
    if (needsSecondPair(document.kind)) {
      const facts = { document: document.kind, comment, from: request.ip };
      if (!urgent) {
        const { rev: _rev, ...present } = await history.present(document.kind);
        if (present.version !== base)
          throw new StoreError(409, 'conflict', 'Somebody else has changed it meanwhile.');
        const change = await proposed.put(next, { base, by, comment, at });
        await audit.append({ what: 'change-proposed', by, facts: { ...facts, change: change.id } });
        return reply.code(202).send({ ...present, proposed: true });
      }
      if (comment.trim() === '') throw new StoreError(400, 'bad_request', 'comment: urgent changes say why.');
      const gained = next.kind === 'ladders' ? placesGained(reference.data.ladders, next) : [];
      if (gained.some(({ person }) => person === by))
        throw new StoreError(403, 'forbidden', 'Nobody gives themselves a place, however urgent.');
      await audit.append({ what: 'change-urgent', by, facts });
    }
    const state = await history.write(next, { base, by, comment, at });
    await reference.reload();
    await audit.append({
      what: 'reference-changed',
      by,
      facts: { document: document.kind, version: String(state.version), from: request.ip },
    });
    return state;
  });
};
