import { useState } from 'react';
import type { Proposal } from '#shared/domain/paper/proposal.ts';
import type { TrayState } from '#renderer/data/contract/tray.ts';
import type { TrayLetter, TrayPage } from '#shared/documents/tray.ts';
import { marksOf } from '#renderer/parts/tray/marks-of.ts';
import { Viewer } from '#renderer/parts/viewer/Viewer.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { trayMessages } from '#renderer/parts/tray/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { FindRequest } from '#renderer/parts/find-request/FindRequest.tsx';
import { letterState } from './letter-state.ts';
import { ProposalList } from '#renderer/parts/tray/ProposalList.tsx';
import type { LetterActions } from './use-letter-actions.ts';
import { useReadLetter } from '#renderer/parts/tray/use-letter.ts';
import { usePageView } from '#renderer/parts/tray/use-page-view.ts';
import { scanningMessages } from './messages.ts';
import { Heading } from '#renderer/ui/Heading.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { Muted } from '#renderer/ui/Muted.tsx';
import { Line } from '#renderer/ui/Line.tsx';
import styles from './scanning.module.css';

/** The letter before the agent: its page, what was read, and where it goes. */
export const LetterDetail = ({
  letter,
  page,
  pages,
  actions,
  onPage,
  onRegister,
}: {
  letter: TrayLetter;
  page: TrayPage;
  pages: TrayState['pages'];
  actions: LetterActions;
  onPage: (page: string) => void;
  onRegister: () => void;
}) => {
  const { t, formatNumber } = useWords(scanningMessages, trayMessages);
  const read = useReadLetter(letter, pages);
  const [looked, setLooked] = useState<Proposal | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const at = letter.pages.indexOf(page.id);
  const text = read?.texts[at] ?? null;
  const view = usePageView(page, text, 'copy');
  const original = usePageView(isComparing ? page : null, null, 'original');
  const match = read?.matches.find(({ row }) => row !== null && row.movedTo === null) ?? null;
  const row = match?.row ?? null;
  const state = letterState(letter, pages);
  const isFree = letter.filing === null && letter.stack === null;
  const group = t('scanning.title');
  const accept = () => row && void actions.file(row.id, row.reference);
  // Enter on a button presses the button.
  const acceptByKey = () => document.activeElement?.tagName !== 'BUTTON' && accept();
  useShortcut('Enter', isFree && row && acceptByKey, {
    label: t('scanning.accept', { reference: row?.reference ?? '' }),
    group,
  });
  useShortcut('e', letter.trouble !== null && actions.byLabel && (() => void actions.byLabel?.()), {
    label: t('scanning.by-label', { reference: actions.label ?? '' }),
    group,
  });
  useShortcut('g', actions.ignoreLabel, { label: t('scanning.ignore-label'), group });
  useShortcut('f', isFree && (() => setFinding(true)), { label: t('scanning.find'), group });
  useShortcut('n', isFree && onRegister, { label: t('scanning.register'), group });
  useShortcut('o', () => setComparing(!isComparing), { label: t('scanning.compare'), group });
  return (
    <div className={styles.detail}>
      <div className={isComparing ? styles.twoUp : styles.oneUp}>
        {isComparing && original && (
          <figure className={styles.original}>
            <figcaption>{t('scanning.original')}</figcaption>
            <Viewer pages={[original]} at={0} onAt={() => undefined} />
          </figure>
        )}
        {view && (
          <Viewer
            pages={[view]}
            at={0}
            onAt={() => undefined}
            marks={marksOf(read, at, looked)}
            tools={
              <Button
                size="small"
                variant="quiet"
                isPressed={isComparing}
                onPress={() => setComparing(!isComparing)}
              >
                {t('scanning.compare')} <Kbd keys="O" />
              </Button>
            }
          />
        )}
      </div>
      <section className={styles.side} aria-label={t('tray.proposals')}>
        {page.problem !== null && (
          <Notice tone="amber" icon="alert">
            {t(`scanning.page.problem.${page.problem}`)}
          </Notice>
        )}
        <Heading level={2}>{t('scanning.match')}</Heading>
        {row && match ? (
          <div className={styles.match} data-testid="match">
            <Ltr>{row.reference}</Ltr>
            <bdi className={styles.value}>{row.subject}</bdi>
            <bdi>{row.citizen}</bdi>
            <Muted as="span" size="small">
              {match.because.map((why) => t(why)).join(' · ')} ·{' '}
              {t('tray.sure', { percent: formatNumber(Math.round(match.score * 100)) })}
            </Muted>
            <Button variant="primary" isDisabled={!isFree} onPress={accept}>
              {t('scanning.accept', { reference: row.reference })} <Kbd keys="Enter" />
            </Button>
          </div>
        ) : (
          <Muted size="small">
            {t(
              state === 'reading' || state === 'preparing'
                ? 'scanning.letter.reading'
                : 'scanning.match.none',
            )}
          </Muted>
        )}
        {letter.trouble !== null && actions.label !== null && (
          <Line>
            {actions.byLabel && (
              <Button size="small" onPress={() => void actions.byLabel?.()}>
                {t('scanning.by-label', { reference: actions.label })} <Kbd keys="E" />
              </Button>
            )}
          </Line>
        )}
        {actions.ignoreLabel && (
          <Line>
            <Button size="small" variant="quiet" onPress={actions.ignoreLabel}>
              {t('scanning.ignore-label')} <Kbd keys="G" />
            </Button>
          </Line>
        )}
        <Line>
          <Button size="small" isDisabled={!isFree} onPress={() => setFinding(true)}>
            <Icon name="search" size={14} /> {t('scanning.find')} <Kbd keys="F" />
          </Button>
          <Button size="small" isDisabled={!isFree} onPress={onRegister}>
            <Icon name="plus" size={14} /> {t('scanning.register')} <Kbd keys="N" />
          </Button>
          {letter.trouble && (
            <Button size="small" onPress={actions.retry}>
              {t('scanning.retry')}
            </Button>
          )}
        </Line>
        <Heading level={2}>{t('tray.proposals')}</Heading>
        {read?.proposals.length === 0 && <Muted size="small">{t('scanning.proposals.none')}</Muted>}
        {read && (
          <ProposalList
            proposals={read.proposals}
            onLook={(proposal) => {
              setLooked(proposal);
              const there = proposal && letter.pages[proposal.page];
              if (there) onPage(there);
            }}
          />
        )}
        <Line>
          <Button
            size="small"
            variant="quiet"
            onPress={() => actions.nextLanguage && void actions.nextLanguage()}
          >
            {t(`scanning.language.${letter.language ?? 'auto'}`)} <Kbd keys="L" />
          </Button>
          {state === 'reading' && (
            <Button size="small" variant="quiet" onPress={actions.stopReading}>
              {t('scanning.read.stop')}
            </Button>
          )}
          {letter.unread && (
            <Button size="small" variant="quiet" onPress={actions.readAgain}>
              {t('scanning.read.again')}
            </Button>
          )}
        </Line>
      </section>
      {isFinding && (
        <FindRequest
          title={t('scanning.find')}
          onClose={() => setFinding(false)}
          onPick={(found) => {
            setFinding(false);
            void actions.file(found.id, found.reference);
          }}
        />
      )}
    </div>
  );
};
