import type { EditableKind } from '#shared/contracts/reference-api.ts';
import { entryKey } from '#shared/domain/reference/entries.ts';
import { localDay } from '#shared/domain/deadlines/zone.ts';
import type { ListRules } from '#shared/reference/define-kind.ts';
import { referenceKinds } from '#shared/reference/reference-kinds.ts';
import { useNow } from '#renderer/parts/due/use-now.ts';
import type { FieldName } from '../words/field-name.ts';
import { useForm } from './form-context.ts';
import type { ListDeclaration } from './list-declaration.ts';
import { replaced, shifted, without } from './list-edits.ts';
import type { PageProps } from './page.ts';

/** A document that has the list. */
export type Listing<List extends string, Entry> = { kind: EditableKind } & Record<List, Entry[]>;

/** The entries of a list and what can be done with the chosen one. */
export const useEntries = <
  Document extends Listing<List, Entry>,
  List extends FieldName,
  Entry extends object,
>(
  declared: ListDeclaration<Document, Entry, List>,
  { document, saved, city, change }: PageProps<Document>,
) => {
  const { list, blank, coded, follow, mayRemove, isOrdered = false } = declared;
  const { place, goTo } = useForm();
  const today = localDay(useNow());
  const { n } = place;
  const lists: Readonly<Record<string, ListRules>> = referenceKinds[document.kind].lists;
  const rules = lists[list];
  const keyAt = (entry: Entry): string => entryKey(entry, rules) ?? '';
  const entries: readonly Entry[] = document[list];
  const chosen = entries[n];
  const stored = chosen && saved[list].find((entry) => keyAt(entry) === keyAt(chosen));
  const withEntries = (next: Entry[]): Document => ({ ...document, [list]: next });
  const taken = (but: string | null) =>
    new Set([...saved[list], ...entries].map(keyAt).filter((key) => key !== but));
  const add = () => {
    const made = blank({ document, city, chosen, today, taken: taken(null) });
    change(withEntries([...entries, coded ? coded(made, taken(null)) : made]));
  };
  const set = (next: Entry) => {
    if (!chosen) return;
    const named = coded && !stored ? coded(next, taken(keyAt(chosen))) : next;
    const changed = withEntries(replaced(entries, n, named));
    change(follow ? follow(changed, chosen, named) : changed);
  };
  const remove = () => {
    change(withEntries(without(entries, n)));
    goTo({ list, n: Math.max(0, n - 1) });
  };
  const moveBy = (by: 1 | -1) =>
    isOrdered && entries[n + by]
      ? () => {
          change(withEntries(shifted(entries, n, by)));
          goTo({ list, n: n + by });
        }
      : undefined;
  const isRemovable = chosen && !(rules?.isLasting && stored) && (mayRemove?.(chosen, document) ?? true);
  return {
    entries,
    chosen,
    stored,
    n,
    add,
    set,
    remove: isRemovable ? remove : undefined,
    up: moveBy(-1),
    down: moveBy(1),
  };
};
