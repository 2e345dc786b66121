import type { Person } from '#shared/documents/reference-data.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { SealedAccess } from './sealed-access.ts';
import { SealedRow } from './SealedRow.tsx';
import { useSealedStore } from './use-sealed-store.ts';
import { sealedMessages } from './messages.ts';
import { Stack } from '#renderer/ui/Stack.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './sealed.module.css';

/** Whose work is sealed on this PC, what it holds, and the way to take it over. */
export const SealedDialog = ({
  people,
  open,
  onClose,
}: {
  people: readonly Person[];
  open: SealedAccess['open'];
  onClose: () => void;
}) => {
  const { t, name } = useWords(sealedMessages);
  const { view, look, take } = useSealedStore(open);
  const waiting = view.kind === 'open' ? view.items.filter(({ state }) => state === 'waiting') : [];
  return (
    <Dialog title={t('sealed.title')} onClose={onClose} wide>
      <Stack>
        {view.kind === 'open' ? (
          <>
            <h3>{name(view.store.person.name)}</h3>
            {view.items.length === 0 && view.withheld === 0 && <p>{t('sealed.empty')}</p>}
            {view.withheld > 0 && <Muted>{t('sealed.withheld', { count: view.withheld })}</Muted>}
            <ul className={styles.rows}>
              {view.items.map((item) => (
                <SealedRow key={item.command._id} item={item} onTake={() => void take(view.store, [item])} />
              ))}
            </ul>
          </>
        ) : (
          <>
            <Muted>{t('sealed.intro')}</Muted>
            {view.kind !== 'choosing' && <p role="status">{t(`sealed.${view.kind}`)}</p>}
            <ul className={styles.rows}>
              {people.map((person, n) => (
                <li key={person.id} className={styles.row}>
                  <strong>{name(person.name)}</strong>
                  <Button
                    size="small"
                    autoFocus={n === 0}
                    isDisabled={view.kind === 'loading'}
                    onPress={() => void look(person.id)}
                  >
                    {t('sealed.look')}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        <Line>
          {view.kind === 'open' && waiting.length > 0 && (
            <Button variant="primary" onPress={() => void take(view.store, waiting)}>
              {t('sealed.take-all', { count: waiting.length })}
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {t('app.close')}
          </Button>
        </Line>
      </Stack>
    </Dialog>
  );
};
