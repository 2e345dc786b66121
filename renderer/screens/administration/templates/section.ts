import { defineSection } from '../frame/define-section.tsx';
import { templateList } from './templates.tsx';

/** Texts for citizens: acknowledgements, answers, refusals. */
export const templatesSection = defineSection({
  kind: 'templates',
  icon: 'note',
  pages: { templates: templateList },
});
