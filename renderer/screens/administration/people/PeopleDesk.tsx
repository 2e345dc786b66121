import { useState } from 'react';
import type { Person } from '#shared/documents/reference-data.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Scroll } from '#renderer/ui/Page.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { Unreachable } from '../frame/Unreachable.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { PersonRow } from './PersonRow.tsx';
import { peopleMessages } from './messages.ts';
import { useRightsWords } from './use-rights-words.ts';
import audit from '../audit/audit.module.css';

const columns = ['name', 'rights', 'unit', 'seen', 'account'] as const;

/** Everybody whom the directory has ever sent: their rights, their last sign-in, their account. */
export const PeopleDesk = () => {
  const { t } = useWords(peopleMessages);
  const { data, reference } = useDesk();
  const names = useNames();
  const rights = useRightsWords();
  const [wanted, setWanted] = useState('');
  const [leaving, setLeaving] = useState<Person | null>(null);
  const { reach, value, ask } = useAnswer(() => data.readPeople());
  if (!value || !reference) return <Unreachable reach={reach} onRetry={() => void ask()} />;
  const lines = new Map(value.people.map((line) => [line.id, line]));
  const said = (person: Person) =>
    foldText(
      [person.name.fr, person.name.ar, names.unit(person.unit), ...person.grants.map(rights)].join(' '),
    );
  const words = foldText(wanted).split(/\s+/);
  const shown = reference.people.people.filter((person) => {
    const text = said(person);
    return words.every((word) => text.includes(word));
  });
  return (
    <Scroll label={t('people.title')}>
      <div className={audit.desk}>
        <Muted size="small">{t('people.source')}</Muted>
        <SearchField label={t('people.find')} value={wanted} onChange={setWanted} />
        {shown.length === 0 ? (
          <p>{t('people.none')}</p>
        ) : (
          <Table label={t('people.title')} columns={columns} head={(column) => t(`people.${column}`)}>
            {shown.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                line={lines.get(person.id) ?? null}
                onLeave={() => setLeaving(person)}
                onChanged={ask}
              />
            ))}
          </Table>
        )}
      </div>
      {leaving && (
        <LeaveDialog
          person={leaving}
          onClose={() => {
            setLeaving(null);
            void ask();
          }}
        />
      )}
    </Scroll>
  );
};
