import type { PersonLine } from '#shared/contracts/people-api.ts';
import type { Person } from '#shared/documents/reference-data.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { administrationMessages } from '../frame/messages.ts';
import { peopleMessages } from './messages.ts';
import { useRightsWords } from './use-rights-words.ts';
import audit from '../audit/audit.module.css';
import styles from './people.module.css';

/** One of them, with what can be done about the account. */
export const PersonRow = ({
  person,
  line,
  onLeave,
  onChanged,
}: {
  person: Person;
  line: PersonLine | null;
  onLeave: () => void;
  onChanged: () => Promise<void>;
}) => {
  const { t, formatDateTime } = useWords(peopleMessages, administrationMessages);
  const { data, person: me } = useDesk();
  const names = useNames();
  const rights = useRightsWords();
  const toast = useToast();
  const asked = line?.letIn ?? null;
  const letIn = async () => {
    const answer = await data.changeAccount(person.id, 'let-in');
    if (answer.kind !== 'done') return toast(t('administration.away'), { tone: 'problem' });
    toast(t(answer.value.isWaiting ? 'people.two' : 'people.opened'));
    await onChanged();
    return undefined;
  };
  return (
    <tr>
      <th scope="row" className={styles.whole}>
        <bdi>{names.person(person.id)}</bdi>
      </th>
      <td>
        <ul className={audit.facts}>
          {person.grants.length === 0 && <li>{t('people.no-rights')}</li>}
          {person.grants.map((grant) => (
            <li key={rights(grant)}>{rights(grant)}</li>
          ))}
        </ul>
      </td>
      <td>{names.unit(person.unit)}</td>
      <td>
        {line?.lastSignIn ? <bdi>{formatDateTime(line.lastSignIn)}</bdi> : <Muted>{t('people.never')}</Muted>}
      </td>
      <td className={`${styles.whole} ${styles.account}`}>
        <Line>
          <Badge tone={person.active ? 'green' : 'neutral'} icon={person.active ? 'check' : 'user-off'}>
            {t(person.active ? 'people.open' : 'people.closed')}
          </Badge>
          {person.id === me.id ? (
            <Muted size="small">{t('people.own')}</Muted>
          ) : person.active ? (
            <Button size="small" onPress={onLeave}>
              {t('people.leave')}
            </Button>
          ) : (
            <Button size="small" isDisabled={asked?.by === me.id} onPress={() => void letIn()}>
              {t(asked && asked.by !== me.id ? 'people.confirm' : 'people.let-in')}
            </Button>
          )}
          {asked && !person.active && (
            <Muted size="small">{t('people.asked', { who: names.person(asked.by) })}</Muted>
          )}
        </Line>
      </td>
    </tr>
  );
};
