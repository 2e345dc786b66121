import type { Ladders, Position } from '#shared/documents/ladder.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { defineList } from '../form/define-list.tsx';
import { codedByName, type EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';

const PositionFields = ({ at }: EntryProps<Ladders, Position>) => {
  const { t } = useAdministrationWords();
  return (
    <>
      <p>{t('administration.position.text')}</p>
      <NameField at={at} />
    </>
  );
};

/** The hierarchy, lowest first: a decision that is not taken climbs in this order. One is left. */
export const positions = defineList<Ladders, 'positions'>({
  list: 'positions',
  called: 'position',
  coded: codedByName('fonction'),
  blank: () => ({ code: '', name: { fr: '', ar: '' } }),
  useLook: ({ document }) => {
    const { t, name, listed } = useAdministrationWords();
    const names = useNames();
    const held = (code: string) =>
      listed(
        document.holders
          .filter(({ position }) => position === code)
          .map(({ person }) => names.person(person)),
      );
    return (position, n) => ({
      title: `${String(n + 1)}. ${name(position.name)}`,
      heading: name(position.name),
      note: held(position.code) || t('administration.position.vacant'),
    });
  },
  fields: PositionFields,
  isOrdered: true,
  mayRemove: (_, document) => document.positions.length > 1,
});
