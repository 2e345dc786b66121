import type { CauseArea } from '#shared/documents/improvement.ts';
import { useDesk } from '#renderer/data/desk-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { practiceMessages } from './messages.ts';

/** What an action that starts from somebody's own observation is about, and measured on. */
export const AreaFields = ({ area, onChange }: { area: CauseArea; onChange: (area: CauseArea) => void }) => {
  const { t, name } = useWords(practiceMessages);
  const { reference } = useDesk();
  const choicesOf = (things: readonly { code: string; name: { fr: string; ar: string } }[]) =>
    things.map((thing) => ({ value: thing.code, label: name(thing.name) }));
  return (
    <FieldRow>
      <ComboBox
        label={t('practice.field.category')}
        value={area.category}
        onChange={(category) => onChange({ ...area, category })}
        options={choicesOf(reference?.catalogue.categories.filter(({ active }) => active) ?? [])}
      />
      <ComboBox
        label={t('practice.field.arrondissement')}
        value={area.arrondissement ?? ''}
        onChange={(arrondissement) => onChange({ ...area, arrondissement })}
        options={choicesOf(reference?.territory.arrondissements ?? [])}
      />
    </FieldRow>
  );
};
