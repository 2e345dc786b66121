import { useEffect, useState } from 'react';
import { liveStates } from '#shared/domain/life.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { QueueRow } from '#renderer/data/contract/queue.ts';
import { everything } from '#shared/domain/figures/queue-query.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import type { FormProps } from '../forms/form-props.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import { PickList } from '#renderer/ui/PickList.tsx';
import styles from '../forms/forms.module.css';
import { defineMessages } from '#shared/locales/messages.ts';
import type { CommandOf } from '#shared/workflow/command.ts';
import type { CommandLook } from '../command-look.ts';

export const words = defineMessages({
  fr: {
    'merge.search': 'Référence ou mots de l’autre demande',
    'merge.none': 'Aucune autre demande ne correspond.',
    'merge.hint': 'Cette demande rejoindra celle que vous choisissez, comme un plaignant de plus.',
  },
  ar: {
    'merge.search': 'مرجع الطلب الآخر أو كلماته',
    'merge.none': 'لا طلب آخر مطابق.',
    'merge.hint': 'سينضم هذا الطلب إلى الذي تختاره كمشتكٍ إضافي.',
  },
});

const shown = 8;

/** Which request this one joins: likely duplicates first, or found by reference and words. Enter merges. */
const MergeForm = ({ target, send }: FormProps<CommandOf<'merge'>>) => {
  const { t } = useWords(words);
  const { data } = useDesk();
  const [typed, setTyped] = useState('');
  const [rows, setRows] = useState<QueueRow[]>([]);
  useEffect(() => {
    let current = true;
    const find = async (): Promise<QueueRow[]> => {
      if (typed.trim() === '') {
        const { category, place, subject } = target;
        const probe = { category, point: place.point, address: place.address, text: subject };
        return (await data.findDuplicates(probe)).map((candidate) => candidate.row);
      }
      const page = await data.queryQueue({
        ...everything,
        text: typed,
        states: liveStates,
        sort: 'updated',
        offset: 0,
        limit: shown + 1,
      });
      return page.rows;
    };
    void find().then((found) => {
      if (current)
        setRows(found.filter((row) => row.id !== target._id && row.movedTo === null).slice(0, shown));
    });
    return () => {
      current = false;
    };
  }, [data, typed, target]);
  return (
    <>
      <Muted>{t('merge.hint')}</Muted>
      <PickList
        label={t('merge.search')}
        items={rows}
        keyOf={(row) => row.id}
        typed={typed}
        onType={setTyped}
        none={t('merge.none')}
        onPick={(row) => void send({ type: 'merge', into: row.id, reason: '' })}
        draw={(row) => (
          <>
            <Ltr>{row.reference}</Ltr>
            <bdi className={styles.grow}>{row.subject}</bdi>
            <StateBadge state={row.state} />
          </>
        )}
      />
    </>
  );
};

/** It joins another request. */
export const merge = {
  action: {
    rank: 9,
    key: 'm',
    icon: 'users',
    nextIn: {},
    isIdle: () => false,
    several: false,
    ask: { form: MergeForm, wide: false, keeps: false },
  },
  events: {
    merged: { icon: 'users', title: (_body, { t }) => t('event.merged') },
  },
} satisfies CommandLook<'merge'>;
