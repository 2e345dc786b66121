import { defineMessages } from '#shared/locales/messages.ts';

/** What is said after the server was put back to a copy. */
export const restoredMessages = defineMessages({
  fr: {
    'restored.badge': 'Serveur restauré',
    'restored.title': 'Le serveur a été remis dans un état antérieur ({time})',
    'restored.offered':
      '{count, plural, =0 {Rien de ce que vous avez fait ici n’y manquait.} one {Une action faite ici est renvoyée : rien n’est à refaire.} other {# actions faites ici sont renvoyées : rien n’est à refaire.}}',
    'restored.waiting':
      '{count, plural, =0 {Le serveur a tout repris.} one {Une action attend encore : elle part d’elle-même, au besoin après celles d’autres postes.} other {# actions attendent encore : elles partent d’elles-mêmes, au besoin après celles d’autres postes.}}',
    'restored.files':
      '{count, plural, one {Une pièce jointe lui manquait : elle est renvoyée.} other {# pièces jointes lui manquaient : elles sont renvoyées.}}',
    'restored.gone':
      '{count, plural, one {Une demande d’un autre poste, déjà vue ici, n’y est pas encore revenue. Elle revient dès que ce poste se reconnecte ; son numéro reste valable :} other {# demandes d’autres postes, déjà vues ici, n’y sont pas encore revenues. Elles reviennent dès que ces postes se reconnectent ; leurs numéros restent valables :}}',
    'restored.more': '{count, plural, one {et une autre} other {et # autres}}',
    'restored.read': 'J’ai lu',
    'restored.server':
      'Le serveur a été restauré le {time}. Chaque poste renvoie ce qu’il a fait depuis la sauvegarde dès qu’il se reconnecte.',
    'restored.away':
      '{count, plural, =0 {Tous les postes connus sont revenus.} one {Un poste connu n’est pas encore revenu : ce qu’il a envoyé depuis la sauvegarde manque encore.} other {# postes connus ne sont pas encore revenus : ce qu’ils ont envoyé depuis la sauvegarde manque encore.}}',
  },
  ar: {
    'restored.badge': 'استُعيد الخادم',
    'restored.title': 'أُعيد الخادم إلى حالة سابقة ({time})',
    'restored.offered':
      '{count, plural, =0 {لم ينقصه شيء مما قمت به هنا.} one {يُعاد إرسال إجراء واحد أُنجز هنا: لا شيء يُعاد عمله.} two {يُعاد إرسال إجراءين أُنجزا هنا: لا شيء يُعاد عمله.} few {يُعاد إرسال # إجراءات أُنجزت هنا: لا شيء يُعاد عمله.} many {يُعاد إرسال # إجراء أُنجز هنا: لا شيء يُعاد عمله.} other {يُعاد إرسال # إجراء أُنجز هنا: لا شيء يُعاد عمله.}}',
    'restored.waiting':
      '{count, plural, =0 {استعاد الخادم كل شيء.} one {ما زال إجراء واحد ينتظر: يُرسل من تلقاء نفسه، وعند الحاجة بعد إجراءات أجهزة أخرى.} two {ما زال إجراءان ينتظران: يُرسلان من تلقاء نفسيهما، وعند الحاجة بعد إجراءات أجهزة أخرى.} few {ما زالت # إجراءات تنتظر: تُرسل من تلقاء نفسها، وعند الحاجة بعد إجراءات أجهزة أخرى.} many {ما زال # إجراء ينتظر: يُرسل من تلقاء نفسه، وعند الحاجة بعد إجراءات أجهزة أخرى.} other {ما زال # إجراء ينتظر: يُرسل من تلقاء نفسه، وعند الحاجة بعد إجراءات أجهزة أخرى.}}',
    'restored.files':
      '{count, plural, one {نقص الخادمَ مرفق واحد: يُعاد إرساله.} two {نقص الخادمَ مرفقان: يُعاد إرسالهما.} few {نقصت الخادمَ # مرفقات: يُعاد إرسالها.} many {نقص الخادمَ # مرفقا: يُعاد إرسالها.} other {نقص الخادمَ # مرفق: يُعاد إرسالها.}}',
    'restored.gone':
      '{count, plural, one {طلب واحد من جهاز آخر سبق أن ظهر هنا لم يعد إلى الخادم بعد. يعود فور اتصال ذلك الجهاز؛ ورقمه يبقى صالحا:} two {طلبان من أجهزة أخرى سبق أن ظهرا هنا لم يعودا إلى الخادم بعد. يعودان فور اتصال تلك الأجهزة؛ ورقماهما يبقيان صالحين:} few {# طلبات من أجهزة أخرى سبق أن ظهرت هنا لم تعد إلى الخادم بعد. تعود فور اتصال تلك الأجهزة؛ وأرقامها تبقى صالحة:} many {# طلبا من أجهزة أخرى سبق أن ظهرت هنا لم تعد إلى الخادم بعد. تعود فور اتصال تلك الأجهزة؛ وأرقامها تبقى صالحة:} other {# طلب من أجهزة أخرى سبق أن ظهرت هنا لم تعد إلى الخادم بعد. تعود فور اتصال تلك الأجهزة؛ وأرقامها تبقى صالحة:}}',
    'restored.more':
      '{count, plural, one {وطلب آخر} two {وطلبان آخران} few {و# طلبات أخرى} many {و# طلبا آخر} other {و# طلب آخر}}',
    'restored.read': 'قرأت',
    'restored.server':
      'استُعيد الخادم بتاريخ {time}. كل جهاز يعيد إرسال ما قام به منذ النسخة الاحتياطية فور اتصاله من جديد.',
    'restored.away':
      '{count, plural, =0 {عادت كل الأجهزة المعروفة.} one {جهاز معروف واحد لم يعد بعد: ما أرسله منذ النسخة الاحتياطية ما زال ناقصا.} two {جهازان معروفان لم يعودا بعد: ما أرسلاه منذ النسخة الاحتياطية ما زال ناقصا.} few {# أجهزة معروفة لم تعد بعد: ما أرسلته منذ النسخة الاحتياطية ما زال ناقصا.} many {# جهازا معروفا لم يعد بعد: ما أرسلته منذ النسخة الاحتياطية ما زال ناقصا.} other {# جهاز معروف لم يعد بعد: ما أرسلته منذ النسخة الاحتياطية ما زال ناقصا.}}',
  },
});
