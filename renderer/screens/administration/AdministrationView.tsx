import { ServerRestored } from '#renderer/parts/sync/ServerRestored.tsx';
import { useDesks } from '#renderer/parts/sync/use-desks.ts';
import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useAdministrationWords } from './words/use-administration-words.ts';
import type { Section } from './frame/define-section.tsx';
import { QuarantineNotice } from './quarantine/QuarantineNotice.tsx';
import type { AdministrationPlace } from './address.ts';
import { type SectionName, sectionNames } from './section-name.ts';
import { sections } from './sections.ts';
import styles from './frame/frame.module.css';

const SectionTab = ({
  section,
  n,
  isCurrent,
  onOpen,
}: {
  section: Section;
  /** Its key; null from the eleventh on. */
  n: number | null;
  isCurrent: boolean;
  onOpen: (section: SectionName) => void;
}) => {
  const { t } = useAdministrationWords();
  const label = t(`administration.section.${section.kind}`);
  useShortcut(String(n), n !== null && (() => onOpen(section.kind)), {
    label,
    group: t('administration.title'),
  });
  return (
    <a
      href={`#/administration/${section.kind}`}
      className={styles.tab}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name={section.icon} size={15} /> {label} {n !== null && <Kbd keys={String(n)} />}
    </a>
  );
};

const sectionsInOrder: readonly Section[] = sectionNames.map((name) => sections[name]);

/** What administrators look after, section by section; the key of each is its number. */
export const AdministrationView = ({ at: { section, target }, go }: ScreenProps<AdministrationPlace>) => {
  const { t } = useAdministrationWords();
  const { desk: Desk } = sections[section];
  const answer = useDesks();
  return (
    <div className={styles.screen}>
      <div className={styles.nav}>
        <h1 className={styles.title}>{t('administration.title')}</h1>
        <nav className={styles.tabs} aria-label={t('administration.sections')}>
          {sectionsInOrder.map((each, n) => (
            <SectionTab
              key={each.kind}
              section={each}
              n={n < 10 ? (n + 1) % 10 : null}
              isCurrent={each.kind === section}
              onOpen={(next) => go({ section: next })}
            />
          ))}
        </nav>
        {answer !== null && answer !== 'away' && <ServerRestored answer={answer} />}
        <QuarantineNotice />
      </div>
      <Desk key={section} target={target} />
    </div>
  );
};
