import { defineMessages } from '#shared/locales/messages.ts';

/** States of an improvement action. */
export const improvementMessages = defineMessages({
  fr: {
    'improvement.state.planned': 'Planifiée',
    'improvement.state.under-way': 'En cours',
    'improvement.state.done': 'Terminée',
    'improvement.state.dropped': 'Abandonnée',
  },
  ar: {
    'improvement.state.planned': 'مخطط',
    'improvement.state.under-way': 'جارٍ',
    'improvement.state.done': 'منتهٍ',
    'improvement.state.dropped': 'متخلى عنه',
  },
});
