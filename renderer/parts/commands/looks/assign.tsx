import { useState } from 'react';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { mayPerform } from '#shared/domain/access/may-perform.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { FormProps } from '../forms/form-props.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import styles from '../forms/forms.module.css';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'assign.me': 'Moi',
    'assign.nobody': 'Personne (rendre à la file)',
    'assign.search': 'Nom de l’agent',
    'assign.none': 'Aucun agent de ce bureau ne correspond.',
  },
  ar: {
    'assign.me': 'أنا',
    'assign.nobody': 'لا أحد (إرجاع إلى القائمة)',
    'assign.search': 'اسم العون',
    'assign.none': 'لا عون مطابق في هذا المكتب.',
  },
});

interface Choice {
  id: string | null;
  name: string;
  role: string;
}

/** Who takes the request: oneself first, then the office's people, or back to the queue. Enter assigns. */
const AssignForm = ({ target, ids, send }: FormProps<CommandOf<'assign'>>) => {
  const { t, name } = useWords(words);
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
      name: one.id === person.id ? `${t('assign.me')} (${name(one.name)})` : name(one.name),
      role: one.grants[0] ? t(`role.${one.grants[0].role}`) : '',
    }))
    .sort((a, b) => Number(b.id === person.id) - Number(a.id === person.id) || a.name.localeCompare(b.name));
  if (target.assignee !== null) choices.push({ id: null, name: t('assign.nobody'), role: '' });
  const sought = foldText(typed).split(' ').filter(Boolean);
  const fitting = choices.filter((choice) =>
    sought.every((word) => foldText(`${choice.name} ${choice.role}`).includes(word)),
  );
  return (
    <PickList
      label={t('assign.search')}
      items={fitting}
      keyOf={(choice) => choice.id ?? ''}
      pickedKey={target.assignee}
      typed={typed}
      onType={setTyped}
      none={t('assign.none')}
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

/** Who takes it. */
export const assign = {
  action: {
    rank: 2,
    key: 'a',
    icon: 'user',
    nextIn: { qualified: 1 },
    isIdle: () => false,
    several: true,
    ask: { form: AssignForm, wide: false, keeps: false },
    undo: ({ assignee, unit }) => ({ type: 'assign', assignee, unit }),
  },
  events: {
    assigned: {
      icon: 'user',
      title: ({ assignee }, { t, names }) =>
        assignee === null ? t('event.unassigned') : t('event.assigned', { assignee: names.person(assignee) }),
    },
  },
} satisfies CommandLook<'assign'>;
