import type { CategoryLine } from './category-line.ts';

/** Urbanisme: fifteen working days (to be confirmed). */
export const urbanisme: readonly CategoryLine[] = [
  [
    'construction-sans-permis',
    'Construction sans permis',
    'بناء بدون رخصة',
    'construction sans autorisation,chantier illégal,étage,surélévation,permis',
    'بناء عشوائي,طابق,بدون رخصة',
    null,
  ],
  [
    'non-conformite',
    'Construction non conforme au plan',
    'بناء غير مطابق للتصميم',
    'plan,modification,balcon,façade',
    'مخالفة التصميم,بالكون,واجهة',
    'agence-urbaine',
  ],
  [
    'immeuble-menacant',
    'Immeuble menaçant ruine',
    'بناية آيلة للسقوط',
    'effondrement,fissure,danger,ruine',
    'آيل للسقوط,شقوق,خطر,انهيار',
    null,
  ],
  [
    'nuisance-chantier',
    'Nuisances de chantier',
    'إزعاج الأوراش',
    'bruit,horaires,poussière,travaux',
    'ضجيج,ورش,أشغال',
    null,
  ],
  [
    'changement-usage',
    'Changement d’usage d’un local',
    'تغيير استعمال محل',
    'garage,atelier,habitation,commerce illégal',
    'كراج,تغيير الاستعمال,محل سكني',
    null,
  ],
  [
    'terrain-vague',
    'Terrain vague non clôturé',
    'أرض خلاء غير مسيجة',
    'terrain nu,clôture,friche',
    'أرض عارية,خلا,تسييج',
    null,
  ],
  [
    'voirie-degradee',
    'Chaussée ou trottoir dégradé',
    'طريق أو رصيف متضرر',
    'nid de poule,trou,dalle,affaissement',
    'حفرة,طريق محفرة,زليج الرصيف',
    null,
  ],
];
