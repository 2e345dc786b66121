import { defineMessages } from '#shared/locales/messages.ts';
import { escalationsTitle } from './title.ts';

/** Words of the inbox of escalations. */
export const escalationsMessages = defineMessages({
  fr: {
    ...escalationsTitle.fr,
    'escalations.tab.decided': 'Décidées',
    'escalations.tabs': 'Escalades à décider et décidées',
    'escalations.count': '{count, plural, =0 {aucune escalade} one {# escalade} other {# escalades}}',
    'escalations.col.left': 'Pour décider',
    'escalations.col.subject': 'Demande',
    'escalations.col.to': 'Échelon et destinataire',
    'escalations.col.why': 'Pourquoi',
    'escalations.col.tried': 'Déjà tenté',
    'escalations.col.when': 'Quand',
    'escalations.col.what': 'Décision',
    'escalations.col.by': 'Par',
    'escalations.col.reason': 'Motif',
    'escalations.reading': 'Lecture des escalades…',
    'escalations.reading.wait': 'Elles apparaissent ici dès qu’elles sont lues.',
    'escalations.empty.title': 'Rien à décider',
    'escalations.empty.text':
      'Aucune escalade ne vous attend. Les prochaines arriveront ici, pendant les heures de travail.',
    'escalations.empty.decided': 'Aucune décision pour le moment.',
    'escalations.empty.see': 'Voir les décisions prises',
    'escalations.offline': 'Hors ligne : vos décisions sont enregistrées ici et seront envoyées.',
    'escalations.sending': '{count, plural, one {# action sera envoyée} other {# actions seront envoyées}}',
    'escalations.meanwhile': '{by} a décidé : {state}',
    'escalations.lapsed': 'Sans objet : la demande a été réglée ou transférée',
    'escalations.refused.title': 'Décision non retenue',

    'escalations.to': 'vers {to}',
    'escalations.no-domain': 'Sans domaine',
    'digest.title': 'Depuis hier',
    'digest.quiet': 'Rien de nouveau depuis hier.',
    'digest.seen': 'Vu',
    'digest.proposed':
      '{count, plural, one {# nouvelle escalade à décider} other {# nouvelles escalades à décider}}',
    'digest.decided':
      '{count, plural, one {# décision prise par un collègue} other {# décisions prises par des collègues}}',
    'digest.escalated-to-me':
      '{count, plural, one {# demande escaladée vers vous} other {# demandes escaladées vers vous}}',
    'digest.overdue':
      '{count, plural, one {# de vos demandes a dépassé son échéance} other {# de vos demandes ont dépassé leur échéance}}',
    'digest.more': 'et {count} de plus',
  },
  ar: {
    ...escalationsTitle.ar,
    'escalations.tab.decided': 'المبتوت فيها',
    'escalations.tabs': 'التصعيدات المنتظرة والمبتوت فيها',
    'escalations.count':
      '{count, plural, =0 {لا تصعيد} one {تصعيد واحد} two {تصعيدان} few {# تصعيدات} many {# تصعيدا} other {# تصعيد}}',
    'escalations.col.left': 'المتبقي للقرار',
    'escalations.col.subject': 'الطلب',
    'escalations.col.to': 'الدرجة والوجهة',
    'escalations.col.why': 'السبب',
    'escalations.col.tried': 'ما تمت تجربته',
    'escalations.col.when': 'متى',
    'escalations.col.what': 'القرار',
    'escalations.col.by': 'من طرف',
    'escalations.col.reason': 'التعليل',
    'escalations.reading': 'جارٍ قراءة التصعيدات…',
    'escalations.reading.wait': 'تظهر هنا فور قراءتها.',
    'escalations.empty.title': 'لا شيء للبت فيه',
    'escalations.empty.text': 'لا تصعيد في انتظارك. ستصل التصعيدات المقبلة إلى هنا في أوقات العمل.',
    'escalations.empty.decided': 'لا قرار إلى حد الآن.',
    'escalations.empty.see': 'عرض القرارات المتخذة',
    'escalations.offline': 'دون اتصال: قراراتك محفوظة هنا وسترسل.',
    'escalations.sending':
      '{count, plural, one {إجراء واحد سيرسل} two {إجراءان سيرسلان} few {# إجراءات سترسل} many {# إجراء سيرسل} other {# إجراء سيرسل}}',
    'escalations.meanwhile': 'قرر {by}: {state}',
    'escalations.lapsed': 'غير ذي موضوع: سُوّي الطلب أو أُحيل',
    'escalations.refused.title': 'قرار لم يؤخذ به',

    'escalations.to': 'إلى {to}',
    'escalations.no-domain': 'دون مجال',
    'digest.title': 'منذ أمس',
    'digest.quiet': 'لا جديد منذ أمس.',
    'digest.seen': 'اطلعت',
    'digest.proposed':
      '{count, plural, one {تصعيد جديد للبت فيه} two {تصعيدان جديدان للبت فيهما} few {# تصعيدات جديدة للبت فيها} many {# تصعيدا جديدا للبت فيه} other {# تصعيد جديد للبت فيه}}',
    'digest.decided':
      '{count, plural, one {قرار واحد لزميل} two {قراران لزملاء} few {# قرارات لزملاء} many {# قرارا لزملاء} other {# قرار لزملاء}}',
    'digest.escalated-to-me':
      '{count, plural, one {طلب واحد صُعّد إليك} two {طلبان صُعّدا إليك} few {# طلبات صُعّدت إليك} many {# طلبا صُعّد إليك} other {# طلب صُعّد إليك}}',
    'digest.overdue':
      '{count, plural, one {طلب لك تجاوز أجله} two {طلبان لك تجاوزا أجلهما} few {# طلبات لك تجاوزت أجلها} many {# طلبا لك تجاوز أجله} other {# طلب لك تجاوز أجله}}',
    'digest.more': 'و{count} أخرى',
  },
});
