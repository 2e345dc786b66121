import { defineMessages } from '#shared/locales/messages.ts';

/** Words of what other offices know of a citizen. */
export const elsewhereMessages = defineMessages({
  fr: {
    elsewhere: 'Connu ailleurs dans la ville',
    'elsewhere.where': 'Voir où',
    'elsewhere.and': ', ',
    'elsewhere.linked':
      '{count, plural, one {# dossier de la même personne} other {# dossiers de la même personne}}',
    'elsewhere.proposed':
      '{count, plural, one {# dossier peut-être de la même personne} other {# dossiers peut-être de la même personne}}',
    'elsewhere.requests': '{count, plural, one {# demande} other {# demandes}}, la dernière reçue le {day}',
    'elsewhere.away':
      'Le serveur n’a pas répondu, ou trop de dossiers ont été demandés aujourd’hui. Réessayez.',
  },
  ar: {
    elsewhere: 'معروف في مكان آخر بالمدينة',
    'elsewhere.where': 'إظهار المكاتب',
    'elsewhere.and': '، ',
    'elsewhere.linked':
      '{count, plural, one {ملف واحد لنفس الشخص} two {ملفان لنفس الشخص} few {# ملفات لنفس الشخص} many {# ملفا لنفس الشخص} other {# ملف لنفس الشخص}}',
    'elsewhere.proposed':
      '{count, plural, one {ملف واحد قد يكون لنفس الشخص} two {ملفان قد يكونان لنفس الشخص} few {# ملفات قد تكون لنفس الشخص} many {# ملفا قد يكون لنفس الشخص} other {# ملف قد يكون لنفس الشخص}}',
    'elsewhere.requests':
      '{count, plural, zero {لا طلب} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}}، آخر ورود بتاريخ {day}',
    'elsewhere.away': 'لم يجب الخادم، أو طُلبت ملفات كثيرة اليوم. أعد المحاولة.',
  },
});
