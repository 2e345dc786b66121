import type { Instant } from '#shared/documents/time.ts';
import type { AuditLog } from '#sync-server/audit/audit-log.ts';
import type { MailStore } from './mail-store.ts';

/** As long as what was refused is kept: by then somebody has looked. ms. */
const keptMs = 92 * 24 * 3_600_000;

/** Gives up mails that were set aside and that nobody has decided on. @returns how many */
export const forgetAside = async (
  { mails, audit }: { mails: MailStore; audit: Pick<AuditLog, 'append'> },
  now: Instant,
): Promise<number> => {
  const limit = new Date(Date.parse(now) - keptMs).toISOString();
  const old = (await mails.aside()).filter(({ setAsideAt }) => setAsideAt < limit);
  for (const mail of old) {
    await mails.discard(mail);
    await audit.append({ what: 'mail-given-up', by: null, facts: { document: mail._id, why: mail.because } });
  }
  return old.length;
};
