import { useState } from 'react';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { FormProps } from './form-props.ts';
import { requestMessages } from '../messages.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import styles from './dialogs.module.css';

interface Choice {
  id: string | null;
  name: string;
  role: string;
}

/** Who takes the request: oneself first, then the office's people, or back to the queue. Enter assigns. */
export const AssignForm = ({ target, ids, send }: FormProps) => {
  const { t, name } = useWords(requestMessages);
  const { person, reference } = useDesk();
  const [typed, setTyped] = useState('');
  const people = (reference?.people.people ?? [person]).filter(
    (one) =>
      mayPerform(one, 'start', target) &&
      one.grants.some((grant) => grant.office === target.office || one.id === person.id),
  );
  const choices: Choice[] = people
    .map((one) => ({
      id: one.id,
      name: one.id === person.id ? `${t('request.assign.me')} (${name(one.name)})` : name(one.name),
      role: one.grants[0] ? t(`role.${one.grants[0].role}`) : '',
    }))
    .sort((a, b) => Number(b.id === person.id) - Number(a.id === person.id) || a.name.localeCompare(b.name));
  if (target.assignee !== null) choices.push({ id: null, name: t('request.assign.nobody'), role: '' });
  const words = foldText(typed).split(' ').filter(Boolean);
  const fitting = choices.filter((choice) =>
    words.every((word) => foldText(`${choice.name} ${choice.role}`).includes(word)),
  );
  return (
    <PickList
      label={t('request.assign.search')}
      items={fitting}
      keyOf={(choice) => choice.id ?? ''}
      pickedKey={target.assignee}
      typed={typed}
      onType={setTyped}
      none={t('request.assign.none')}
      onPick={(choice) =>
        // Several requests keep each its own unit.
        void send({ type: 'assign', assignee: choice.id, unit: ids.length > 1 ? null : target.unit })
      }
      draw={(choice) => (
        <>
          <bdi>{choice.name}</bdi>
          <span className={styles.side}>{choice.role}</span>
        </>
      )}
    />
  );
};
