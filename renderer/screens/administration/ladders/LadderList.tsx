import type { Ladder, Ladders } from '#shared/documents/ladder.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { Editor, Part, Row } from '../form/Editor.tsx';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import { SelectAt } from '../form/SelectAt.tsx';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { useEntryTitle } from '../words/use-entry-title.ts';
import { StepList } from './StepList.tsx';
import { TimeLine } from './TimeLine.tsx';
import { useScopeChoices } from './use-scope-choices.ts';

/** Ladders: for all offices and domains, or for some with steps of their own. */
export const LadderList = ({ document, city, change }: SectionFormProps<Ladders>) => {
  const { t } = useAdministrationWords();
  const { place, goTo } = useForm();
  const title = useEntryTitle();
  const choices = useScopeChoices(city);
  const { ladders } = document;
  const chosen = ladders[place.n];
  const path = `ladders.${String(place.n)}`;
  const put = (changes: Partial<Ladder>) => {
    if (chosen) change({ ...document, ladders: replaced(ladders, place.n, { ...chosen, ...changes }) });
  };
  return (
    <ListDesk
      list="ladders"
      label={t('administration.field.ladders')}
      empty={t('administration.ladder.none')}
      addLabel={t('administration.ladder.add')}
      onAdd={() =>
        change({
          ...document,
          ladders: [
            ...ladders,
            {
              code: codeFrom('', new Set(ladders.map(({ code }) => code)), 'echelle'),
              office: city.offices.offices[0]?.code ?? '*',
              domain: '*',
              active: true,
              steps: chosen?.steps ?? [],
            },
          ],
        })
      }
      entries={ladders.map((ladder) => ({
        key: ladder.code,
        title: title('ladders', ladder.code, ladder),
        note: t('administration.ladder.steps', { count: ladder.steps.length }),
        isOff: !ladder.active,
        badge: ladder.active ? null : <Badge icon="close">{t('administration.off')}</Badge>,
      }))}
    >
      {chosen && (
        <Editor
          key={place.n}
          title={title('ladders', chosen.code, chosen)}
          onRemove={
            ladders.length > 1
              ? () => {
                  change({ ...document, ladders: without(ladders, place.n) });
                  goTo({ list: 'ladders', n: Math.max(0, place.n - 1) });
                }
              : undefined
          }
        >
          <Row>
            <SelectAt
              path={`${path}.office`}
              label={t('administration.field.office')}
              value={chosen.office}
              onChange={(office) => put({ office })}
              options={choices.offices}
            />
            <SelectAt
              path={`${path}.domain`}
              label={t('administration.field.domain')}
              value={chosen.domain}
              onChange={(domain) => put({ domain })}
              options={choices.domains}
            />
            <Check
              label={t('administration.field.active')}
              value={chosen.active}
              onChange={(active) => put({ active })}
            />
          </Row>
          <Part title={t('administration.ladder.line')}>
            <TimeLine steps={chosen.steps} />
          </Part>
          <Part title={t('administration.field.steps')}>
            <StepList
              path={`${path}.steps`}
              steps={chosen.steps}
              positions={choices.positions}
              onChange={(steps) => put({ steps })}
            />
          </Part>
        </Editor>
      )}
    </ListDesk>
  );
};
