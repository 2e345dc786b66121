import type { ScreenProps } from '#renderer/parts/screen/define-screen.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useAdministrationWords } from './words/use-administration-words.ts';
import { CalendarForm } from './calendar/CalendarForm.tsx';
import { CatalogueForm } from './catalogue/CatalogueForm.tsx';
import { SectionDesk } from './frame/SectionDesk.tsx';
import { LaddersForm } from './ladders/LaddersForm.tsx';
import { OfficesForm } from './offices/OfficesForm.tsx';
import { RetentionForm } from './RetentionForm.tsx';
import { RulesForm } from './rules/RulesForm.tsx';
import { type Section, sections } from './sections.ts';
import { TemplatesForm } from './templates/TemplatesForm.tsx';
import styles from './frame/frame.module.css';

const SectionTab = ({
  section,
  n,
  isCurrent,
  onOpen,
}: {
  section: (typeof sections)[number];
  n: number;
  isCurrent: boolean;
  onOpen: (section: Section) => void;
}) => {
  const { t } = useAdministrationWords();
  const label = t(`administration.section.${section.kind}`);
  useShortcut(String(n), () => onOpen(section.kind), { label, scope: t('administration.title') });
  return (
    <a
      href={`#/administration/${section.kind}`}
      className={styles.tab}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name={section.icon} size={15} /> {label} <Kbd>{n}</Kbd>
    </a>
  );
};

const formOf = (section: Section) => {
  switch (section) {
    case 'calendar':
      return <SectionDesk key={section} kind={section} first="year" form={CalendarForm} />;
    case 'catalogue':
      return <SectionDesk key={section} kind={section} first="categories" form={CatalogueForm} />;
    case 'offices':
      return <SectionDesk key={section} kind={section} first="offices" form={OfficesForm} />;
    case 'ladders':
      return <SectionDesk key={section} kind={section} first="ladders" form={LaddersForm} />;
    case 'templates':
      return <SectionDesk key={section} kind={section} first="templates" form={TemplatesForm} />;
    case 'rules':
      return <SectionDesk key={section} kind={section} first="rules" form={RulesForm} />;
    case 'retention':
      return <SectionDesk key={section} kind={section} first="retention" form={RetentionForm} />;
  }
};

/** The city's reference data, section by section; keys 1 to 7. */
export const AdministrationView = ({ at: { section }, go }: ScreenProps<{ section: Section }>) => {
  const { t } = useAdministrationWords();
  return (
    <div className={styles.screen}>
      <div className={styles.nav}>
        <h1 className={styles.title}>{t('administration.title')}</h1>
        <nav className={styles.tabs} aria-label={t('administration.sections')}>
          {sections.map((each, n) => (
            <SectionTab
              key={each.kind}
              section={each}
              n={n + 1}
              isCurrent={each.kind === section}
              onOpen={(next) => go({ section: next })}
            />
          ))}
        </nav>
      </div>
      {formOf(section)}
    </div>
  );
};
