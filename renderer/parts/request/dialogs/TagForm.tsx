import { useState } from 'react';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { PickList } from '#renderer/ui/PickList.tsx';
import { tagOf } from '../tags/tag-of.ts';
import { useTagsInUse } from '../tags/use-tags-in-use.ts';
import type { FormProps } from './form-props.ts';
import { requestMessages } from '../messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './dialogs.module.css';

interface Choice {
  tag: string;
  /** How many requests carry it; 0: new. */
  count: number;
}

/** Tags that are in use first; what is typed makes a new one. Enter puts a tag on, or takes it off when the request has it. */
export const TagForm = ({ target, ids, send }: FormProps) => {
  const { t } = useWords(requestMessages, rowMessages);
  const [typed, setTyped] = useState('');
  const known = useTagsInUse();
  const isOne = ids.length === 1;
  const has = (tag: string) => isOne && target.tags.includes(tag);
  const words = foldText(typed).split(' ').filter(Boolean);
  const fitting: Choice[] = known.filter(({ tag }) => words.every((word) => foldText(tag).includes(word)));
  const made = tagOf(typed);
  const choices =
    made !== null && !known.some(({ tag }) => tag === made) ? [...fitting, { tag: made, count: 0 }] : fitting;
  return (
    <>
      <PickList
        label={t('request.tag.search')}
        items={choices}
        keyOf={(choice) => choice.tag}
        typed={typed}
        onType={setTyped}
        none={t('request.tag.none')}
        onPick={({ tag }) =>
          void send({ type: 'tag', add: has(tag) ? [] : [tag], remove: has(tag) ? [tag] : [] })
        }
        draw={({ tag, count }) => (
          <>
            <bdi>{tag}</bdi>
            <span className={styles.side}>
              {has(tag)
                ? t('request.tag.remove')
                : count === 0
                  ? t('request.tag.new')
                  : t('rows.count', { count })}
            </span>
          </>
        )}
      />
      <Muted>{t('request.tag.hint')}</Muted>
    </>
  );
};
