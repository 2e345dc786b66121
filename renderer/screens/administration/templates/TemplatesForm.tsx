import type { Template, Templates } from '#shared/documents/template.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { useForm } from '../form/form-context.ts';
import { ListDesk } from '../form/ListDesk.tsx';
import { codeFrom, replaced, without } from '../form/list-edits.ts';
import type { SectionFormProps } from '../frame/SectionDesk.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

/** Texts for citizens: acknowledgements, answers, refusals. */
export const TemplatesForm = ({ document, city, change }: SectionFormProps<Templates>) => {
  const { t, name } = useAdministrationWords();
  const { place, saved, goTo } = useForm();
  const { templates } = document;
  const chosen = templates[place.n];
  const before = saved.kind === 'templates' ? saved.templates : [];
  const isStored = before.some(({ code }) => code === chosen?.code);
  const codes = (but: string | null) =>
    new Set([...before, ...templates].map(({ code }) => code).filter((code) => code !== but));
  const put = (next: Template) => {
    const code = isStored ? next.code : codeFrom(next.name.fr, codes(next.code), 'modele');
    change({ ...document, templates: replaced(templates, place.n, { ...next, code }) });
  };
  return (
    <ListDesk
      list="templates"
      label={t('administration.field.templates')}
      empty={t('administration.template.none')}
      addLabel={t('administration.template.add')}
      onAdd={() =>
        change({
          ...document,
          templates: [
            ...templates,
            {
              code: codeFrom('', codes(null), 'modele'),
              use: 'answer',
              name: { fr: '', ar: '' },
              domain: null,
              body: { fr: '', ar: '' },
              active: true,
            },
          ],
        })
      }
      entries={templates.map((template) => ({
        key: template.code,
        title: name(template.name),
        note: t(`administration.use.${template.use}`),
        isOff: !template.active,
        badge: template.active ? null : <Badge icon="close">{t('administration.off')}</Badge>,
      }))}
    >
      {chosen && (
        <TemplateEditor
          key={place.n}
          path={`templates.${String(place.n)}`}
          template={chosen}
          domains={city.catalogue.domains}
          onChange={put}
          onRemove={() => {
            change({ ...document, templates: without(templates, place.n) });
            goTo({ list: 'templates', n: Math.max(0, place.n - 1) });
          }}
        />
      )}
    </ListDesk>
  );
};
