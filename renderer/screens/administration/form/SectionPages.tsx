import type { ComponentType } from 'react';
import { useForm } from './form-context.ts';
import { ListTabs } from './ListTabs.tsx';
import type { SectionPage, PageProps, Pages } from './page.ts';
import styles from './list.module.css';

/** The page of a section that is shown, below the tabs of all of them when there are several. */
export const SectionPages = <Document,>({
  pages,
  above: Above,
  page,
}: {
  pages: Pages<Document>;
  /** Said above the tabs. */
  above: ComponentType<PageProps<Document>> | undefined;
  page: PageProps<Document>;
}) => {
  const { place } = useForm();
  const named = Object.entries<SectionPage<Document>>(pages);
  const [, shown] = named.find(([name]) => name === place.list) ?? named[0] ?? [];
  if (!shown) return null;
  const { view: View } = shown;
  if (named.length === 1) return <View {...page} />;
  const tabs = <ListTabs pages={named} document={page.document} />;
  return (
    <div className={styles.area}>
      {Above ? (
        <div>
          <Above {...page} />
          {tabs}
        </div>
      ) : (
        tabs
      )}
      <View {...page} />
    </div>
  );
};
