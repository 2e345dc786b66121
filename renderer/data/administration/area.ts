import type { z } from 'zod';
import { feedList } from '#shared/contracts/feeds-api.ts';
import { dryRunAnswer } from '#shared/contracts/dry-run.ts';
import { quarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import { referencePreview, referenceState, referenceVersions } from '#shared/contracts/reference-api.ts';
import type { AdministrationAnswer, AdministrationData } from '../contract/administration.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

/** A preview reads every open request of the city. */
const waitMs = 60_000;

/** The city's reference data, kept on the server by administrators. Nothing of it works without the network. */
export const openAdministration = ({ server }: Pick<DeskParts, 'server'>): Area<AdministrationData> => {
  const ask = async <Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    method: 'GET' | 'POST' | 'PUT' = 'GET',
    body?: unknown,
  ): Promise<AdministrationAnswer<z.infer<Shape>>> => {
    try {
      const response = await server.fetch(server.address(`/admin/${path}`), {
        method,
        signal: AbortSignal.timeout(waitMs),
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      if (response.ok) return { kind: 'done', value: shape.parse(await response.json()) };
      if (response.status === 409) return { kind: 'conflict' };
      return { kind: response.status < 500 && response.status !== 401 ? 'refused' : 'away' };
    } catch {
      return { kind: 'away' };
    }
  };

  return {
    answers: {
      readReference: async (kind) => {
        const [state, history] = await Promise.all([
          ask(referenceState, `reference/${kind}`),
          ask(referenceVersions, `reference/${kind}/versions`),
        ]);
        if (state.kind !== 'done') return state;
        if (history.kind !== 'done') return history;
        return { kind: 'done', value: { ...state.value, ...history.value } };
      },
      readReferenceVersion: (kind, version) =>
        ask(referenceState, `reference/${kind}/versions/${String(version)}`),
      previewReference: (document) =>
        ask(referencePreview, `reference/${document.kind}/preview`, 'POST', { document }),
      writeReference: (document, base, comment) =>
        ask(referenceState, `reference/${document.kind}`, 'PUT', { document, base, comment }),
      readQuarantine: (which) => ask(quarantineAnswer, 'quarantine', which === 'anew' ? 'POST' : 'GET'),
      readFeeds: () => ask(feedList, 'feeds'),
      writeFeeds: (feeds) => ask(feedList, 'feeds', 'PUT', { feeds }),
      readFeed: (code) => ask(feedList, `feeds/${code}/read`, 'POST', {}),
      dryRunRule: (rule) => ask(dryRunAnswer, 'rules/dry-run', 'POST', { rule }),
    },
    stop: () => undefined,
  };
};
