import { defineMessages } from '#shared/locales/messages.ts';

/** Words around the audit log; what each entry is, see kind-messages.ts. */
export const auditMessages = defineMessages({
  fr: {
    'audit.title': 'Journal d’audit',
    'audit.noted': 'Chaque lecture de ce journal y est elle-même notée, avec ce que vous cherchez.',
    'audit.who': 'Qui',
    'audit.who.any': 'Tout le monde',
    'audit.who.server': 'Le serveur',
    'audit.what': 'Quoi',
    'audit.what.any': 'Tout',
    'audit.file': 'Dossier de qui',
    'audit.file.hint': 'Numéro de la demande, ou identifiant du citoyen',
    'audit.file.wrong': 'Lettres, chiffres et tirets seulement.',
    'audit.from': 'Du',
    'audit.to': 'Au',
    'audit.search': 'Chercher',
    'audit.more': 'Chercher plus loin',
    'audit.looked': 'Cherché jusqu’au {when}.',
    'audit.end': 'C’est tout.',
    'audit.none': 'Aucune entrée ne correspond.',
    'audit.count': '{count, plural, one {# entrée} other {# entrées}}',
    'audit.at': 'Quand',
    'audit.facts': 'Détails',
    'audit.number': 'N°',
    'audit.unreadable': 'Entrée illisible',
    'audit.verify': 'Vérifier maintenant',
    'audit.verifying': 'Vérification…',
    'audit.never': 'Le journal n’a pas encore été vérifié depuis le démarrage du serveur.',
    'audit.sound':
      '{entries, plural, one {Vérifié le {when} : # entrée, rien n’y a été changé.} other {Vérifié le {when} : # entrées, rien n’y a été changé.}}',
    'audit.broken':
      'Vérifié le {when} : la chaîne est rompue à l’entrée {at} ({why}). Prévenez le délégué à la protection des données.',
    'audit.unknown.no-anchor':
      'Aucune empreinte n’est gardée hors du serveur : une fin coupée ne se verrait pas.',
    'audit.unknown.after-anchor':
      '{entries, plural, one {# entrée plus récente} other {# entrées plus récentes}} que la dernière empreinte gardée ailleurs.',
    'audit.unknown.words-erased':
      'Motifs effacés, comme le journal le dit : {entries} ; le reste de ces entrées est prouvé.',
    'audit.unknown.open-form':
      '{entries, plural, one {# entrée d’avant la clé} other {# entrées d’avant la clé}}.',
    'audit.unknown.key-missing':
      '{entries, plural, one {# signature non vérifiée} other {# signatures non vérifiées}} : la clé manque.',
    'audit.unknown.other-key':
      '{entries, plural, one {# entrée signée} other {# entrées signées}} par une clé précédente.',
    'audit.fault.missing': 'une entrée manque',
    'audit.fault.unreadable': 'illisible',
    'audit.fault.changed': 'changée',
    'audit.fault.words-changed': 'motif changé',
    'audit.fault.words-missing': 'motif enlevé sans que le journal le dise',
    'audit.fault.no-mac': 'sans la signature du serveur',
    'audit.fault.wrong-mac': 'fausse signature du serveur',
    'audit.fault.not-as-noted': 'autre que l’empreinte gardée ailleurs',
    'audit.fault.head-missing': 'la fin a été coupée',
  },
  ar: {
    'audit.title': 'سجل التدقيق',
    'audit.noted': 'كل اطلاع على هذا السجل يُدوَّن فيه، مع ما تبحث عنه.',
    'audit.who': 'من',
    'audit.who.any': 'الجميع',
    'audit.who.server': 'الخادم',
    'audit.what': 'ماذا',
    'audit.what.any': 'كل شيء',
    'audit.file': 'ملف من',
    'audit.file.hint': 'رقم الطلب، أو معرّف المواطن',
    'audit.file.wrong': 'حروف لاتينية وأرقام وشرطات فقط.',
    'audit.from': 'من يوم',
    'audit.to': 'إلى يوم',
    'audit.search': 'بحث',
    'audit.more': 'مواصلة البحث',
    'audit.looked': 'وصل البحث إلى {when}.',
    'audit.end': 'هذا كل شيء.',
    'audit.none': 'لا قيد يطابق البحث.',
    'audit.count': '{count, plural, one {قيد واحد} two {قيدان} few {# قيود} many {# قيدا} other {# قيد}}',
    'audit.at': 'متى',
    'audit.facts': 'تفاصيل',
    'audit.number': 'رقم',
    'audit.unreadable': 'قيد غير مقروء',
    'audit.verify': 'التحقق الآن',
    'audit.verifying': 'جارٍ التحقق…',
    'audit.never': 'لم يُتحقق من السجل بعد منذ تشغيل الخادم.',
    'audit.sound':
      '{entries, plural, one {تم التحقق في {when}: قيد واحد لم يتغير.} two {تم التحقق في {when}: قيدان لم يتغيرا.} few {تم التحقق في {when}: # قيود لم يتغير منها شيء.} many {تم التحقق في {when}: # قيدا لم يتغير منها شيء.} other {تم التحقق في {when}: # قيد لم يتغير منها شيء.}}',
    'audit.broken':
      'تم التحقق في {when}: انقطعت السلسلة عند القيد {at} ({why}). أخبر المسؤول عن حماية المعطيات.',
    'audit.unknown.no-anchor': 'لا بصمة محفوظة خارج الخادم: إن حُذفت نهاية السجل فلن يُلاحظ ذلك.',
    'audit.unknown.after-anchor':
      '{entries, plural, one {قيد واحد أحدث} two {قيدان أحدث} few {# قيود أحدث} many {# قيدا أحدث} other {# قيد أحدث}} من آخر بصمة محفوظة في مكان آخر.',
    'audit.unknown.words-erased': 'أسباب مُحيت كما يقول السجل: {entries}؛ وباقي هذه القيود مثبت.',
    'audit.unknown.open-form':
      '{entries, plural, one {قيد واحد سابق} two {قيدان سابقان} few {# قيود سابقة} many {# قيدا سابقا} other {# قيد سابق}} للمفتاح.',
    'audit.unknown.key-missing':
      '{entries, plural, one {توقيع واحد} two {توقيعان} few {# توقيعات} many {# توقيعا} other {# توقيع}} لم يُتحقق منها: المفتاح غير موجود.',
    'audit.unknown.other-key':
      '{entries, plural, one {قيد واحد موقَّع} two {قيدان موقَّعان} few {# قيود موقَّعة} many {# قيدا موقَّعا} other {# قيد موقَّع}} بمفتاح سابق.',
    'audit.fault.missing': 'قيد مفقود',
    'audit.fault.unreadable': 'غير مقروء',
    'audit.fault.changed': 'تغيّر',
    'audit.fault.words-changed': 'سبب مُغيّر',
    'audit.fault.words-missing': 'سبب نُزع دون أن يقول السجل ذلك',
    'audit.fault.no-mac': 'بلا توقيع الخادم',
    'audit.fault.wrong-mac': 'توقيع الخادم خاطئ',
    'audit.fault.not-as-noted': 'يخالف البصمة المحفوظة في مكان آخر',
    'audit.fault.head-missing': 'قُطعت النهاية',
  },
});
