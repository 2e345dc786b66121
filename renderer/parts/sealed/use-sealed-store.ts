import { useState } from 'react';
import { useDesk } from '#renderer/data/desk-context.tsx';
import type { SealedStore } from '#shared/contracts/desktop-api.ts';
import type { SealedItem } from '#renderer/data/contract/sealed-work.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useToast } from '#renderer/ui/toast.tsx';
import type { SealedAccess } from './sealed-access.ts';
import { sealedMessages } from './messages.ts';

type View =
  | { kind: 'choosing' | 'loading' | 'forbidden' | 'away' | 'nothing' }
  | { kind: 'open'; store: SealedStore; items: SealedItem[]; withheld: number };

/** Lists what waits in a sealed store, as far as the server opens it, and takes it over. */
export const useSealedStore = (open: SealedAccess['open']) => {
  const { t, formatDateTime } = useWords(sealedMessages);
  const { data } = useDesk();
  const names = useNames();
  const toast = useToast();
  const [view, setView] = useState<View>({ kind: 'choosing' });
  const [isBusy, setBusy] = useState(false);

  const list = async (store: SealedStore) => {
    const list = await data.listSealed(store);
    const { kind } = list;
    setView(kind === 'listed' ? { ...list, kind: 'open', store } : { kind });
  };
  const look = async (personId: string) => {
    setView({ kind: 'loading' });
    const outcome = await open(personId);
    if (outcome.kind === 'found') await list(outcome.store);
    else setView({ kind: outcome.kind });
  };
  const take = async (store: SealedStore, items: readonly SealedItem[]) => {
    if (isBusy) return;
    setBusy(true);
    const taken = new Map<string, SealedItem>();
    let count = 0;
    for (const item of items) {
      const verdict = await data.takeOver(store, item);
      if (!verdict.accepted) {
        const why = t(`refusal.${verdict.refusal.code}`, verdict.refusal.values);
        toast(t('sealed.not-taken', { why }), { tone: 'problem' });
        continue;
      }
      count += 1;
      if (!taken.has(verdict.requestId)) taken.set(verdict.requestId, item);
    }
    for (const [requestId, { command }] of taken)
      await data.submit(requestId, {
        type: 'note',
        body: t('sealed.note', {
          name: names.person(command.by),
          time: formatDateTime(command.doneAt),
          desk: command.desk,
        }),
      });
    if (count > 0) toast(t('sealed.taken', { count }));
    await list(store);
    setBusy(false);
  };
  return { view, look, take };
};
