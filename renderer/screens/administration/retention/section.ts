import { defineSection } from '../frame/define-section.tsx';
import { RetentionForm } from './RetentionForm.tsx';
import { RetentionTrial } from './RetentionTrial.tsx';

/** How long closed requests are kept. */
export const retentionSection = defineSection({
  kind: 'retention',
  icon: 'shield',
  pages: { retention: { label: 'administration.section.retention', view: RetentionForm } },
  trial: RetentionTrial,
});
