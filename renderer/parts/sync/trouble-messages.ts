import { defineMessages } from '#shared/locales/messages.ts';

/** What a trouble of the sync is called in the header, and what it means and what to do in the panel. */
export const troubleMessages = defineMessages({
  fr: {
    'trouble.network': 'Hors ligne depuis {time}',
    'trouble.network.do':
      'Le serveur ne répond pas. Vous pouvez continuer : tout est gardé ici et partira dès que le réseau reviendra.',
    'trouble.portal': 'Accès au réseau à ouvrir',
    'trouble.portal.do':
      'Une page d’accès répond à la place du serveur. Ouvrez une page web, identifiez-vous sur le réseau, puis synchronisez. Tout est gardé ici.',
    'trouble.busy': 'Serveur occupé',
    'trouble.busy.do':
      'Le serveur demande de patienter. L’envoi reprendra de lui-même ; vous pouvez continuer à travailler.',
    'trouble.limit': 'Envoi trop volumineux',
    'trouble.limit.do':
      'Le réseau n’accepte pas un envoi de cette taille. Il est gardé ici et réessayé ; le reste part. Dites à l’administrateur que le serveur mandataire doit accepter des envois de 1 Mo.',
    'trouble.refused': 'Envoi bloqué en chemin',
    'trouble.refused.do':
      'Un équipement du réseau ou le serveur bloque cet envoi. Il est gardé ici et réessayé. Prévenez l’administrateur en donnant l’heure affichée.',
    'trouble.signed-out': 'Session terminée : votre travail est gardé ici',
    'trouble.signed-out.do': 'Reconnectez-vous : ce qui attend partira aussitôt.',
    'trouble.server-error': 'Panne du serveur',
    'trouble.server-error.do':
      'Le serveur répond par une erreur. Tout est gardé ici et réessayé. Si cela dure, prévenez l’administrateur en donnant l’heure affichée.',
    'trouble.since': 'Depuis {time}',
    'trouble.waiting': '{count, plural, one {# en attente} other {# en attente}}',
    'held.title': 'Actions qui ne passent pas',
    'held.limit':
      'Trop volumineuse pour le réseau, même seule. Elle est gardée ici ; ce qui n’en dépend pas est envoyé.',
    'held.refused': 'Bloquée en chemin, même seule. Elle est gardée ici ; ce qui n’en dépend pas est envoyé.',
    'held.not-judged':
      'Le serveur ne peut pas lire ce qu’elle concerne. Elle est gardée ici et réessayée ; prévenez l’administrateur.',
    'aside.title': 'Mis de côté',
    'aside.newer':
      '{count, plural, one {# document est écrit par une version plus récente de Maktab. Il est gardé et s’ouvrira après la mise à jour de ce poste.} other {# documents sont écrits par une version plus récente de Maktab. Ils sont gardés et s’ouvriront après la mise à jour de ce poste.}}',
    'aside.commands':
      '{count, plural, one {# action enregistrée ici par une autre version ne peut pas être lue. Elle est gardée et partira après la mise à jour.} other {# actions enregistrées ici par une autre version ne peuvent pas être lues. Elles sont gardées et partiront après la mise à jour.}}',
    'aside.unopened':
      '{count, plural, one {# action enregistrée ici ne peut plus être ouverte sur ce poste. Elle est gardée telle quelle et n’est pas partie : prévenez l’administrateur avant de réinitialiser ce poste.} other {# actions enregistrées ici ne peuvent plus être ouvertes sur ce poste. Elles sont gardées telles quelles et ne sont pas parties : prévenez l’administrateur avant de réinitialiser ce poste.}}',
    'aside.unreadable':
      '{count, plural, one {# document reçu est illisible ; le reste n’en souffre pas. Donnez son numéro à l’administrateur :} other {# documents reçus sont illisibles ; le reste n’en souffre pas. Donnez leurs numéros à l’administrateur :}}',
  },
  ar: {
    'trouble.network': 'دون اتصال منذ {time}',
    'trouble.network.do': 'الخادم لا يجيب. يمكنك المتابعة: كل شيء محفوظ هنا وسيرسل بمجرد عودة الشبكة.',
    'trouble.portal': 'يجب فتح الولوج إلى الشبكة',
    'trouble.portal.do':
      'صفحة ولوج تجيب بدل الخادم. افتح صفحة ويب وعرّف بنفسك على الشبكة ثم زامن. كل شيء محفوظ هنا.',
    'trouble.busy': 'الخادم مشغول',
    'trouble.busy.do': 'الخادم يطلب الانتظار. سيستأنف الإرسال تلقائيا، ويمكنك متابعة العمل.',
    'trouble.limit': 'إرسال كبير الحجم',
    'trouble.limit.do':
      'الشبكة لا تقبل إرسالا بهذا الحجم. هو محفوظ هنا وتعاد محاولته، والباقي يرسل. أخبر مسؤول النظام أن على الخادم الوسيط قبول إرسالات من 1 ميغابايت.',
    'trouble.refused': 'إرسال محجوب في الطريق',
    'trouble.refused.do':
      'جهاز في الشبكة أو الخادم يحجب هذا الإرسال. هو محفوظ هنا وتعاد محاولته. أخبر مسؤول النظام بالساعة المعروضة.',
    'trouble.signed-out': 'انتهت الجلسة: عملك محفوظ هنا',
    'trouble.signed-out.do': 'سجل الدخول من جديد: ما ينتظر سيرسل فورا.',
    'trouble.server-error': 'عطل في الخادم',
    'trouble.server-error.do':
      'الخادم يجيب بخطأ. كل شيء محفوظ هنا وتعاد محاولته. إن طال الأمر فأخبر مسؤول النظام بالساعة المعروضة.',
    'trouble.since': 'منذ {time}',
    'trouble.waiting': 'في الانتظار: {count}',
    'held.title': 'إجراءات لا تمر',
    'held.limit': 'أكبر مما تقبله الشبكة ولو وحده. هو محفوظ هنا، وما لا يتوقف عليه يرسل.',
    'held.refused': 'محجوب في الطريق ولو وحده. هو محفوظ هنا، وما لا يتوقف عليه يرسل.',
    'held.not-judged': 'الخادم لا يستطيع قراءة ما يتعلق به. هو محفوظ هنا وتعاد محاولته؛ أخبر مسؤول النظام.',
    'aside.title': 'موضوعة جانبا',
    'aside.newer':
      '{count, plural, one {وثيقة واحدة كتبتها نسخة أحدث من مكتب. هي محفوظة وستفتح بعد تحديث هذا الجهاز.} two {وثيقتان كتبتهما نسخة أحدث من مكتب. هما محفوظتان وستفتحان بعد تحديث هذا الجهاز.} few {# وثائق كتبتها نسخة أحدث من مكتب. هي محفوظة وستفتح بعد تحديث هذا الجهاز.} many {# وثيقة كتبتها نسخة أحدث من مكتب. هي محفوظة وستفتح بعد تحديث هذا الجهاز.} other {# وثيقة كتبتها نسخة أحدث من مكتب. هي محفوظة وستفتح بعد تحديث هذا الجهاز.}}',
    'aside.commands':
      '{count, plural, one {إجراء واحد سجلته هنا نسخة أخرى لا يمكن قراءته. هو محفوظ وسيرسل بعد التحديث.} two {إجراءان سجلتهما هنا نسخة أخرى لا يمكن قراءتهما. هما محفوظان وسيرسلان بعد التحديث.} few {# إجراءات سجلتها هنا نسخة أخرى لا يمكن قراءتها. هي محفوظة وسترسل بعد التحديث.} many {# إجراء سجلته هنا نسخة أخرى لا يمكن قراءته. هو محفوظ وسيرسل بعد التحديث.} other {# إجراء سجلته هنا نسخة أخرى لا يمكن قراءته. هو محفوظ وسيرسل بعد التحديث.}}',
    'aside.unopened':
      '{count, plural, one {إجراء واحد محفوظ هنا لم يعد بالإمكان فتحه على هذا الجهاز. هو محفوظ كما هو ولم يرسل: أخبر مسؤول النظام قبل إعادة تهيئة الجهاز.} two {إجراءان محفوظان هنا لم يعد بالإمكان فتحهما على هذا الجهاز. هما محفوظان كما هما ولم يرسلا: أخبر مسؤول النظام قبل إعادة تهيئة الجهاز.} few {# إجراءات محفوظة هنا لم يعد بالإمكان فتحها على هذا الجهاز. هي محفوظة كما هي ولم ترسل: أخبر مسؤول النظام قبل إعادة تهيئة الجهاز.} many {# إجراء محفوظا هنا لم يعد بالإمكان فتحه على هذا الجهاز. هو محفوظ كما هو ولم يرسل: أخبر مسؤول النظام قبل إعادة تهيئة الجهاز.} other {# إجراء محفوظ هنا لم يعد بالإمكان فتحه على هذا الجهاز. هو محفوظ كما هو ولم يرسل: أخبر مسؤول النظام قبل إعادة تهيئة الجهاز.}}',
    'aside.unreadable':
      '{count, plural, one {وثيقة واردة لا تقرأ، والباقي سليم. أعط مسؤول النظام رقمها:} two {وثيقتان واردتان لا تقرآن، والباقي سليم. أعط مسؤول النظام رقميهما:} few {# وثائق واردة لا تقرأ، والباقي سليم. أعط مسؤول النظام أرقامها:} many {# وثيقة واردة لا تقرأ، والباقي سليم. أعط مسؤول النظام أرقامها:} other {# وثيقة واردة لا تقرأ، والباقي سليم. أعط مسؤول النظام أرقامها:}}',
  },
});
