import { z } from 'zod';
import { auditPage, auditVerificationAnswer } from '#shared/contracts/audit-api.ts';
import { feedList } from '#shared/contracts/feeds-api.ts';
import { dryRunAnswer } from '#shared/contracts/dry-run.ts';
import { mailboxAnswer, mailboxDone } from '#shared/contracts/mailbox-api.ts';
import { heldMails, heldSettled, mailAnswer, mailTestAnswer } from '#shared/contracts/mail-api.ts';
import { officeWork } from '#shared/contracts/offices-api.ts';
import { accountAnswer, handOverAnswer, peopleAnswer, personWork } from '#shared/contracts/people-api.ts';
import { quarantineAnswer } from '#shared/contracts/quarantine-api.ts';
import { recalculationAnswer } from '#shared/contracts/recalculation-api.ts';
import {
  approvalsAnswer,
  referencePreview,
  referenceState,
  referenceVersions,
} from '#shared/contracts/reference-api.ts';
import { retentionPreview } from '#shared/contracts/retention-api.ts';
import type { AdministrationData } from '../contract/administration.ts';
import type { Area } from '../desk/area.ts';
import type { DeskParts } from '../desk/desk-parts.ts';
import { asking } from '../server/asking.ts';

const queryOf = (query: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();

/** The city's reference data, kept on the server by administrators. Nothing of it works without the network. */
export const openAdministration = ({ server }: Pick<DeskParts, 'server'>): Area<AdministrationData> => {
  const ask = asking(server);
  return {
    answers: {
      readReference: async (kind) => {
        const [state, history] = await Promise.all([
          ask(referenceState, `admin/reference/${kind}`),
          ask(referenceVersions, `admin/reference/${kind}/versions`),
        ]);
        if (state.kind !== 'done') return state;
        if (history.kind !== 'done') return history;
        return { kind: 'done', value: { ...state.value, ...history.value } };
      },
      readReferenceVersion: (kind, version) =>
        ask(referenceState, `admin/reference/${kind}/versions/${String(version)}`),
      previewReference: (document) =>
        ask(referencePreview, `admin/reference/${document.kind}/preview`, 'POST', { document }),
      writeReference: (document, base, comment, urgent = false) =>
        ask(referenceState, `admin/reference/${document.kind}`, 'PUT', { document, base, comment, urgent }),
      waitingChanges: async () => {
        const answer = await ask(approvalsAnswer, 'approvals');
        return answer.kind === 'done' ? { kind: 'done', value: answer.value.changes } : answer;
      },
      settleChange: ({ kind, id }, word) => ask(z.unknown(), `approvals/${kind}/${word}`, 'POST', { id }),
      readRecalculation: () => ask(recalculationAnswer, 'admin/recalculation'),
      readQuarantine: (which) => ask(quarantineAnswer, 'admin/quarantine', which === 'anew' ? 'POST' : 'GET'),
      readFeeds: () => ask(feedList, 'admin/feeds'),
      writeFeeds: (feeds) => ask(feedList, 'admin/feeds', 'PUT', { feeds }),
      readFeed: (code) => ask(feedList, `admin/feeds/${code}/read`, 'POST', {}),
      dryRunRule: (rule) => ask(dryRunAnswer, 'admin/rules/dry-run', 'POST', { rule }),
      readAudit: (query) => ask(auditPage, `admin/audit?${queryOf(query)}`),
      verifyAudit: () => ask(auditVerificationAnswer, 'admin/audit/verification', 'POST'),
      readPeople: () => ask(peopleAnswer, 'admin/people'),
      readWork: (person) => ask(personWork, `admin/people/${person}/work`),
      handOverWork: (person, to) => ask(handOverAnswer, `admin/people/${person}/hand-over`, 'POST', { to }),
      changeAccount: (person, action) => ask(accountAnswer, `admin/people/${person}/${action}`, 'POST', {}),
      readHeldMails: () => ask(heldMails, 'mail/held'),
      settleHeldMail: (id, word) => ask(heldSettled, `mail/held/${encodeURIComponent(id)}`, 'POST', { word }),
      readMailbox: () => ask(mailboxAnswer, 'admin/mailbox'),
      reopenMailbox: () => ask(mailboxDone, 'admin/mailbox/again', 'POST', {}),
      settleAside: (id, word) => ask(mailboxDone, `admin/mailbox/aside/${id}`, 'POST', { word }),
      readMail: () => ask(mailAnswer, 'admin/mail'),
      tryMail: (to) => ask(mailTestAnswer, 'admin/mail/test', 'POST', { to }),
      previewRetention: (document) => ask(retentionPreview, 'admin/retention/preview', 'POST', { document }),
      readOfficeWork: (office) => ask(officeWork, `admin/offices/${office}/work`),
    },
    stop: () => undefined,
  };
};
