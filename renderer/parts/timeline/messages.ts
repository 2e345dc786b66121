import { defineMessages } from '#shared/locales/messages.ts';

/** Words of what happened to a request and of what followed. */
export const timelineMessages = defineMessages({
  fr: {
    'timeline.title': 'Historique',
    'timeline.offline': 'fait le {when}',
    'timeline.local': 'Enregistré ici, sera envoyé',
    'timeline.auto': '{count, plural, one {# fait automatique} other {# faits automatiques}}',
    'timeline.moved': '{clock} : {before} → {after}',
    'timeline.none': 'sans date',
    'timeline.left': 'Courrier départ n° {departure}',
    'timeline.until': 'Nouvelle échéance : {when}',
    'timeline.rule.tags': 'étiquettes : {tags}',
    'timeline.rule.priority': 'priorité : {priority}',
    'timeline.rule.unit': 'service : {unit}',
    'timeline.rule.assignee': 'responsable : {assignee}',
    'timeline.rule.acknowledge': 'accusé de réception demandé',
    'timeline.rule.notify': 'prévient : {position}',
    'timeline.rule.closing': 'propose de clore : {why}',
  },
  ar: {
    'timeline.title': 'السجل',
    'timeline.offline': 'أُنجز في {when}',
    'timeline.local': 'محفوظ هنا وسيرسل',
    'timeline.auto':
      '{count, plural, one {حدث آلي واحد} two {حدثان آليان} few {# أحداث آلية} other {# حدثا آليا}}',
    'timeline.moved': '{clock}: {before} ← {after}',
    'timeline.none': 'دون تاريخ',
    'timeline.left': 'رسالة صادرة رقم {departure}',
    'timeline.until': 'الأجل الجديد: {when}',
    'timeline.rule.tags': 'الوسوم: {tags}',
    'timeline.rule.priority': 'الأولوية: {priority}',
    'timeline.rule.unit': 'المصلحة: {unit}',
    'timeline.rule.assignee': 'المسؤول: {assignee}',
    'timeline.rule.acknowledge': 'طلب إشعار بالتوصل',
    'timeline.rule.notify': 'يُعلم: {position}',
    'timeline.rule.closing': 'يقترح الإغلاق: {why}',
  },
});
