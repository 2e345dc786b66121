import type { Domain } from '#shared/documents/reference-data.ts';
import { type Template, template as templateShape } from '#shared/documents/template.ts';
import { Ltr } from '#renderer/ui/Ltr.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { Check } from '../form/CheckAt.tsx';
import { Editor, Row } from '../form/Editor.tsx';
import { OptionalAt, SelectAt } from '../form/SelectAt.tsx';
import { BilingualAt } from '../form/TextAt.tsx';
import { BodyAt } from './BodyAt.tsx';
import styles from './templates.module.css';

const uses = templateShape.shape.use;

/** A text in both languages side by side, each as a citizen would read it below. */
export const TemplateEditor = ({
  path,
  template,
  domains,
  onChange,
  onRemove,
}: {
  path: string;
  template: Template;
  domains: readonly Domain[];
  onChange: (next: Template) => void;
  onRemove: () => void;
}) => {
  const { t, name } = useAdministrationWords();
  const set = (changes: Partial<Template>) => onChange({ ...template, ...changes });
  return (
    <Editor
      title={name(template.name)}
      about={
        <small>
          <Ltr>{template.code}</Ltr>
        </small>
      }
      onRemove={onRemove}
    >
      <BilingualAt
        path={`${path}.name`}
        label={t('administration.name')}
        value={template.name}
        onChange={(next) => set({ name: next })}
      />
      <Row>
        <SelectAt
          path={`${path}.use`}
          label={t('administration.field.use')}
          value={template.use}
          onChange={(use) => set({ use: uses.catch(template.use).parse(use) })}
          options={uses.options.map((value) => ({ value, label: t(`administration.use.${value}`) }))}
        />
        <OptionalAt
          path={`${path}.domain`}
          label={t('administration.field.domain')}
          none={t('administration.all-domains')}
          value={template.domain}
          onChange={(domain) => set({ domain })}
          options={domains.map((one) => ({ value: one.code, label: name(one.name) }))}
        />
        <Check
          label={t('administration.field.active')}
          value={template.active}
          onChange={(active) => set({ active })}
        />
      </Row>
      <div className={styles.bodies}>
        {(['fr', 'ar'] as const).map((language) => (
          <BodyAt
            key={language}
            path={`${path}.body.${language}`}
            language={language}
            value={template.body[language]}
            onChange={(text) => set({ body: { ...template.body, [language]: text } })}
          />
        ))}
      </div>
    </Editor>
  );
};
