import type { AuditLine } from '#shared/contracts/audit-api.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { AuditFactLine } from './AuditFactLine.tsx';
import { auditKindMessages } from './kind-messages.ts';
import { auditMessages } from './messages.ts';
import styles from './audit.module.css';

const columns = ['number', 'at', 'who', 'what', 'facts'] as const;
/** Entries of the log as the server gave them: ids and codes, nothing of citizens in plain. */
export const AuditTable = ({ lines }: { lines: readonly AuditLine[] }) => {
  const { t, formatDateTime, formatNumber } = useWords(auditMessages, auditKindMessages);
  const names = useNames();
  return (
    <Table label={t('audit.title')} columns={columns} head={(column) => t(`audit.${column}`)}>
      {lines.map(({ seq, at, what, by, facts }) => (
        <tr key={seq}>
          <td>
            <Ltr>{formatNumber(seq)}</Ltr>
          </td>
          <td>{at === null ? '–' : <bdi>{formatDateTime(at)}</bdi>}</td>
          <td>
            <bdi>{by === null ? (what === null ? '–' : t('audit.who.server')) : names.person(by)}</bdi>
          </td>
          <td>
            {what === null ? (
              <Badge tone="red" icon="alert">
                {t('audit.unreadable')}
              </Badge>
            ) : (
              t(`audit.kind.${what}`)
            )}
          </td>
          <td>
            <ul className={styles.facts}>
              {Object.entries(facts).map(([name, value]) => (
                <li key={name}>
                  <AuditFactLine name={name} value={value} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </Table>
  );
};
