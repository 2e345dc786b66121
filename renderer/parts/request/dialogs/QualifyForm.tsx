import { useState } from 'react';
import { priority as priorities, type Priority } from '#shared/documents/priority.ts';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import type { FormProps } from './form-props.ts';
import { requestMessages } from '../messages.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import styles from './dialogs.module.css';

/** Which category, found by its name or by the words people use for it in either language. Enter qualifies. */
export const QualifyForm = ({ target, send }: FormProps) => {
  const { t, name } = useWords(requestMessages);
  const names = useNames();
  const { reference } = useDesk();
  const [typed, setTyped] = useState('');
  const [priority, setPriority] = useState<Priority>(target.priority);
  const words = foldText(typed).split(' ').filter(Boolean);
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
    return category.active && words.every((word) => text.includes(word));
  });
  return (
    <>
      <Select
        label={t('request.priority')}
        value={priority}
        onChange={setPriority}
        options={priorities.options.map((value) => ({ value, label: t(`priority.${value}`) }))}
      />
      <PickList
        label={t('request.qualify.search')}
        items={fitting}
        keyOf={(category) => category.code}
        pickedKey={target.category}
        typed={typed}
        onType={setTyped}
        none={t('request.qualify.none')}
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
