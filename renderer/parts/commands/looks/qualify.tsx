import { useState } from 'react';
import { priority as priorities, type Priority } from '#shared/documents/priority.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import styles from '../forms/forms.module.css';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'qualify.priority': 'Priorité',
    'qualify.search': 'Mot ou catégorie',
    'qualify.none': 'Aucune catégorie ne correspond.',
  },
  ar: {
    'qualify.priority': 'الأولوية',
    'qualify.search': 'كلمة أو صنف',
    'qualify.none': 'لا صنف مطابق.',
  },
});

/** Which category, found by its name or by the words people use for it in either language. Enter qualifies. */
const QualifyForm = ({ target, send }: FormProps<CommandOf<'qualify'>>) => {
  const { t, name } = useWords(words);
  const names = useNames();
  const { reference } = useDesk();
  const [typed, setTyped] = useState('');
  const [priority, setPriority] = useState<Priority>(target.priority);
  const sought = foldText(typed).split(' ').filter(Boolean);
  const fitting = (reference?.catalogue.categories ?? []).filter((category) => {
    const text = foldText(
      [
        category.name.fr,
        category.name.ar,
        names.domain(category.domain),
        ...category.keywords.fr,
        ...category.keywords.ar,
      ].join(' '),
    );
    return category.active && sought.every((word) => text.includes(word));
  });
  return (
    <>
      <Select
        label={t('qualify.priority')}
        value={priority}
        onChange={setPriority}
        options={priorities.options.map((value) => ({ value, label: t(`priority.${value}`) }))}
      />
      <PickList
        label={t('qualify.search')}
        items={fitting}
        keyOf={(category) => category.code}
        pickedKey={target.category}
        typed={typed}
        onType={setTyped}
        none={t('qualify.none')}
        onPick={(category) => void send({ type: 'qualify', category: category.code, priority, place: null })}
        draw={(category) => (
          <>
            <bdi>{name(category.name)}</bdi>
            <span className={styles.side}>{names.domain(category.domain)}</span>
          </>
        )}
      />
    </>
  );
};

/** What it is about. */
export const qualify = {
  action: {
    rank: 1,
    key: 'q',
    icon: 'filter',
    nextIn: { received: 1 },
    isIdle: () => false,
    several: false,
    ask: { form: QualifyForm, wide: false, keeps: false },
    undo: ({ category, priority, place }) =>
      category === null ? null : { type: 'qualify', category, priority, place },
  },
  events: {
    qualified: {
      icon: 'filter',
      title: ({ category }, { t, names }) => t('event.qualified', { category: names.category(category) }),
    },
  },
} satisfies CommandLook<'qualify'>;
