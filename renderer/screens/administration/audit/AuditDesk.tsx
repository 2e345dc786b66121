import { useState } from 'react';
import type { AuditPage, AuditQuery } from '#shared/contracts/audit-api.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Scroll } from '#renderer/ui/Page.tsx';
import { administrationMessages } from '../frame/messages.ts';
import { Unreachable } from '../frame/Unreachable.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditMessages } from './messages.ts';
import { LogVerification } from './LogVerification.tsx';
import styles from './audit.module.css';

/** The audit log: its verification, a search, and what was found, newest first, page after page. */
export const AuditDesk = () => {
  const { t, formatDateTime } = useWords(auditMessages, administrationMessages);
  const { data } = useDesk();
  const [query, setQuery] = useState<AuditQuery>({});
  const [isSearching, setSearching] = useState(false);
  const [isAway, setAway] = useState(false);
  const { reach, value, ask, put } = useAnswer(() => data.readAudit({}));
  if (!value) return <Unreachable reach={reach} onRetry={() => void ask()} />;
  const read = async (next: AuditQuery, before: AuditPage | null) => {
    setSearching(true);
    const answer = await data.readAudit(next);
    setSearching(false);
    setAway(answer.kind !== 'done');
    if (answer.kind === 'done')
      put({ ...answer.value, lines: [...(before?.lines ?? []), ...answer.value.lines] });
  };
  const { lines, next, lookedTo, verification } = value;
  return (
    <Scroll label={t('audit.title')}>
      <div className={styles.desk}>
        <LogVerification last={verification} onVerified={(found) => put({ ...value, verification: found })} />
        <Muted size="small">{t('audit.noted')}</Muted>
        <AuditFilters
          onAsk={(asked) => {
            setQuery(asked);
            void read(asked, null);
          }}
        />
        {lines.length === 0 ? <p>{t('audit.none')}</p> : <AuditTable lines={lines} />}
        <Line as="footer">
          <Muted size="small">{t('audit.count', { count: lines.length })}</Muted>
          {isAway && <span role="alert">{t('administration.away')}</span>}
          {next === null ? (
            <Muted size="small">{t('audit.end')}</Muted>
          ) : (
            <>
              {lookedTo !== null && (
                <Muted size="small">{t('audit.looked', { when: formatDateTime(lookedTo) })}</Muted>
              )}
              <Button isDisabled={isSearching} onPress={() => void read({ ...query, before: next }, value)}>
                {t('audit.more')}
              </Button>
            </>
          )}
        </Line>
      </div>
    </Scroll>
  );
};
