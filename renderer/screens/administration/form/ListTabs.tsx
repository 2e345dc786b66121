import { localDay } from '#shared/domain/deadlines/zone.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from './form-context.ts';
import type { SectionPage } from './page.ts';
import styles from './list.module.css';

/** The pages of a section; `,` goes to the next. */
export const ListTabs = <Document,>({
  pages,
  document,
}: {
  pages: readonly (readonly [name: string, page: SectionPage<Document>])[];
  document: Document;
}) => {
  const { t, formatNumber } = useAdministrationWords();
  const { place, goTo } = useForm();
  const today = localDay(useNow());
  const at = pages.findIndex(([name]) => name === place.list);
  const next = pages[(at + 1) % pages.length];
  const open = ([list, { begin }]: (typeof pages)[number]) =>
    goTo({ list, n: begin?.(document, today) ?? 0 });
  useShortcut(',', next && (() => open(next)), {
    label: t('administration.next-list'),
    group: t('administration.title'),
  });
  return (
    <div className={styles.tabs} role="group" aria-label={t('administration.lists')}>
      {pages.map((each) => {
        const [name, { label, count }] = each;
        return (
          <Button
            key={name}
            size="small"
            variant="quiet"
            isPressed={name === place.list}
            onPress={() => open(each)}
          >
            {t(label)} {count && <small className={styles.count}>{formatNumber(count(document))}</small>}
          </Button>
        );
      })}
    </div>
  );
};
