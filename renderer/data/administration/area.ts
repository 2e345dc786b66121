import type { z } from 'zod';
import { auditPage, auditVerificationAnswer } from '#shared/contracts/audit-api.ts';
import { feedList } from '#shared/contracts/feeds-api.ts';
import { dryRunAnswer } from '#shared/contracts/dry-run.ts';
import { mailAnswer, mailTestAnswer } from '#shared/contracts/mail-api.ts';
import { officeWork } from '#shared/contracts/offices-api.ts';
import { accountAnswer, handOverAnswer, peopleAnswer, personWork } from '#shared/contracts/people-api.ts';
import { quarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import { referencePreview, referenceState, referenceVersions } from '#shared/contracts/reference-api.ts';
import { retentionPreview } from '#shared/contracts/retention-api.ts';
import type { AdministrationAnswer, AdministrationData } from '../contract/administration.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';

/** A preview reads every open request of the city. */
const waitMs = 60_000;

const queryOf = (query: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();

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
      previewRetention: (document) => ask(retentionPreview, 'retention/preview', 'POST', { document }),
      readAudit: (query) => ask(auditPage, `audit?${queryOf(query)}`),
      verifyAudit: () => ask(auditVerificationAnswer, 'audit/verification', 'POST'),
      readOfficeWork: (office) => ask(officeWork, `offices/${office}/work`),
      readPeople: () => ask(peopleAnswer, 'people'),
      readWork: (person) => ask(personWork, `people/${person}/work`),
      handOverWork: (person, to) => ask(handOverAnswer, `people/${person}/hand-over`, 'POST', { to }),
      changeAccount: (person, action) => ask(accountAnswer, `people/${person}/${action}`, 'POST', {}),
      readMail: () => ask(mailAnswer, 'mail'),
      tryMail: (to) => ask(mailTestAnswer, 'mail/test', 'POST', { to }),
      dryRunRule: (rule) => ask(dryRunAnswer, 'rules/dry-run', 'POST', { rule }),
    },
    stop: () => undefined,
  };
};
