import type { Ladders } from '#shared/documents/ladder.ts';
import { useNames } from '#renderer/parts/names/use-names.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Editor } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, shifted, without } from '../form/list-edits.ts';
import { BilingualAt } from '../form/TextAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';

/** The hierarchy, lowest first: a decision that is not taken climbs in this order. */
export const PositionList = ({ document, change }: SectionFormProps<Ladders>) => {
  const { t, name } = useAdministrationWords();
  const { place, saved, goTo } = useForm();
  const names = useNames();
  const { positions, holders } = document;
  const chosen = positions[place.n];
  const before = saved.kind === 'ladders' ? saved.positions : [];
  const isStored = before.some(({ code }) => code === chosen?.code);
  const codes = (but: string | null) =>
    new Set([...before, ...positions].map(({ code }) => code).filter((code) => code !== but));
  const moveBy = (by: 1 | -1) => () => {
    change({ ...document, positions: shifted(positions, place.n, by) });
    goTo({ list: 'positions', n: place.n + by });
  };
  const held = (code: string) =>
    holders
      .filter(({ position }) => position === code)
      .map(({ person }) => names.person(person))
      .join(', ');
  return (
    <ListDesk
      list="positions"
      label={t('administration.field.positions')}
      empty={t('administration.position.none')}
      addLabel={t('administration.position.add')}
      onAdd={() =>
        change({
          ...document,
          positions: [
            ...positions,
            { code: codeFrom('', codes(null), 'fonction'), name: { fr: '', ar: '' } },
          ],
        })
      }
      entries={positions.map((position, n) => ({
        key: position.code,
        title: `${String(n + 1)}. ${name(position.name)}`,
        note: held(position.code) || t('administration.position.vacant'),
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={name(chosen.name)}
          about={
            <small>
              <Ltr>{chosen.code}</Ltr>
            </small>
          }
          onUp={place.n > 0 ? moveBy(-1) : undefined}
          onDown={place.n < positions.length - 1 ? moveBy(1) : undefined}
          onRemove={
            positions.length > 1
              ? () => {
                  change({ ...document, positions: without(positions, place.n) });
                  goTo({ list: 'positions', n: Math.max(0, place.n - 1) });
                }
              : undefined
          }
        >
          <p>{t('administration.position.text')}</p>
          <BilingualAt
            path={`positions.${String(place.n)}.name`}
            label={t('administration.name')}
            value={chosen.name}
            onChange={(next) =>
              change({
                ...document,
                positions: replaced(positions, place.n, {
                  code: isStored ? chosen.code : codeFrom(next.fr, codes(chosen.code), 'fonction'),
                  name: next,
                }),
              })
            }
          />
        </Editor>
      )}
    </ListDesk>
  );
};
