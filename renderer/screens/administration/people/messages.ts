import { defineMessages } from '#shared/locales/messages.ts';

/** People as the directory brings them, and what is done when one leaves. */
export const peopleMessages = defineMessages({
  fr: {
    'people.title': 'Personnes',
    'people.source':
      'Noms, bureaux et rôles viennent de l’annuaire de la ville, à chaque connexion : ils se changent là-bas. Ici se ferment et se rouvrent les comptes, et se confie le travail de qui part.',
    'people.find': 'Chercher une personne, un bureau ou un rôle',
    'people.none': 'Personne ne correspond.',
    'people.name': 'Nom',
    'people.rights': 'Rôles et bureaux',
    'people.unit': 'Service',
    'people.seen': 'Dernière connexion',
    'people.never': 'jamais sur ce serveur',
    'people.account': 'Compte',
    'people.open': 'Ouvert',
    'people.closed': 'Fermé',
    'people.asked': 'Réouverture demandée par {who}',
    'people.domain': '{role}, {office} ({domain})',
    'people.right': '{role}, {office}',
    'people.no-rights': 'aucun droit',
    'people.leave': 'Départ…',
    'people.let-in': 'Rouvrir',
    'people.confirm': 'Confirmer la réouverture',
    'people.two': 'Demande notée. Le compte rouvrira quand un autre administrateur l’aura confirmée.',
    'people.opened': 'Compte rouvert.',
    'people.own': 'C’est vous',
    'people.leave.title': 'Départ de {name}',
    'people.leave.reading': 'Lecture de ce qui lui revient…',
    'people.leave.nothing': 'Aucune demande ouverte ne lui est confiée.',
    'people.leave.open': 'Ses demandes ouvertes',
    'people.leave.count': '{count, plural, one {# demande} other {# demandes}}',
    'people.leave.places':
      'Fonctions dans l’échelle : {places}. Donnez-les à quelqu’un d’autre dans la rubrique Échelle, sinon elles resteront vacantes.',
    'people.leave.loans':
      '{count, plural, one {# prêt de droits en cours prend fin avec son compte.} other {# prêts de droits en cours prennent fin avec son compte.}}',
    'people.leave.to': 'Confier ses demandes à',
    'people.leave.queue': 'La file de chaque bureau',
    'people.leave.hand': 'Confier les demandes',
    'people.leave.handed':
      '{handed, plural, =0 {Aucune demande confiée.} one {# demande confiée.} other {# demandes confiées.}}',
    'people.leave.left':
      '{left, plural, one {# demande reste : cette personne ne peut pas la voir.} other {# demandes restent : cette personne ne peut pas les voir.}}',
    'people.leave.close': 'Fermer le compte',
    'people.leave.close.hint':
      'Tout de suite, et toutes ses sessions avec. Rouvrir demandera deux administrateurs.',
    'people.leave.still':
      'Il lui reste des demandes : confiez-les d’abord, ou fermez quand même si c’est urgent.',
    'people.closed.done':
      '{count, plural, =0 {Compte fermé.} one {Compte fermé, # session terminée.} other {Compte fermé, # sessions terminées.}}',
  },
  ar: {
    'people.title': 'الأشخاص',
    'people.source':
      'الأسماء والمكاتب والأدوار تأتي من دليل المدينة عند كل دخول، وتُغيَّر هناك. هنا تُغلق الحسابات ويُعاد فتحها، ويُحوَّل عمل من يغادر.',
    'people.find': 'البحث عن شخص أو مكتب أو دور',
    'people.none': 'لا أحد يطابق البحث.',
    'people.name': 'الاسم',
    'people.rights': 'الأدوار والمكاتب',
    'people.unit': 'المصلحة',
    'people.seen': 'آخر دخول',
    'people.never': 'لم يدخل قط على هذا الخادم',
    'people.account': 'الحساب',
    'people.open': 'مفتوح',
    'people.closed': 'مغلق',
    'people.asked': 'طلب {who} إعادة فتحه',
    'people.domain': '{role}، {office} ({domain})',
    'people.right': '{role}، {office}',
    'people.no-rights': 'بلا صلاحيات',
    'people.leave': 'مغادرة…',
    'people.let-in': 'إعادة الفتح',
    'people.confirm': 'تأكيد إعادة الفتح',
    'people.two': 'دُوّن الطلب. يُعاد فتح الحساب حين يؤكده مسؤول نظام آخر.',
    'people.opened': 'أُعيد فتح الحساب.',
    'people.own': 'هذا أنت',
    'people.leave.title': 'مغادرة {name}',
    'people.leave.reading': 'جارٍ قراءة ما في عهدته…',
    'people.leave.nothing': 'لا طلب مفتوحا في عهدته.',
    'people.leave.open': 'طلباته المفتوحة',
    'people.leave.count':
      '{count, plural, one {طلب واحد} two {طلبان} few {# طلبات} many {# طلبا} other {# طلب}}',
    'people.leave.places': 'مناصب في السلّم: {places}. أسندها إلى غيره في باب السلّم وإلا بقيت شاغرة.',
    'people.leave.loans':
      '{count, plural, one {إعارة صلاحيات جارية واحدة تنتهي} two {إعارتان جاريتان تنتهيان} few {# إعارات جارية تنتهي} many {# إعارة جارية تنتهي} other {# إعارة جارية تنتهي}} بإغلاق الحساب.',
    'people.leave.to': 'تحويل طلباته إلى',
    'people.leave.queue': 'قائمة كل مكتب',
    'people.leave.hand': 'تحويل الطلبات',
    'people.leave.handed':
      '{handed, plural, =0 {لم يُحوَّل أي طلب.} one {حُوّل طلب واحد.} two {حُوّل طلبان.} few {حُوّلت # طلبات.} many {حُوّل # طلبا.} other {حُوّل # طلب.}}',
    'people.leave.left':
      '{left, plural, one {بقي طلب واحد: لا يستطيع هذا الشخص رؤيته.} two {بقي طلبان: لا يستطيع هذا الشخص رؤيتهما.} few {بقيت # طلبات: لا يستطيع هذا الشخص رؤيتها.} many {بقي # طلبا: لا يستطيع هذا الشخص رؤيتها.} other {بقي # طلب: لا يستطيع هذا الشخص رؤيتها.}}',
    'people.leave.close': 'إغلاق الحساب',
    'people.leave.close.hint': 'فورا، ومعه كل جلساته. إعادة الفتح تتطلب اثنين من مسؤولي النظام.',
    'people.leave.still': 'ما زالت في عهدته طلبات: حوّلها أولا، أو أغلق الحساب إن كان الأمر مستعجلا.',
    'people.closed.done':
      '{count, plural, =0 {أُغلق الحساب.} one {أُغلق الحساب وانتهت جلسة واحدة.} two {أُغلق الحساب وانتهت جلستان.} few {أُغلق الحساب وانتهت # جلسات.} many {أُغلق الحساب وانتهت # جلسة.} other {أُغلق الحساب وانتهت # جلسة.}}',
  },
});
