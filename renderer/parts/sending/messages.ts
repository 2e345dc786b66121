import { defineMessages } from '#shared/locales/messages.ts';

/** Words of an action that is being asked for, on one request or many. */
export const sendingMessages = defineMessages({
  fr: {
    'sending.done': '{command} : fait.',
    'sending.done.many': '{command} : {count, plural, one {# demande} other {# demandes}}.',
    'sending.undo': 'Annuler',
    'sending.undone': 'Annulé.',
    'sending.reason.needed': 'Écrivez le motif en quelques mots.',
  },
  ar: {
    'sending.done': '{command}: تم.',
    'sending.done.many':
      '{command}: {count, plural, one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}}.',
    'sending.undo': 'تراجع',
    'sending.undone': 'أُلغي ذلك.',
    'sending.reason.needed': 'اكتب السبب في بضع كلمات.',
  },
});
