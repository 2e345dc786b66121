import type { CategoryLine } from './category-line.ts';

/** Propreté: two working days (to be confirmed). Keywords hold words citizens use, Darija too. */
export const proprete: readonly CategoryLine[] = [
  [
    'ordures-menageres',
    'Ordures ménagères non collectées',
    'نفايات منزلية لم تجمع',
    'poubelle,sacs,déchets,ramassage,benne',
    'زبل,أزبال,نفايات,قمامة,حاوية,طرو',
    'delegataire-proprete',
  ],
  [
    'depot-sauvage',
    'Dépôt sauvage de déchets',
    'رمي عشوائي للنفايات',
    'décharge,tas,gravats sauvages,point noir',
    'مطرح عشوائي,رمي,أزبال,كوشة',
    'delegataire-proprete',
  ],
  [
    'encombrants',
    'Encombrants abandonnés',
    'متلاشيات مهملة',
    'meubles,matelas,canapé,électroménager,objets',
    'أثاث,متلاشيات,فراش,خردة',
    'delegataire-proprete',
  ],
  [
    'gravats',
    'Gravats et déblais',
    'ردم ومخلفات البناء',
    'chantier,terre,briques,débris',
    'ردم,تراب,ياجور,مخلفات البناء',
    'delegataire-proprete',
  ],
  [
    'bac-deborde',
    'Bac débordant ou cassé',
    'حاوية ممتلئة أو مكسورة',
    'conteneur,corbeille,poubelle de rue,bac',
    'حاوية,بركاصة,صندوق القمامة',
    'delegataire-proprete',
  ],
  [
    'balayage',
    'Rue ou trottoir sale',
    'شارع أو رصيف متسخ',
    'balayage,nettoyage,feuilles,salissures,urine',
    'كنس,وسخ,تنظيف,زنقة',
    'delegataire-proprete',
  ],
  [
    'graffiti',
    'Graffitis et affichage sauvage',
    'كتابات وملصقات عشوائية',
    'tag,affiche,mur,autocollant',
    'كتابة على الجدران,ملصقات,غرافيتي',
    null,
  ],
  [
    'dechets-verts',
    'Déchets verts',
    'نفايات خضراء',
    'branches,herbes,taille,jardin',
    'أغصان,حشائش,أشجار',
    'delegataire-proprete',
  ],
];
