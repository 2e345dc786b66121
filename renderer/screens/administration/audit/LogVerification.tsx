import { useState } from 'react';
import type { AuditVerification } from '#shared/contracts/audit-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { administrationMessages } from '../frame/messages.ts';
import { auditMessages } from './messages.ts';

/** Whether the log is whole, since when that is known, and what is not proved by it; and looking anew. */
export const LogVerification = ({
  last,
  onVerified,
}: {
  last: AuditVerification | null;
  onVerified: (verification: AuditVerification) => void;
}) => {
  const { t, formatDateTime, formatNumber } = useWords(auditMessages, administrationMessages);
  const { data } = useDesk();
  const [state, setState] = useState<'still' | 'running' | 'away'>('still');
  const run = async () => {
    setState('running');
    const answer = await data.verifyAudit();
    setState(answer.kind === 'done' ? 'still' : 'away');
    if (answer.kind === 'done') onVerified(answer.value.verification);
  };
  const when = last ? formatDateTime(last.at) : '';
  const found = last?.found;
  return (
    <Notice
      tone={found?.kind === 'broken' ? 'red' : found ? 'green' : 'neutral'}
      icon={found?.kind === 'broken' ? 'alert' : 'shield'}
      end={
        <Button size="small" isDisabled={state === 'running'} onPress={() => void run()}>
          {t(state === 'running' ? 'audit.verifying' : 'audit.verify')}
        </Button>
      }
    >
      {!found && <p>{t('audit.never')}</p>}
      {found?.kind === 'broken' && (
        <p>{t('audit.broken', { when, at: formatNumber(found.at), why: t(`audit.fault.${found.why}`) })}</p>
      )}
      {found?.kind === 'sound' && <p>{t('audit.sound', { when, entries: found.entries })}</p>}
      {found?.kind === 'sound' &&
        found.unknown.map(({ kind, entries }) => <p key={kind}>{t(`audit.unknown.${kind}`, { entries })}</p>)}
      {state === 'away' && <p>{t('administration.away')}</p>}
    </Notice>
  );
};
