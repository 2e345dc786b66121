import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter } from '#shared/documents/tray.ts';
import { useRefusal } from '#renderer/parts/names/use-refusal.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { ProgressLine } from '#renderer/ui/ProgressLine.tsx';
import { letterState, preparedOf } from './letter-state.ts';
import { PageThumb } from './PageThumb.tsx';
import { usePaper } from '#renderer/parts/tray/paper-context.tsx';
import { scanningMessages } from './messages.ts';
import { Muted } from '#renderer/ui/Muted.tsx';
import styles from './scanning.module.css';

const toneOf = (state: ReturnType<typeof letterState>): Tone =>
  state === 'refused' || state === 'not-bound'
    ? 'red'
    : ['unmatched', 'ambiguous', 'unknown', 'doubt'].includes(state)
      ? 'amber'
      : 'accent';

/** A letter of the tray: where it stands, and its pages in order. */
export const LetterCard = ({
  letter,
  pages,
  number,
  currentPage,
  onChoose,
  onMove,
}: {
  letter: TrayLetter;
  pages: TrayState['pages'];
  number: number;
  /** Of this letter; null: another one is open. */
  currentPage: string | null;
  onChoose: (page: string) => void;
  onMove: (page: string, at: number) => void;
}) => {
  const { t, formatNumber } = useWords(scanningMessages);
  const sentence = useRefusal();
  const { work } = usePaper();
  const state = letterState(letter, pages);
  const prepared = preparedOf(letter, pages);
  const words = (() => {
    switch (state) {
      case 'preparing':
        return t('scanning.letter.preparing', prepared);
      case 'filing':
        return t('scanning.letter.filing', { reference: letter.filing?.reference ?? '' });
      case 'unknown':
        return t('scanning.letter.unknown', { reference: letter.reference ?? '' });
      case 'refused':
        return letter.trouble?.kind === 'refused' ? sentence(letter.trouble.refusal) : '';
      case 'not-bound':
        return t('scanning.letter.not-bound', {
          problem: letter.trouble?.kind === 'not-bound' ? letter.trouble.problem : '',
        });
      case 'doubt':
        return letter.trouble?.kind === 'doubt'
          ? t(`scanning.letter.doubt.${letter.trouble.doubt}`, { reference: letter.trouble.reference })
          : '';
      case 'known':
        return letter.reference ?? '';
      case 'ambiguous':
      case 'arriving':
      case 'reading':
      case 'unmatched':
        return t(`scanning.letter.${state}`);
    }
  })();
  const isWorkedOn =
    work !== null && (work.step.letterId === letter.id || letter.pages.includes(work.step.pageId ?? ''));
  return (
    <section
      className={styles.card}
      data-current={currentPage === null ? undefined : ''}
      data-state={state}
      data-testid="letter"
      aria-label={t('scanning.letter', { number: formatNumber(number) })}
    >
      <header className={styles.cardHead}>
        <strong>{t('scanning.letter', { number: formatNumber(number) })}</strong>
        <Muted as="span" size="small">
          {t('scanning.letter.pages', { count: letter.pages.length })}
        </Muted>
        {letter.kind === 'answer' && <Badge>{t('scanning.letter.answer')}</Badge>}
        <Badge tone={toneOf(state)}>{state === 'known' ? <Ltr>{words}</Ltr> : words}</Badge>
      </header>
      {state === 'preparing' && prepared.of > 1 && (
        <ProgressLine value={prepared.done / prepared.of} label={words} />
      )}
      {isWorkedOn && work.step.kind === 'read' && (
        <ProgressLine value={work.done} label={t('scanning.letter.reading')} />
      )}
      <div className={styles.strip}>
        {letter.pages.map((id, n) => {
          const page = pages[id];
          return (
            page && (
              <PageThumb
                key={id}
                page={page}
                number={n + 1}
                isCurrent={id === currentPage}
                onChoose={() => onChoose(id)}
                onDropPage={(dragged) => onMove(dragged, n)}
              />
            )
          );
        })}
      </div>
    </section>
  );
};
