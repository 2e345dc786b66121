import { type AuditFact, type AuditFactIs, auditFacts } from '#shared/documents/audit-fact.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { auditFactMessages } from './fact-messages.ts';

const isFact = (name: string): name is AuditFact => Object.hasOwn(auditFacts, name);
const isTeller = (value: string): value is 'server' | 'desk' => value === 'server' || value === 'desk';

/** A fact of an entry, read as what it is: people and offices by their names, times as times. A fact of a newer server stands as it is. */
export const AuditFactLine = ({ name, value }: { name: string; value: string }) => {
  const { t, formatDay, formatDateTime } = useWords(auditFactMessages);
  const names = useNames();
  const shown: Readonly<Record<AuditFactIs, () => React.ReactNode>> = {
    person: () => <bdi>{value === 'server' ? t('audit.teller.server') : names.person(value)}</bdi>,
    office: () => <bdi>{names.office(value)}</bdi>,
    moment: () => <bdi>{formatDateTime(value)}</bdi>,
    day: () => <bdi>{formatDay(value)}</bdi>,
    teller: () => (isTeller(value) ? t(`audit.teller.${value}`) : <Ltr>{value}</Ltr>),
    words: () => <bdi>{value}</bdi>,
    text: () => <Ltr>{value}</Ltr>,
  };
  return (
    <>
      <Muted size="small">{isFact(name) ? t(`audit.fact.${name}`) : <Ltr>{name}</Ltr>}</Muted>{' '}
      {shown[isFact(name) ? auditFacts[name] : 'text']()}
    </>
  );
};
