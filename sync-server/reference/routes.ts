import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { editableDocument, editableKind, referenceWrite } from '#shared/contracts/reference-api.ts';
import { checkReference } from '#shared/reference/check-reference.ts';
import { stampedReference } from '#shared/reference/stamped-reference.ts';
import { parse } from '../http/parse.ts';
import type { ServerParts } from '../server-parts.ts';
import { StoreError } from '../storage/document-store.ts';
import { previewImpact } from './preview-impact.ts';
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
  },
): void => {
  const { store, reference, history, audit, administrator, clock } = parts;
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
    const { document, base, comment } = parse(referenceWrite, request.body);
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
