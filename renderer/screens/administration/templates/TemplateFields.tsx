import { type Template, type Templates, template } from '#shared/documents/template.ts';
import { Check } from '../form/CheckAt.tsx';
import { FieldsBeside } from '../form/Editor.tsx';
import type { EntryProps } from '../form/list-declaration.ts';
import { NameField } from '../form/NameField.tsx';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import { useChoices } from '../form/use-choices.ts';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { BodyAt } from './BodyAt.tsx';
import styles from './templates.module.css';

/** A text in both languages side by side, each as a citizen would read it below. */
export const TemplateFields = ({ entry, city, path, put, at }: EntryProps<Templates, Template>) => {
  const { t } = useAdministrationWords();
  const choices = useChoices();
  const uses = template.shape.use.options.map((value) => ({
    value,
    label: t(`administration.use.${value}`),
  }));
  return (
    <>
      <NameField at={at} />
      <FieldsBeside>
        <SelectAt {...at('use')} label={t('administration.field.use')} options={uses} />
        <OptionalAt
          {...at('domain')}
          label={t('administration.field.domain')}
          none={t('administration.all-domains')}
          options={choices.of(city.catalogue.domains)}
        />
        <Check {...at('active')} label={t('administration.field.active')} />
      </FieldsBeside>
      <div className={styles.bodies}>
        {(['fr', 'ar'] as const).map((language) => (
          <BodyAt
            key={language}
            path={`${path}.body.${language}`}
            language={language}
            value={entry.body[language]}
            onChange={(text) => put({ body: { ...entry.body, [language]: text } })}
          />
        ))}
      </div>
    </>
  );
};
