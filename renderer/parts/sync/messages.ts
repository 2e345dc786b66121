import { defineMessages } from '#shared/locales/messages.ts';

/** Words of the sync state. */
export const syncMessages = defineMessages({
  fr: {
    'sync.starting': 'Connexion…',
    'sync.first-sync': 'Premier chargement : {done} sur {total}',
    'sync.reading.desk': 'Lecture de ce poste : {done} sur {total}',
    'sync.idle': 'À jour · {time}',
    'sync.sending': '{count, plural, one {Envoi de # action} other {Envoi de # actions}}',
    'sync.sending.files': '{count, plural, one {Envoi de # fichier} other {Envoi de # fichiers}}',
    'sync.stays':
      '{count, plural, one {À jour, sauf # élément gardé ici} other {À jour, sauf # éléments gardés ici}}',
    'sync.reading': 'Lecture de ce qui attend d’être envoyé…',
    'sync.refused': '{count, plural, one {# refusée} other {# refusées}}',
    'sync.title': 'Synchronisation',
    'sync.now': 'Synchroniser maintenant',
    'sync.sign-in-again': 'Se reconnecter',
    'sync.pending':
      '{count, plural, one {# action enregistrée ici, sera envoyée.} other {# actions enregistrées ici, seront envoyées.}}',
    'sync.nothing': 'Rien n’attend d’être envoyé.',
    'sync.refused.title': 'Refusées par le serveur',
    'sync.refused.said':
      '{count, plural, one {Le serveur a refusé # action. Ouvrez la synchronisation pour la corriger.} other {Le serveur a refusé # actions. Ouvrez la synchronisation pour les corriger.}}',
    'sync.all-sent': 'Tout est envoyé.',
    'sync.refused.none': 'Aucune action refusée.',
    'sync.open': 'Ouvrir la demande',
    'sync.mend': 'Corriger et renvoyer',
    'sync.dismiss': 'J’ai lu',
    'sync.last': 'Dernière synchronisation : {time}',
    'sync.local': 'enregistré ici, sera envoyé',
    'sync.files':
      '{count, plural, one {# fichier attend d’être envoyé} other {# fichiers attendent d’être envoyés}} ({size}), le plus ancien depuis {since}. Gardés ici jusque-là.',
    'sync.files.refused': 'Fichiers que le serveur ne prend pas ; ils sont gardés ici',
    'sync.files.retry': 'Réessayer',
  },
  ar: {
    'sync.starting': 'جارٍ الاتصال…',
    'sync.first-sync': 'التحميل الأول: {done} من {total}',
    'sync.reading.desk': 'قراءة محتوى هذا الجهاز: {done} من {total}',
    'sync.idle': 'محيّن · {time}',
    'sync.stays':
      '{count, plural, one {محيّن ما عدا عنصرا واحدا محفوظا هنا} two {محيّن ما عدا عنصرين محفوظين هنا} few {محيّن ما عدا # عناصر محفوظة هنا} many {محيّن ما عدا # عنصرا محفوظا هنا} other {محيّن ما عدا # عنصر محفوظ هنا}}',
    'sync.reading': 'جارٍ قراءة ما ينتظر الإرسال…',
    'sync.sending.files':
      '{count, plural, one {إرسال ملف واحد} two {إرسال ملفين} few {إرسال # ملفات} many {إرسال # ملفا} other {إرسال # ملف}}',
    'sync.sending':
      '{count, plural, one {إرسال إجراء واحد} two {إرسال إجراءين} few {إرسال # إجراءات} many {إرسال # إجراء} other {إرسال # إجراء}}',
    'sync.refused':
      '{count, plural, one {إجراء مرفوض} two {إجراءان مرفوضان} few {# إجراءات مرفوضة} many {# إجراء مرفوض} other {# إجراء مرفوض}}',
    'sync.title': 'المزامنة',
    'sync.now': 'المزامنة الآن',
    'sync.sign-in-again': 'تسجيل الدخول من جديد',
    'sync.pending':
      '{count, plural, one {إجراء واحد محفوظ هنا وسيرسل.} two {إجراءان محفوظان هنا وسيرسلان.} few {# إجراءات محفوظة هنا وسترسل.} many {# إجراء محفوظ هنا وسيرسل.} other {# إجراء محفوظ هنا وسيرسل.}}',
    'sync.nothing': 'لا شيء ينتظر الإرسال.',
    'sync.refused.title': 'رفضها الخادم',
    'sync.refused.said':
      '{count, plural, one {رفض الخادم إجراء واحدا. افتح المزامنة لتصحيحه.} two {رفض الخادم إجراءين. افتح المزامنة لتصحيحهما.} few {رفض الخادم # إجراءات. افتح المزامنة لتصحيحها.} many {رفض الخادم # إجراء. افتح المزامنة لتصحيحها.} other {رفض الخادم # إجراء. افتح المزامنة لتصحيحها.}}',
    'sync.all-sent': 'أُرسل كل شيء.',
    'sync.refused.none': 'لا يوجد إجراء مرفوض.',
    'sync.open': 'فتح الطلب',
    'sync.mend': 'تصحيح وإعادة إرسال',
    'sync.dismiss': 'قرأت',
    'sync.last': 'آخر مزامنة: {time}',
    'sync.local': 'محفوظ هنا وسيرسل',
    'sync.files':
      '{count, plural, one {ملف واحد ينتظر الإرسال} two {ملفان ينتظران الإرسال} few {# ملفات تنتظر الإرسال} many {# ملفا ينتظر الإرسال} other {# ملف ينتظر الإرسال}} ({size})، أقدمها منذ {since}. تبقى محفوظة هنا إلى ذلك الحين.',
    'sync.files.refused': 'ملفات لا يأخذها الخادم؛ هي محفوظة هنا',
    'sync.files.retry': 'إعادة المحاولة',
  },
});
