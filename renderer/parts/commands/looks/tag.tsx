import { useState } from 'react';
import { foldText } from '#shared/domain/identification/fold-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { rowMessages } from '#renderer/parts/rows/messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { tagNames } from '#shared/reference/tags.ts';
import { tagOf } from '#renderer/parts/tags/tag-of.ts';
import { useTagsInUse } from '#renderer/parts/tags/use-tags-in-use.ts';
import type { FormProps } from '../forms/form-props.ts';
import styles from '../forms/forms.module.css';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'tag.search': 'Étiquette',
    'tag.none': 'Tapez un mot pour créer une étiquette.',
    'tag.hint': 'Entrée ajoute l’étiquette, ou la retire si la demande la porte.',
    'tag.new': 'nouvelle',
    'tag.remove': 'retirer',
  },
  ar: {
    'tag.search': 'وسم',
    'tag.none': 'اكتب كلمة لإنشاء وسم.',
    'tag.hint': 'مفتاح الإدخال يضيف الوسم أو يزيله إن كان على الطلب.',
    'tag.new': 'جديد',
    'tag.remove': 'إزالة',
  },
});

interface Choice {
  tag: string;
  /** How many requests carry it; 0: new. */
  count: number;
}

/** Tags that are in use first; what is typed makes a new one. Enter puts a tag on, or takes it off when the request has it. */
const TagForm = ({ target, ids, send }: FormProps<CommandOf<'tag'>>) => {
  const { t } = useWords(words, rowMessages);
  const names = useNames();
  const [typed, setTyped] = useState('');
  const inUse = useTagsInUse();
  const unused = Object.keys(tagNames).filter((tag) => !inUse.some((one) => one.tag === tag));
  const known: Choice[] = [...inUse, ...unused.map((tag) => ({ tag, count: 0 }))];
  const isOne = ids.length === 1;
  const has = (tag: string) => isOne && target.tags.includes(tag);
  const sought = foldText(typed).split(' ').filter(Boolean);
  const fitting: Choice[] = known.filter(({ tag }) => {
    const called = foldText(`${tag} ${names.tag(tag)}`);
    return sought.every((word) => called.includes(word));
  });
  const made = tagOf(typed);
  // What already has this name is not made a second time.
  const isKnown = known.some(({ tag }) => tag === made || tagOf(names.tag(tag)) === made);
  const choices = made !== null && !isKnown ? [...fitting, { tag: made, count: 0 }] : fitting;
  return (
    <>
      <PickList
        label={t('tag.search')}
        items={choices}
        keyOf={(choice) => choice.tag}
        typed={typed}
        onType={setTyped}
        none={t('tag.none')}
        onPick={({ tag }) =>
          void send({ type: 'tag', add: has(tag) ? [] : [tag], remove: has(tag) ? [tag] : [] })
        }
        draw={({ tag, count }) => (
          <>
            <bdi>{names.tag(tag)}</bdi>
            <span className={styles.side}>
              {has(tag) ? t('tag.remove') : count === 0 ? t('tag.new') : t('rows.count', { count })}
            </span>
          </>
        )}
      />
      <Muted>{t('tag.hint')}</Muted>
    </>
  );
};

/** Marks on it. */
export const tag = {
  action: {
    rank: 15,
    key: 'l',
    icon: 'tag',
    nextIn: {},
    isIdle: () => false,
    several: true,
    ask: { form: TagForm, wide: false, keeps: false },
    undo: ({ tags }, _telling, { add, remove }) => ({
      type: 'tag',
      add: remove.filter((one) => tags.includes(one)),
      remove: add.filter((one) => !tags.includes(one)),
    }),
  },
  events: {
    tagged: {
      icon: 'tag',
      title: ({ add, remove }, { t, names }) =>
        t('event.tagged', {
          tags: [
            ...add.map((tag) => `+ ${names.tag(tag)}`),
            ...remove.map((tag) => `− ${names.tag(tag)}`),
          ].join(' · '),
        }),
    },
  },
} satisfies CommandLook<'tag'>;
