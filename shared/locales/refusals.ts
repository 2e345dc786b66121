import type { RefusalCode } from '../documents/verdict.ts';
import { defineMessages, type Messages } from './messages.ts';

/** Why a command was refused: what happened, what was kept, what to do. A refusal code without a sentence does not compile. */
export const refusalMessages: Messages<`refusal.${RefusalCode}`> = defineMessages({
  fr: {
    'refusal.not-allowed':
      'Votre rôle dans ce bureau ne permet pas cette action. Votre saisie est gardée ; demandez à votre chef de service.',
    'refusal.unknown-request':
      'Cette demande n’existe pas sur le serveur. Votre saisie est gardée ; vérifiez la référence.',
    'refusal.unknown-person':
      'Votre compte n’est plus dans l’annuaire. Votre travail est gardé ; adressez-vous à l’administrateur.',
    'refusal.unknown-citizen':
      'La fiche de ce citoyen est celle d’un bureau que vous ne consultez pas. Votre saisie est gardée ; enregistrez-la avec une nouvelle fiche.',
    'refusal.citizens-not-here':
      'L’un des deux dossiers n’est plus dans ce bureau, ou ne vous est pas ouvert. Rien n’a été changé.',
    'refusal.citizens-separated':
      '{by} a séparé ces deux dossiers entre-temps. Demandez-lui pourquoi avant de les réunir à nouveau ; rien n’a été changé.',
    'refusal.citizens-joined-again':
      '{by} a réuni ces deux dossiers entre-temps, pour d’autres raisons. Regardez-les, puis séparez s’il le faut ; rien n’a été changé.',
    'refusal.unknown-category': 'La catégorie « {category} » n’existe plus. Choisissez-en une autre.',
    'refusal.unknown-office': 'Le bureau « {office} » n’existe pas. Choisissez-en un autre.',
    'refusal.office-over':
      'Le bureau « {office} » n’est plus en service. Transférez la demande à : {to}, qui l’a remplacé.',
    'refusal.unknown-unit': 'Le service « {unit} » n’existe pas dans ce bureau. Choisissez-en un autre.',
    'refusal.unknown-assignee':
      'Cette personne ne travaille pas dans ce bureau. Choisissez quelqu’un d’autre.',
    'refusal.wrong-state':
      'Entre-temps, la demande a changé d’état : cette action n’est plus possible. Relisez l’historique ; votre texte est gardé.',
    'refusal.already-registered': 'Cette demande est déjà enregistrée sous {reference}.',
    'refusal.reference-taken':
      'La référence {reference} sert déjà à une autre demande. Votre saisie est gardée ; enregistrez-la à nouveau.',
    'refusal.reference-invalid':
      'La référence {reference} n’est pas valable pour ce poste. Votre saisie est gardée ; enregistrez-la à nouveau.',
    'refusal.foreign-desk':
      'Cette saisie porte le code d’un autre poste ({desk}). Elle est gardée ; reconnectez ce poste au serveur, puis enregistrez-la à nouveau.',
    'refusal.number-out-of-reach':
      'Le numéro {reference} est trop loin de la suite des numéros de ce poste. Votre saisie est gardée ; vérifiez la date du poste, puis enregistrez-la à nouveau.',
    'refusal.label-taken':
      'L’étiquette {reference} est déjà celle d’une autre demande. Vérifiez la lettre : classez-la dans cette demande, ou ignorez son étiquette dans la numérisation et collez-en une autre. Votre saisie est gardée.',
    'refusal.label-too-far':
      'L’étiquette {reference} ne fait pas partie de celles de ce poste. Vérifiez la lettre, ou ignorez son étiquette dans la numérisation et collez-en une autre. Votre saisie est gardée.',
    'refusal.label-of-another-desk':
      'L’étiquette {reference} vient du poste {desk} : enregistrez cette lettre là-bas, ou ignorez son étiquette dans la numérisation et collez-en une de ce poste. Votre saisie est gardée.',
    'refusal.label-of-another-year':
      'L’étiquette {reference} est d’une autre année. Ignorez-la dans la numérisation et collez-en une de cette année. Votre saisie est gardée.',
    'refusal.label-of-an-answer':
      'Cette lettre porte l’étiquette d’une réponse à {reference} : elle se classe dans cette demande. Si l’étiquette est fausse, ignorez-la dans la numérisation. Votre saisie est gardée.',
    'refusal.labels-of-several':
      'Cette lettre porte les étiquettes de plusieurs demandes. Séparez ses pages dans la numérisation, puis enregistrez chaque lettre. Votre saisie est gardée.',
    'refusal.needs-answer-first': 'On ne clôt pas sans répondre au citoyen. Rédigez d’abord la réponse.',
    'refusal.merge-into-itself': 'Une demande ne se réunit pas à elle-même. Choisissez une autre demande.',
    'refusal.merge-target-gone':
      'La demande choisie n’existe plus ou est elle-même réunie à une autre. Choisissez-en une autre.',
    'refusal.file-gone':
      'Cette pièce n’est plus dans la demande {reference}. Relisez son historique : elle a pu être reclassée.',
    'refusal.same-request': 'Cette pièce est déjà dans la demande {reference}. Choisissez-en une autre.',
    'refusal.request-moved':
      'Entre-temps, la demande a été transférée ({office}). Vous pouvez encore y ajouter une note.',
    'refusal.same-office': 'La demande est déjà dans ce bureau.',
    'refusal.malformed':
      'La saisie est incomplète ou illisible. Elle est gardée ; corrigez-la et recommencez.',
    'refusal.too-many-events':
      'L’historique de cette demande est plein. Ouvrez une nouvelle demande qui la cite.',
    'refusal.unknown-step': 'Cet échelon n’existe plus dans l’échelle de ce bureau. Choisissez-en un autre.',
    'refusal.escalation-open':
      'Une escalade attend déjà une décision. Ajoutez une note : elle sera lue avec elle.',
    'refusal.wait-out-of-range':
      'Le jour du retour doit être après aujourd’hui, et dans les {days} jours au plus. Choisissez-en un autre.',
    'refusal.escalation-moved':
      'Entre-temps, faute de décision, la proposition est montée : elle va maintenant vers {to}. Rien n’a été décidé ; relisez-la.',
    'refusal.escalation-gone': 'Cette escalade n’est plus d’actualité. Relisez l’historique de la demande.',
    'refusal.escalation-decided':
      '{by} a déjà décidé entre-temps : {state}. Sa décision compte et se lit dans l’historique ; la vôtre est gardée ici.',
    'refusal.already-extended':
      'Le délai a déjà été prolongé une fois. Approuvez ou refusez ; votre motif est gardé.',
    'refusal.nothing-to-extend':
      'Cette demande n’a pas d’objectif interne à prolonger. Qualifiez-la d’abord, ou décidez autrement.',
    'refusal.needs-reason': 'Un motif est nécessaire : le citoyen et vos collègues doivent comprendre.',
    'refusal.unknown-rule': 'La règle {rule} n’existe plus.',
    'refusal.unknown-improvement': 'Cette action d’amélioration n’existe plus. Votre texte est gardé.',
    'refusal.practice-before-done':
      'On partage une pratique quand l’action est terminée et mesurée. Terminez-la d’abord ; votre texte est gardé.',
    'refusal.clock-moved': 'Entre-temps, l’échéance de cette demande a changé : ce motif ne tient plus.',
    'refusal.outside-working-hours': 'Le bureau est fermé : rien ne part de lui-même avant l’ouverture.',
    'refusal.reopen-too-late':
      'Le délai pour rouvrir cette demande ({days} j) est passé. Enregistrez-en une nouvelle qui cite sa référence.',
    'refusal.satisfaction-too-late':
      'Le citoyen pouvait se dire satisfait ou non pendant {days} j après la fin. Le délai est passé ; s’il revient, enregistrez une nouvelle demande.',
    'refusal.satisfaction-given':
      'Le citoyen a déjà dit s’il est satisfait. Ce qu’il ajoute se garde en note.',
    'refusal.satisfaction-of-nobody': 'Cette demande est anonyme : personne ne peut s’en dire satisfait.',
    'refusal.satisfaction-of-other-end':
      'Entre-temps la demande a été rouverte ou close à nouveau. Votre texte est gardé.',
    'refusal.arrived-in-future':
      'La date d’arrivée ({day}) est après aujourd’hui. Votre saisie est gardée ; corrigez la date, puis enregistrez.',
    'refusal.arrived-too-early':
      'Un courrier arrivé il y a plus de {days} jours est enregistré par votre chef de service. Votre saisie est gardée ; vérifiez la date ou demandez-lui.',
    'refusal.done-too-long-ago':
      'D’après ce poste, cela a été fait il y a plus de {days} jours : son horloge était sans doute fausse. Votre saisie est gardée ; reconnectez le poste au serveur, vérifiez la date et recommencez.',
    'refusal.erased':
      'Les données de cette demande ont été effacées (loi 09-08) : rien n’y est plus ajouté. Si le citoyen revient, enregistrez une nouvelle demande.',
    'refusal.unknown-entry':
      'L’entrée {entry} n’est pas au registre de cette demande. Votre saisie est gardée ; vérifiez le numéro.',
  },
  ar: {
    'refusal.not-allowed':
      'دورك في هذا المكتب لا يسمح بهذا الإجراء. تم الاحتفاظ بما كتبته؛ راجع رئيس المصلحة.',
    'refusal.unknown-request': 'هذا الطلب غير موجود على الخادم. تم الاحتفاظ بما كتبته؛ تحقق من المرجع.',
    'refusal.unknown-person': 'حسابك لم يعد في الدليل. تم الاحتفاظ بعملك؛ راجع مسؤول النظام.',
    'refusal.unknown-citizen':
      'بطاقة هذا المواطن تخص مكتبا لا يحق لك الاطلاع عليه. تم الاحتفاظ بما كتبته؛ سجله ببطاقة جديدة.',
    'refusal.citizens-not-here':
      'أحد الملفين لم يعد في هذا المكتب أو لا يحق لك الاطلاع عليه. لم يتغير أي شيء.',
    'refusal.citizens-separated':
      'تم فصل هذين الملفين في هذه الأثناء من طرف {by}. اسأل عن السبب قبل ضمهما من جديد؛ لم يتغير أي شيء.',
    'refusal.citizens-joined-again':
      'تم ضم هذين الملفين في هذه الأثناء من طرف {by} لأسباب أخرى. انظر فيها ثم افصلهما عند الاقتضاء؛ لم يتغير أي شيء.',
    'refusal.unknown-category': 'الصنف «{category}» لم يعد موجودا. اختر صنفا آخر.',
    'refusal.unknown-office': 'المكتب «{office}» غير موجود. اختر مكتبا آخر.',
    'refusal.office-over': 'المكتب «{office}» لم يعد في الخدمة. أحِل الطلب إلى المكتب الذي حل محله: {to}.',
    'refusal.unknown-unit': 'المصلحة «{unit}» غير موجودة في هذا المكتب. اختر مصلحة أخرى.',
    'refusal.unknown-assignee': 'هذا الشخص لا يعمل في هذا المكتب. اختر شخصا آخر.',
    'refusal.wrong-state':
      'تغيرت حالة الطلب في هذه الأثناء ولم يعد هذا الإجراء ممكنا. راجع السجل الزمني؛ تم الاحتفاظ بنصك.',
    'refusal.already-registered': 'هذا الطلب مسجل من قبل تحت المرجع {reference}.',
    'refusal.reference-taken': 'المرجع {reference} مستعمل لطلب آخر. تم الاحتفاظ بما كتبته؛ سجله من جديد.',
    'refusal.reference-invalid':
      'المرجع {reference} غير صالح لهذا الجهاز. تم الاحتفاظ بما كتبته؛ سجله من جديد.',
    'refusal.foreign-desk':
      'تحمل هذه المعطيات رمز جهاز آخر ({desk}). تم الاحتفاظ بها؛ أعد ربط هذا الجهاز بالخادم ثم سجلها من جديد.',
    'refusal.number-out-of-reach':
      'الرقم {reference} بعيد جدا عن تسلسل أرقام هذا الجهاز. تم الاحتفاظ بما كتبته؛ تحقق من تاريخ الجهاز ثم سجله من جديد.',
    'refusal.label-taken':
      'الملصق {reference} لطلب آخر. تحقق من الرسالة: صنفها في ذلك الطلب، أو تجاهل ملصقها في شاشة المسح وألصق غيره. تم الاحتفاظ بما كتبته.',
    'refusal.label-too-far':
      'الملصق {reference} ليس من ملصقات هذا الجهاز. تحقق من الرسالة، أو تجاهل ملصقها في شاشة المسح وألصق غيره. تم الاحتفاظ بما كتبته.',
    'refusal.label-of-another-desk':
      'الملصق {reference} من الجهاز {desk}: سجل هذه الرسالة هناك، أو تجاهل ملصقها في شاشة المسح وألصق واحدا من هذا الجهاز. تم الاحتفاظ بما كتبته.',
    'refusal.label-of-another-year':
      'الملصق {reference} من سنة أخرى. تجاهله في شاشة المسح وألصق واحدا من هذه السنة. تم الاحتفاظ بما كتبته.',
    'refusal.label-of-an-answer':
      'تحمل هذه الرسالة ملصق جواب على {reference}: تُصنف في ذلك الطلب. إن كان الملصق خطأ فتجاهله في شاشة المسح. تم الاحتفاظ بما كتبته.',
    'refusal.labels-of-several':
      'تحمل هذه الرسالة ملصقات عدة طلبات. افصل صفحاتها في شاشة المسح ثم سجل كل رسالة. تم الاحتفاظ بما كتبته.',
    'refusal.needs-answer-first': 'لا يمكن الإغلاق دون إجابة المواطن. حرر الإجابة أولا.',
    'refusal.merge-into-itself': 'لا يُضم الطلب إلى نفسه. اختر طلبا آخر.',
    'refusal.merge-target-gone': 'الطلب المختار لم يعد موجودا أو ضُم إلى غيره. اختر طلبا آخر.',
    'refusal.file-gone': 'لم تعد هذه الوثيقة في الطلب {reference}. راجع سجله الزمني: ربما أُعيد تصنيفها.',
    'refusal.same-request': 'هذه الوثيقة في الطلب {reference} من قبل. اختر طلبا آخر.',
    'refusal.request-moved': 'أُحيل الطلب في هذه الأثناء ({office}). ما زال بإمكانك إضافة ملاحظة.',
    'refusal.same-office': 'الطلب موجود في هذا المكتب من قبل.',
    'refusal.malformed': 'المعطيات ناقصة أو غير مقروءة. تم الاحتفاظ بها؛ صححها وأعد المحاولة.',
    'refusal.too-many-events': 'السجل الزمني لهذا الطلب ممتلئ. افتح طلبا جديدا يشير إليه.',
    'refusal.unknown-step': 'هذه الدرجة لم تعد موجودة في سلم هذا المكتب. اختر درجة أخرى.',
    'refusal.escalation-open': 'هناك تصعيد ينتظر القرار. أضف ملاحظة وستُقرأ معه.',
    'refusal.wait-out-of-range': 'يجب أن يكون يوم العودة بعد اليوم وفي أجل أقصاه {days} يوما. اختر يوما آخر.',
    'refusal.escalation-moved':
      'صعد الاقتراح في هذه الأثناء لعدم اتخاذ القرار في الأجل: وجهته الآن {to}. لم يُقرَّر شيء، أعد قراءته.',
    'refusal.escalation-gone': 'هذا التصعيد لم يعد قائما. راجع السجل الزمني للطلب.',
    'refusal.escalation-decided':
      'سبق أن قرر {by} في هذه الأثناء: {state}. قراره هو المعتمد وهو في السجل الزمني؛ وقرارك محفوظ هنا.',
    'refusal.already-extended': 'مُدّد الأجل مرة من قبل. اقبل أو ارفض؛ تم الاحتفاظ بتعليلك.',
    'refusal.nothing-to-extend': 'ليس لهذا الطلب هدف داخلي يمدد. صنفه أولا أو قرر غير ذلك.',
    'refusal.needs-reason': 'التعليل ضروري ليفهم المواطن والزملاء.',
    'refusal.unknown-rule': 'القاعدة {rule} لم تعد موجودة.',
    'refusal.unknown-improvement': 'إجراء التحسين هذا لم يعد موجودا. تم الاحتفاظ بنصك.',
    'refusal.practice-before-done':
      'تُنشر الممارسة بعد إنهاء الإجراء وقياس أثره. أنهه أولا؛ تم الاحتفاظ بنصك.',
    'refusal.clock-moved': 'تغير أجل هذا الطلب في هذه الأثناء: لم يعد هذا السبب قائما.',
    'refusal.outside-working-hours': 'المكتب مغلق: لا يُرسل شيء تلقائيا قبل الافتتاح.',
    'refusal.reopen-too-late':
      'انقضى أجل إعادة فتح هذا الطلب (عدد الأيام: {days}). سجل طلبا جديدا يذكر مرجعه.',
    'refusal.satisfaction-too-late':
      'كان للمواطن أن يعبر عن رضاه بعد الانتهاء (عدد الأيام: {days}). انقضى الأجل؛ إن عاد فسجل طلبا جديدا.',
    'refusal.satisfaction-given': 'سبق للمواطن أن عبر عن رضاه من عدمه. دوِّن ما يضيفه كملاحظة.',
    'refusal.satisfaction-of-nobody': 'هذا الطلب مجهول المصدر: لا أحد يمكنه أن يعبر عن رضاه عنه.',
    'refusal.satisfaction-of-other-end': 'أُعيد فتح الطلب أو أُغلق من جديد في هذه الأثناء. تم الاحتفاظ بنصك.',
    'refusal.arrived-in-future':
      'تاريخ الورود ({day}) بعد تاريخ اليوم. تم الاحتفاظ بما كتبته؛ صحح التاريخ ثم سجل.',
    'refusal.arrived-too-early':
      'ما ورد منذ أكثر من {days} يوما يسجله رئيس المصلحة. تم الاحتفاظ بما كتبته؛ تحقق من التاريخ أو اطلب منه ذلك.',
    'refusal.done-too-long-ago':
      'حسب هذا الجهاز تم ذلك منذ أكثر من {days} يوما: ساعته خاطئة على الأرجح. تم الاحتفاظ بما كتبته؛ أعد ربط الجهاز بالخادم وتحقق من التاريخ ثم أعد المحاولة.',
    'refusal.erased':
      'مُحيت معطيات هذا الطلب (القانون 09.08): لا يضاف إليه شيء بعد الآن. إذا عاد المواطن فسجل طلبا جديدا.',
    'refusal.unknown-entry':
      'القيد {entry} غير موجود في سجل هذا الطلب. تم الاحتفاظ بما كتبته؛ تحقق من الرقم.',
  },
});
