import type { Templates } from '#shared/documents/template.ts';
import { defineList } from '../form/define-list.tsx';
import { codedByName } from '../form/list-declaration.ts';
import { offLook } from '../form/Off.tsx';
import { useAdministrationWords } from '../words/use-administration-words.ts';
import { TemplateFields } from './TemplateFields.tsx';

/** Texts for citizens; a new one is an answer. */
export const templateList = defineList<Templates, 'templates'>({
  list: 'templates',
  called: 'template',
  coded: codedByName('modele'),
  blank: () => ({
    code: '',
    use: 'answer',
    name: { fr: '', ar: '' },
    domain: null,
    body: { fr: '', ar: '' },
    active: true,
  }),
  useLook: () => {
    const { t, name } = useAdministrationWords();
    return (template) => ({
      title: name(template.name),
      note: t(`administration.use.${template.use}`),
      ...offLook(!template.active),
    });
  },
  fields: TemplateFields,
});
