import type { Category, Domain, Offices } from '#shared/documents/reference-data.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { Editor, Row } from '../form/Editor.tsx';
import { NumberAt } from '../form/NumberAt.tsx';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import { BilingualAt } from '../form/TextAt.tsx';
import { WordsAt } from '../form/WordsAt.tsx';
import { useDuration } from '../words/use-duration.ts';
import { unitsOf } from './units-of.ts';

export const CategoryEditor = ({
  path,
  category,
  domains,
  offices,
  onChange,
  onRemove,
}: {
  path: string;
  category: Category;
  domains: readonly Domain[];
  offices: Offices;
  onChange: (next: Category) => void;
  onRemove: (() => void) | undefined;
}) => {
  const { t, name } = useAdministrationWords();
  const duration = useDuration();
  const choices = (list: readonly { code: string; name: Domain['name'] }[]) =>
    list.map((one) => ({ value: one.code, label: name(one.name) }));
  const units = choices(unitsOf(offices));
  const set = (changes: Partial<Category>) => onChange({ ...category, ...changes });
  return (
    <Editor
      title={name(category.name)}
      about={
        <small>
          <Ltr>{category.code}</Ltr>
        </small>
      }
      onRemove={onRemove}
    >
      <BilingualAt
        path={`${path}.name`}
        label={t('administration.name')}
        value={category.name}
        onChange={(next) => set({ name: next })}
      />
      <Row>
        <SelectAt
          path={`${path}.domain`}
          label={t('administration.field.domain')}
          value={category.domain}
          onChange={(domain) => set({ domain })}
          options={choices(domains)}
        />
        <NumberAt
          path={`${path}.targetHours`}
          label={t('administration.category.target')}
          hint={
            category.targetHours > 0
              ? t('administration.category.target.days', { days: duration(category.targetHours * 60) })
              : undefined
          }
          value={category.targetHours}
          onChange={(targetHours) => set({ targetHours })}
        />
      </Row>
      <Row>
        <SelectAt
          path={`${path}.unit`}
          label={t('administration.field.unit')}
          value={category.unit}
          onChange={(unit) => set({ unit })}
          options={
            category.unit === '' ? [{ value: '', label: t('administration.choose') }, ...units] : units
          }
        />
        <OptionalAt
          path={`${path}.partner`}
          label={t('administration.field.partner')}
          none={t('administration.none')}
          value={category.partner}
          onChange={(partner) => set({ partner })}
          options={choices(offices.partners)}
        />
      </Row>
      <Row>
        <WordsAt
          path={`${path}.keywords.fr`}
          label={t('administration.field.keywords.fr')}
          dir="ltr"
          value={category.keywords.fr}
          onChange={(fr) => set({ keywords: { ...category.keywords, fr: [...fr] } })}
        />
        <WordsAt
          path={`${path}.keywords.ar`}
          label={t('administration.field.keywords.ar')}
          dir="rtl"
          value={category.keywords.ar}
          onChange={(ar) => set({ keywords: { ...category.keywords, ar: [...ar] } })}
        />
      </Row>
      <Check
        label={t('administration.field.active')}
        hint={t('administration.category.active')}
        value={category.active}
        onChange={(active) => set({ active })}
      />
    </Editor>
  );
};
