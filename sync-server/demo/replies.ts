import type { Language } from '#shared/documents/text.ts';

type Bilingual = Readonly<Record<Language, readonly [string, ...string[]]>>;

/** What the offices of the demo city write, by occasion. */
export const replies = {
  settled: {
    fr: [
      'Nos services sont intervenus sur place ; le problème signalé est réglé. Merci de votre signalement.',
      'L’équipe est passée et a remis les lieux en état. N’hésitez pas à nous recontacter si cela se reproduit.',
      'Le délégataire a traité la demande ; une visite de contrôle a été faite.',
    ],
    ar: [
      'تدخلت مصالحنا في عين المكان وتمت تسوية المشكل. نشكركم على تبليغكم.',
      'قام الفريق بزيارة المكان وإعادته إلى حالته. المرجو الاتصال بنا إن تكرر الأمر.',
    ],
  },
  information: {
    fr: [
      'Le contrôle n’a rien révélé d’irrégulier ; vous trouverez le procès-verbal au bureau de l’arrondissement.',
    ],
    ar: ['لم تسفر المراقبة عن أي مخالفة؛ يوجد المحضر بمكتب المقاطعة.'],
  },
  missing: {
    fr: ['Adresse exacte demandée au citoyen.', 'Photo demandée pour localiser.'],
    ar: ['طلب العنوان الدقيق من المواطن.'],
  },
  partner: {
    fr: ['Transmis au délégataire, passage annoncé.'],
    ar: ['أحيل على المفوض له، في انتظار التدخل.'],
  },
  notMunicipal: {
    fr: ['Ne relève pas de la commune ; le citoyen est orienté vers le service compétent.'],
    ar: ['لا يدخل في اختصاص الجماعة؛ تم توجيه المواطن إلى المصلحة المختصة.'],
  },
  unfounded: {
    fr: ['Visite faite deux fois, rien de ce qui est décrit n’a été constaté.'],
    ar: ['تمت المعاينة مرتين ولم يلاحظ ما وصف.'],
  },
  again: {
    fr: ['Le citoyen dit que le problème est revenu deux jours plus tard.'],
    ar: ['أفاد المواطن أن المشكل عاد بعد يومين.'],
  },
  elsewhere: {
    fr: ['Le lieu exact est dans l’arrondissement voisin.'],
    ar: ['المكان الدقيق يقع في المقاطعة المجاورة.'],
  },
  note: {
    fr: [
      'Vu avec le gardien de l’immeuble, passage prévu demain matin.',
      'Appelé le citoyen, pas de réponse.',
      'Équipe prévenue par téléphone.',
    ],
    ar: ['تم الاتصال بالمواطن دون جواب.', 'أخبر الفريق هاتفيا.'],
  },
} as const satisfies Record<string, Bilingual>;
