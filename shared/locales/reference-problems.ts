import type { ReferenceProblemCode } from '../domain/reference/problem.ts';
import type { ShapeProblemCode } from '../domain/reference/shape-problems.ts';
import { defineMessages, type Messages } from './messages.ts';

type ProblemSentence = `reference-problem.${ReferenceProblemCode}` | `shape-problem.${ShapeProblemCode}`;

/** What is wrong with reference data. A code without a sentence does not compile. */
export const referenceProblemMessages: Messages<ProblemSentence> = defineMessages({
  fr: {
    'reference-problem.code-twice': 'Le code {value} existe déjà.',
    'reference-problem.code-removed':
      '{value} ne peut pas être supprimé : des demandes le portent. Mettez-le hors d’usage.',
    'reference-problem.unknown-domain': 'Le domaine {value} n’existe pas.',
    'reference-problem.unknown-category': 'La catégorie {value} n’existe pas.',
    'reference-problem.unknown-office': 'Le bureau {value} n’existe pas.',
    'reference-problem.office-without-successor':
      'Dites quel autre bureau reprend les demandes ; le bureau central ne peut pas finir.',
    'reference-problem.successor-ends': 'Le bureau {value} finit lui aussi. Choisissez-en un qui reste.',
    'reference-problem.unknown-unit': 'Le service {value} n’existe dans aucun bureau.',
    'reference-problem.unknown-partner': 'Le partenaire {value} n’existe pas.',
    'reference-problem.unknown-arrondissement': 'L’arrondissement {value} n’existe pas.',
    'reference-problem.unknown-position': 'La fonction {value} n’existe pas.',
    'reference-problem.unknown-person': '{value} n’est pas dans l’annuaire.',
    'reference-problem.unknown-template': 'Le modèle {value} n’existe pas ; une règle s’en sert peut-être.',
    'reference-problem.unknown-placeholder':
      'Le champ « {value} » n’existe pas : choisissez-le dans la liste.',
    'reference-problem.nothing-done': 'La règle ne fait rien : ajoutez une action.',
    'reference-problem.holder-without-rights':
      'Cette personne n’a pas de droits là où elle tiendrait cette fonction : elle ne verrait pas ce qu’elle doit décider. Choisissez-en une autre, ou donnez-lui d’abord ces droits.',
    'reference-problem.substitute-is-holder': 'Le suppléant est le titulaire lui-même.',
    'reference-problem.anonymised-before-archived': 'L’anonymisation ne peut pas précéder l’archivage.',
    'reference-problem.reopened-after-archived': 'On ne rouvre plus une demande qui est aux archives.',
    'reference-problem.satisfied-after-reopened':
      'Le citoyen ne peut pas avoir plus de jours pour se plaindre que le bureau pour rouvrir.',
    'shape-problem.missing': 'À remplir.',
    'shape-problem.list-empty': 'Choisissez au moins une valeur.',
    'shape-problem.too-small': 'Trop petit (au moins {limit}).',
    'shape-problem.too-long': 'Trop long ({limit} caractères au plus).',
    'shape-problem.too-big': 'Trop grand (au plus {limit}).',
    'shape-problem.too-many': 'Trop d’entrées ({limit} au plus).',
    'shape-problem.not-a-number': 'Écrivez un nombre.',
    'shape-problem.not-a-day': 'Choisissez un jour entre 2000 et 2099.',
    'shape-problem.not-a-code': 'Code en minuscules sans accent, mots reliés par des tirets.',
    'shape-problem.not-a-choice': 'Cette valeur n’est pas dans la liste.',
    'shape-problem.wrong-shape': 'Ce n’est pas ce qui est attendu ici.',
    'shape-problem.slot-empty': 'La plage finit avant de commencer.',
    'shape-problem.slots-overlap': 'Deux plages se chevauchent ou ne sont pas dans l’ordre.',
    'shape-problem.range-reversed': 'Le dernier jour est avant le premier.',
    'shape-problem.range-too-long': 'Plus d’un an : vérifiez les dates.',
    'shape-problem.id-twice': 'Deux entrées ont le même identifiant.',
    'shape-problem.changes-out-of-order': 'Les changements d’heure ne sont pas dans l’ordre du temps.',
    'shape-problem.regimes-overlap': 'Deux périodes d’horaires se chevauchent.',
    'shape-problem.week-without-work': 'Aucune heure de travail dans la semaine.',
    'shape-problem.urgent-after-high': 'La part « urgente » dépasse la part « haute ».',
    'shape-problem.reminder-without-text': 'Choisissez le texte de la relance.',
    'shape-problem.only-citizens-reminded':
      'Seul un citoyen est relancé : mettez 0 quand on attend un partenaire.',
    'shape-problem.text-not-storable':
      'Un caractère invisible ne peut pas être enregistré : retapez le texte.',
  },
  ar: {
    'reference-problem.code-twice': 'الرمز {value} موجود من قبل.',
    'reference-problem.code-removed': 'لا يمكن حذف {value}: تحمله طلبات. أخرجه من الاستعمال بدل ذلك.',
    'reference-problem.unknown-domain': 'المجال {value} غير موجود.',
    'reference-problem.unknown-category': 'الصنف {value} غير موجود.',
    'reference-problem.unknown-office': 'المكتب {value} غير موجود.',
    'reference-problem.office-without-successor':
      'حدد المكتب الآخر الذي يتولى الطلبات؛ المكتب المركزي لا تنتهي خدمته.',
    'reference-problem.successor-ends': 'المكتب {value} تنتهي خدمته أيضا. اختر مكتبا باقيا.',
    'reference-problem.unknown-unit': 'المصلحة {value} غير موجودة في أي مكتب.',
    'reference-problem.unknown-partner': 'الشريك {value} غير موجود.',
    'reference-problem.unknown-arrondissement': 'المقاطعة {value} غير موجودة.',
    'reference-problem.unknown-position': 'المنصب {value} غير موجود.',
    'reference-problem.unknown-person': '{value} ليس في الدليل.',
    'reference-problem.unknown-template': 'النموذج {value} غير موجود، وقد تستعمله قاعدة.',
    'reference-problem.unknown-placeholder': 'الحقل «{value}» غير موجود: اختره من اللائحة.',
    'reference-problem.nothing-done': 'القاعدة لا تفعل شيئا: أضف إجراء.',
    'reference-problem.holder-without-rights':
      'ليست لهذا الشخص حقوق حيث سيشغل هذا المنصب: لن يرى ما عليه أن يقرر فيه. اختر غيره أو امنحه تلك الحقوق أولا.',
    'reference-problem.substitute-is-holder': 'النائب هو صاحب المنصب نفسه.',
    'reference-problem.anonymised-before-archived': 'لا يمكن إخفاء الهوية قبل الأرشفة.',
    'reference-problem.reopened-after-archived': 'لا يعاد فتح طلب صار في الأرشيف.',
    'reference-problem.satisfied-after-reopened':
      'لا يمكن أن يكون للمواطن أجل للتعبير عن عدم رضاه أطول من أجل إعادة الفتح.',
    'shape-problem.missing': 'يجب ملؤه.',
    'shape-problem.list-empty': 'اختر قيمة واحدة على الأقل.',
    'shape-problem.too-small': 'صغير جدا ({limit} على الأقل).',
    'shape-problem.too-long': 'طويل جدا (الحد الأقصى للأحرف: {limit}).',
    'shape-problem.too-big': 'كبير جدا ({limit} على الأكثر).',
    'shape-problem.too-many': 'عناصر كثيرة ({limit} على الأكثر).',
    'shape-problem.not-a-number': 'اكتب عددا.',
    'shape-problem.not-a-day': 'اختر يوما بين 2000 و2099.',
    'shape-problem.not-a-code': 'رمز بحروف لاتينية صغيرة، كلماته موصولة بواصلات.',
    'shape-problem.not-a-choice': 'هذه القيمة ليست في اللائحة.',
    'shape-problem.wrong-shape': 'ليس هذا هو المطلوب هنا.',
    'shape-problem.slot-empty': 'تنتهي الفترة قبل أن تبدأ.',
    'shape-problem.slots-overlap': 'فترتان متداخلتان أو غير مرتبتين.',
    'shape-problem.range-reversed': 'اليوم الأخير قبل الأول.',
    'shape-problem.range-too-long': 'أكثر من سنة: تحقق من التواريخ.',
    'shape-problem.id-twice': 'عنصران لهما المعرف نفسه.',
    'shape-problem.changes-out-of-order': 'تغييرات الساعة ليست مرتبة حسب الزمن.',
    'shape-problem.regimes-overlap': 'فترتان من التوقيت متداخلتان.',
    'shape-problem.week-without-work': 'لا ساعة عمل في الأسبوع.',
    'shape-problem.urgent-after-high': 'حصة «مستعجلة» أكبر من حصة «مرتفعة».',
    'shape-problem.reminder-without-text': 'اختر نص التذكير.',
    'shape-problem.only-citizens-reminded': 'لا يُذكَّر إلا المواطن: ضع 0 عند انتظار شريك.',
    'shape-problem.text-not-storable': 'حرف خفي لا يمكن حفظه: أعد كتابة النص.',
  },
});
