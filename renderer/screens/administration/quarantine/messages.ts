import { defineMessages } from '#shared/locales/messages.ts';

/** Documents that the server cannot read. */
export const quarantineMessages = defineMessages({
  fr: {
    'quarantine.count':
      '{count, plural, one {Le serveur ne peut pas lire un document. Il est gardé tel quel, et tout le reste continue.} other {Le serveur ne peut pas lire # documents. Ils sont gardés tels quels, et tout le reste continue.}}',
    'quarantine.see': 'Voir',
    'quarantine.title': 'Documents mis de côté',
    'quarantine.what':
      'Une demande mise de côté n’avance plus et ses délais ne sont plus suivis. Transmettez cette liste à qui entretient le serveur ; après une mise à jour ou une réparation, tout est relu et repris.',
    'quarantine.database': 'Base',
    'quarantine.id': 'Document',
    'quarantine.why': 'Pourquoi',
    'quarantine.since': 'Depuis',
    'quarantine.newer': 'écrit par une version plus récente de Maktab',
    'quarantine.unreadable': 'abîmé ou incomplet',
    'quarantine.field': '{why} (champ {field})',
    'quarantine.more': '{count, plural, one {et un autre} other {et # autres}}',
    'quarantine.look': 'Relire maintenant',
    'quarantine.looking': 'Lecture de tous les documents…',
    'quarantine.close': 'Fermer',
    'quarantine.away': 'Le serveur n’a pas répondu. Réessayez dans un moment.',
  },
  ar: {
    'quarantine.count':
      '{count, plural, one {لا يستطيع الخادم قراءة وثيقة واحدة. تُحفظ كما هي، ويستمر كل ما عداها.} two {لا يستطيع الخادم قراءة وثيقتين. تُحفظان كما هما، ويستمر كل ما عداهما.} few {لا يستطيع الخادم قراءة # وثائق. تُحفظ كما هي، ويستمر كل ما عداها.} many {لا يستطيع الخادم قراءة # وثيقة. تُحفظ كما هي، ويستمر كل ما عداها.} other {لا يستطيع الخادم قراءة # وثيقة. تُحفظ كما هي، ويستمر كل ما عداها.}}',
    'quarantine.see': 'عرض',
    'quarantine.title': 'وثائق وُضعت جانبا',
    'quarantine.what':
      'الطلب الموضوع جانبا لا يتقدم ولا تُتابع آجاله. سلم هذه اللائحة لمن يتولى صيانة الخادم؛ بعد تحديث أو إصلاح يُقرأ كل شيء من جديد ويُستأنف.',
    'quarantine.database': 'القاعدة',
    'quarantine.id': 'الوثيقة',
    'quarantine.why': 'السبب',
    'quarantine.since': 'منذ',
    'quarantine.newer': 'كتبتها نسخة أحدث من مكتب',
    'quarantine.unreadable': 'تالفة أو ناقصة',
    'quarantine.field': '{why} (الحقل {field})',
    'quarantine.more':
      '{count, plural, one {ووثيقة أخرى} two {ووثيقتان أخريان} few {و# وثائق أخرى} many {و# وثيقة أخرى} other {و# وثيقة أخرى}}',
    'quarantine.look': 'إعادة القراءة الآن',
    'quarantine.looking': 'جارٍ قراءة كل الوثائق…',
    'quarantine.close': 'إغلاق',
    'quarantine.away': 'لم يجب الخادم. أعد المحاولة بعد قليل.',
  },
});
