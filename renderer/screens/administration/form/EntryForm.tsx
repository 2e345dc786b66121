import type { FieldName } from '../words/field-name.ts';
import { Editor } from './Editor.tsx';
import type { EntryLook, EntryProps, ListDeclaration } from './list-declaration.ts';

/** The fields of the chosen entry under its name. */
export const EntryForm = <Document, Entry extends object>({
  fields: Fields,
  look: { title, heading, about },
  up,
  down,
  remove,
  set,
  ...props
}: Omit<EntryProps<Document, Entry>, 'put' | 'at'> &
  Pick<ListDeclaration<Document, Entry, FieldName>, 'fields'> &
  Readonly<Record<'up' | 'down' | 'remove', (() => void) | undefined>> & {
    look: EntryLook;
    set: (next: Entry) => void;
  }) => {
  const { entry, path } = props;
  const at: EntryProps<Document, Entry>['at'] = (field) => ({
    path: `${path}.${field}`,
    value: entry[field],
    onChange: (value) => {
      const next = { ...entry };
      next[field] = value;
      set(next);
    },
  });
  return (
    <Editor title={heading ?? title} about={about} onUp={up} onDown={down} onRemove={remove}>
      <Fields {...props} at={at} put={(changes) => set({ ...entry, ...changes })} />
    </Editor>
  );
};
