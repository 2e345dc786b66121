import type { EntryOf } from '#shared/reference/define-kind.ts';
import { type FieldName, fieldLabel } from '../words/field-name.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { EntryForm } from './EntryForm.tsx';
import type { ListDeclaration } from './list-declaration.ts';
import { ListDesk } from './ListDesk.tsx';
import type { ListPage, PageProps } from './page.ts';
import { type Listing, useEntries } from './use-entries.ts';
import styles from './list.module.css';

const codeOf = (entry: object) =>
  'code' in entry ? (
    <small>
      <Ltr>{String(entry.code)}</Ltr>
    </small>
  ) : null;

const EntriesPage = <Document extends Listing<List, Entry>, List extends FieldName, Entry extends object>({
  declared,
  page,
}: {
  declared: ListDeclaration<Document, Entry, List>;
  page: PageProps<Document>;
}) => {
  const { list, called } = declared;
  const { t } = useAdministrationWords();
  const look = declared.useLook(page);
  const { entries, chosen, stored, n, add, ...edits } = useEntries(declared, page);
  return (
    <ListDesk
      list={list}
      label={t(fieldLabel(list))}
      empty={t(`administration.${called}.none`)}
      addLabel={t(`administration.${called}.add`)}
      onAdd={add}
      entries={entries.map(look)}
    >
      {chosen && (
        <EntryForm
          // An id stays; a code is made from the name while it is typed.
          key={'id' in chosen ? String(chosen.id) : n}
          {...page}
          {...edits}
          fields={declared.fields}
          look={{ ...(declared.coded ? { about: codeOf(chosen) } : {}), ...look(chosen, n) }}
          entry={chosen}
          stored={stored}
          path={`${list}.${String(n)}`}
        />
      )}
    </ListDesk>
  );
};

const ListView = <
  Document extends Listing<List, Entry>,
  List extends FieldName,
  Entry extends object,
>(props: {
  declared: ListDeclaration<Document, Entry, List>;
  page: PageProps<Document>;
}) => {
  const { above: Above } = props.declared;
  if (!Above) return <EntriesPage {...props} />;
  return (
    <div className={styles.area}>
      <div>
        <Above {...props.page} />
      </div>
      <EntriesPage {...props} />
    </div>
  );
};

/** Declares a list of a document: its tab, its entries, the fields of one, adding and removing follow from it. */
export const defineList = <
  Document extends Listing<List, Entry>,
  List extends FieldName,
  Entry extends object = EntryOf<Document, List> & object,
>(
  declared: ListDeclaration<Document, Entry, List>,
): ListPage<Document, List> => ({
  list: declared.list,
  label: fieldLabel(declared.list),
  count: (document) => document[declared.list].length,
  ...(declared.begin ? { begin: declared.begin } : {}),
  view: (page) => <ListView declared={declared} page={page} />,
});
