import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the offices, their units and the partners. */
export const officesMessages = defineMessages({
  fr: {
    'administration.office.none': 'Aucun bureau.',
    'administration.office.add': 'Bureau',
    'administration.office.units': '{count, plural, =0 {aucun service} one {# service} other {# services}}',
    'administration.office.nowhere': 'Aucun (bureau central)',
    'administration.office.unit': 'Service {n}',
    'administration.office.unit.add': 'Service',
    'administration.office.unit.everywhere':
      '{count, plural, one {Donner à l’autre bureau} other {Donner aux # autres bureaux}}',
    'administration.office.end': 'Fin de service',
    'administration.office.end.hint': 'Vide : le bureau continue.',
    'administration.office.end.reading': 'Lecture de ce que le bureau a encore…',
    'administration.office.end.away':
      'Le serveur n’a pas répondu : ce que le bureau a encore n’est pas connu.',
    'administration.office.end.goes':
      '{open, plural, =0 {Aucune demande ouverte. Après le {day}, ce qui arrive ira à : {to}.} one {# demande ouverte aujourd’hui. Après le {day}, elle ira d’elle-même, avec ce qui arrive, à : {to}.} other {# demandes ouvertes aujourd’hui. Après le {day}, elles iront d’elles-mêmes, avec ce qui arrive, à : {to}.}}',
    'administration.office.end.citizens':
      '{citizens, plural, =0 {Aucun dossier de citoyen.} one {# dossier de citoyen : il suit sa demande ouverte chez {to} ; une demande close reste dans les registres d’ici.} other {# dossiers de citoyens : chacun suit ses demandes ouvertes chez {to} ; les demandes closes restent dans les registres d’ici.}}',
    'administration.office.end.people':
      '{people, plural, =0 {Personne n’a de rôle dans ce bureau seul.} one {# personne y a un rôle : que l’annuaire lui en donne un ailleurs.} other {# personnes y ont un rôle : que l’annuaire leur en donne un ailleurs.}}',
    'administration.partner.none': 'Aucun partenaire.',
    'administration.partner.add': 'Partenaire',
    'administration.partner.active':
      'Hors d’usage, il n’est plus proposé ; les demandes et catégories qui le nomment le gardent.',
  },
  ar: {
    'administration.office.none': 'لا مكاتب.',
    'administration.office.add': 'مكتب',
    'administration.office.units':
      '{count, plural, =0 {لا مصلحة} one {مصلحة واحدة} two {مصلحتان} few {# مصالح} many {# مصلحة} other {# مصلحة}}',
    'administration.office.nowhere': 'لا شيء (المكتب المركزي)',
    'administration.office.unit': 'المصلحة {n}',
    'administration.office.unit.add': 'مصلحة',
    'administration.office.unit.everywhere':
      '{count, plural, one {إضافة إلى المكتب الآخر} two {إضافة إلى المكتبين الآخرين} few {إضافة إلى # مكاتب أخرى} many {إضافة إلى # مكتبا آخر} other {إضافة إلى # مكتب آخر}}',
    'administration.office.end': 'انتهاء الخدمة',
    'administration.office.end.hint': 'فارغ: المكتب مستمر.',
    'administration.office.end.reading': 'جارٍ قراءة ما بقي لدى المكتب…',
    'administration.office.end.away': 'لم يجب الخادم: ما بقي لدى المكتب غير معروف.',
    'administration.office.end.goes':
      '{open, plural, =0 {لا طلب مفتوحا. بعد {day} يُحال كل ما يرد إلى: {to}.} one {طلب مفتوح واحد اليوم. بعد {day} يُحال تلقائيا مع كل ما يرد إلى: {to}.} two {طلبان مفتوحان اليوم. بعد {day} يُحالان تلقائيا مع كل ما يرد إلى: {to}.} few {# طلبات مفتوحة اليوم. بعد {day} تُحال تلقائيا مع كل ما يرد إلى: {to}.} many {# طلبا مفتوحا اليوم. بعد {day} تُحال تلقائيا مع كل ما يرد إلى: {to}.} other {# طلب مفتوح اليوم. بعد {day} تُحال تلقائيا مع كل ما يرد إلى: {to}.}}',
    'administration.office.end.citizens':
      '{citizens, plural, =0 {لا ملفات مواطنين.} one {ملف مواطن واحد: يتبع طلبه المفتوح إلى {to}، والطلب المغلق يبقى في سجلات هذا المكتب.} two {ملفا مواطنين: يتبعان الطلبات المفتوحة إلى {to}، والمغلقة تبقى في سجلات هذا المكتب.} few {# ملفات مواطنين: تتبع الطلبات المفتوحة إلى {to}، والمغلقة تبقى في سجلات هذا المكتب.} many {# ملفا لمواطنين: تتبع الطلبات المفتوحة إلى {to}، والمغلقة تبقى في سجلات هذا المكتب.} other {# ملف لمواطنين: تتبع الطلبات المفتوحة إلى {to}، والمغلقة تبقى في سجلات هذا المكتب.}}',
    'administration.office.end.people':
      '{people, plural, =0 {لا أحد له دور في هذا المكتب وحده.} one {شخص واحد له دور فيه: ليعطه الدليل دورا في مكتب آخر.} two {شخصان لهما دور فيه: ليعطهما الدليل دورا في مكتب آخر.} few {# أشخاص لهم دور فيه: ليعطهم الدليل دورا في مكتب آخر.} many {# شخصا لهم دور فيه: ليعطهم الدليل دورا في مكتب آخر.} other {# شخص لهم دور فيه: ليعطهم الدليل دورا في مكتب آخر.}}',
    'administration.partner.none': 'لا شركاء.',
    'administration.partner.add': 'شريك',
    'administration.partner.active':
      'إذا أُخرج من الاستعمال لم يعد يُقترح؛ وما يحمل اسمه من طلبات وأصناف يحتفظ به.',
  },
});
