import type { CategoryLine } from './category-line.ts';

/** Hygiène: three working days (to be confirmed). */
export const hygiene: readonly CategoryLine[] = [
  [
    'rongeurs',
    'Rats et rongeurs',
    'فئران وقوارض',
    'rat,souris,dératisation',
    'طوبات,فئران,جردان,جرذان,فأر',
    null,
  ],
  [
    'insectes',
    'Insectes et cafards',
    'حشرات وصراصير',
    'cafard,moustique,blatte,désinsectisation',
    'سراق الزيت,ناموس,حشرات,صراصير',
    null,
  ],
  ['animaux-errants', 'Animaux errants', 'حيوانات ضالة', 'chien,chat,meute,rage', 'كلاب ضالة,قطط,كلب', null],
  ['animal-mort', 'Animal mort', 'حيوان نافق', 'cadavre,charogne', 'جيفة,حيوان ميت', 'delegataire-proprete'],
  [
    'hygiene-alimentaire',
    'Hygiène alimentaire d’un commerce',
    'السلامة الصحية بمحل غذائي',
    'restaurant,snack,intoxication,boucherie,périmé',
    'تسمم,مطعم,محلبة,جزار,منتهي الصلاحية',
    'onssa',
  ],
  [
    'eaux-usees',
    'Eaux usées et mauvaises odeurs',
    'مياه عادمة وروائح كريهة',
    'égout,odeur,refoulement,fuite,assainissement',
    'واد الحار,روائح,قادوس,مياه عادمة',
    'delegataire-eau',
  ],
  [
    'logement-insalubre',
    'Logement insalubre',
    'سكن غير صحي',
    'humidité,moisissure,insalubrité',
    'رطوبة,سكن غير لائق',
    null,
  ],
  [
    'nuisance-fumee',
    'Fumées et poussières',
    'دخان وغبار',
    'fumée,four,hammam,poussière',
    'دخان,فران,غبار',
    null,
  ],
];
