import { useState } from 'react';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter } from '#shared/documents/tray.ts';
import { Viewer } from '#renderer/parts/viewer/Viewer.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from './messages.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { marksOf } from './marks-of.ts';
import { ProposalList } from './ProposalList.tsx';
import { labelOf } from './work/label-of.ts';
import { useReadLetter } from './use-letter.ts';
import { usePageView } from './use-page-view.ts';
import { useTray } from './use-tray.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import styles from './letter-beside.module.css';

/** Keys that take the next proposal over into the form, or leave it: others are the counter's or the browser's own. */
const takeKey = 'F6';
const leaveKey = 'F7';
/** What the counter's form has a field for. */
const onForm = new Set<Proposal['field']>(['name', 'cin', 'phone', 'address', 'subject', 'category']);

const Beside = ({
  letter,
  pages,
  onTake,
}: {
  letter: TrayLetter;
  pages: TrayState['pages'];
  onTake: (proposal: Proposal) => void;
}) => {
  const { t } = useWords(trayMessages);
  const [at, setAt] = useState(0);
  const [looked, setLooked] = useState<Proposal | null>(null);
  const read = useReadLetter(letter, pages);
  const page = pages[letter.pages[at] ?? ''] ?? null;
  const view = usePageView(page, read?.texts[at] ?? null, 'copy');
  const [next, setNext] = useState(0);
  const offered = (read?.proposals ?? []).filter(({ field }) => onForm.has(field));
  const label = labelOf(letter, pages);
  const group = t('tray.beside');
  const first = offered[next];
  const goOn = () => {
    const then = offered[next + 1];
    setNext(next + 1);
    setLooked(then ?? null);
    if (then) setAt(then.page);
  };
  const take = () => {
    if (first) onTake(first);
    goOn();
  };
  const field = first ? t(`tray.field.${first.field}`) : '';
  useShortcut(takeKey, first && take, { label: t('tray.beside.take', { field }), group });
  useShortcut(leaveKey, first && goOn, { label: t('tray.beside.leave', { field }), group });
  return (
    <section className={styles.beside} aria-label={group}>
      {label.kind === 'request' && (
        <Notice icon="tag">{t('tray.beside.label', { reference: label.reference })}</Notice>
      )}
      {view && (
        <Viewer
          pages={letter.pages.map((_, n) => (n === at ? view : { ...view, key: String(n) }))}
          at={at}
          onAt={setAt}
          marks={marksOf(read, at, looked ?? first ?? null)}
        />
      )}
      <div className={styles.besideFoot}>
        <Heading level={2}>{t('tray.proposals')}</Heading>
        <ProposalList
          proposals={offered}
          onLook={(proposal) => {
            setLooked(proposal);
            if (proposal) setAt(proposal.page);
          }}
          onTake={onTake}
          noteOf={(_proposal, n) =>
            n === next && (
              <>
                <Kbd keys={takeKey} /> {t('tray.beside.or-leave')} <Kbd keys={leaveKey} />
              </>
            )
          }
        />
      </div>
    </section>
  );
};

/** The letter that a registration is made from, beside its form: what was read is taken over by a key press, one by one. */
export const LetterBeside = ({
  letterId,
  onTake,
}: {
  letterId: string;
  onTake: (proposal: Proposal) => void;
}) => {
  const tray = useTray();
  const letter = tray?.letters.find(({ id }) => id === letterId);
  return tray && letter ? <Beside letter={letter} pages={tray.pages} onTake={onTake} /> : null;
};
