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
    'administration.partner.none': 'لا شركاء.',
    'administration.partner.add': 'شريك',
    'administration.partner.active': 'خارج الاستعمال لا يُقترح بعد؛ وما يحمل اسمه من طلبات وأصناف يحتفظ به.',
  },
});
