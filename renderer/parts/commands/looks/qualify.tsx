import { useMemo, useState } from 'react';
import { priority as priorities, type Priority } from '#shared/documents/priority.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { categoryChoices } from '../forms/category-choices.ts';
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
    'qualify.proposed': 'Proposée d’après les mots du citoyen · {domain}',
  },
  ar: {
    'qualify.priority': 'الأولوية',
    'qualify.search': 'كلمة أو صنف',
    'qualify.none': 'لا صنف مطابق.',
    'qualify.proposed': 'مقترح حسب كلمات المواطن · {domain}',
  },
});

/** Which category, found by its name or by the words people use for it in either language; what the request says proposes one. Enter qualifies. */
const QualifyForm = ({ target, send }: FormProps<CommandOf<'qualify'>>) => {
  const { t, name } = useWords(words);
  const names = useNames();
  const { reference } = useDesk();
  const [typed, setTyped] = useState('');
  const [priority, setPriority] = useState<Priority>(target.priority);
  const { choices, proposed } = useMemo(
    () =>
      reference
        ? categoryChoices(reference.catalogue, target, typed, names.domain)
        : { choices: [], proposed: null },
    [reference, target, typed, names],
  );
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
        items={choices}
        keyOf={(category) => category.code}
        pickedKey={target.category}
        typed={typed}
        onType={setTyped}
        none={t('qualify.none')}
        onPick={(category) => void send({ type: 'qualify', category: category.code, priority, place: null })}
        draw={(category) => (
          <>
            <bdi>{name(category.name)}</bdi>
            <span className={styles.side}>
              {category.code === proposed
                ? t('qualify.proposed', { domain: names.domain(category.domain) })
                : names.domain(category.domain)}
            </span>
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
