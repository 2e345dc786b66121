import { defineMessages } from '#shared/locales/messages.ts';

/** Words of what a view, or a figure, is narrowed by. */
export const viewMessages = defineMessages({
  fr: {
    'view.filter.domain': 'Domaine',
    'view.filter.domain.any': 'Tous les domaines',
    'view.filter.channel': 'Canal',
    'view.filter.channel.any': 'Tous les canaux',
    'view.filter.office': 'Bureau',
    'view.filter.office.any': 'Tous les bureaux',
  },
  ar: {
    'view.filter.domain': 'المجال',
    'view.filter.domain.any': 'كل المجالات',
    'view.filter.channel': 'القناة',
    'view.filter.channel.any': 'كل القنوات',
    'view.filter.office': 'المكتب',
    'view.filter.office.any': 'كل المكاتب',
  },
});
