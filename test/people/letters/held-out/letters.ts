import type { Language } from '#shared/documents/text.ts';
import type { SheetLine } from './draw-sheet.ts';

/** A letter that nothing was tuned on. All persons, numbers and places are invented. */
export interface HeldOutLetter {
  name: string;
  language: Language;
  font: string;
  lines: readonly SheetLine[];
}

const end = (text: string): SheetLine => ({ text, at: 'end' });
const middle = (text: string): SheetLine => ({ text, at: 'middle', size: 1.25 });

/** Letters in typefaces, layouts and words of their own: only measured with, never tuned on. */
export const heldOutLetters: readonly HeldOutLetter[] = [
  {
    name: 'fr-serif',
    language: 'fr',
    font: 'Tinos',
    lines: [
      'Mohamed Amine Sefrioui',
      '118, boulevard Ghandi, étage 3',
      '20250 Casablanca',
      'GSM : 07 71 83 06 29',
      end('Casablanca, le 17 juin 2026'),
      end('À Madame la Présidente de l’arrondissement'),
      'Objet : fuite d’eau potable sur la chaussée',
      'Madame la Présidente,',
      'Je me permets d’attirer votre attention sur une fuite importante qui',
      's’écoule depuis neuf jours devant le numéro 118. L’eau a creusé un trou',
      'd’environ 60 cm et deux motocyclistes ont déjà chuté. J’ai appelé quatre',
      'fois le centre de relation clientèle (dossier 558-2041) sans qu’aucune',
      'équipe ne se déplace.',
      'Compte tenu du gaspillage et du danger, je vous saurais gré de bien',
      'vouloir saisir d’urgence la société délégataire et de m’informer de la',
      'date d’intervention prévue.',
      'Je vous prie d’agréer, Madame la Présidente, mes salutations respectueuses.',
      end('M. A. Sefrioui'),
    ],
  },
  {
    name: 'fr-sans',
    language: 'fr',
    font: 'Arimo',
    lines: [
      middle('ASSOCIATION DES RIVERAINS DE L’OASIS'),
      middle('Récépissé n° 4417/2019'),
      'Réf. : 36/B/2026',
      end('Fait à Casablanca, le 2 février 2026'),
      'Objet : bruit nocturne d’un atelier de menuiserie',
      'Monsieur le Gouverneur,',
      'Les habitants des immeubles 7, 9 et 11 de la rue des Mimosas subissent',
      'chaque nuit, de 22 h à 4 h 30, le vacarme des machines d’un atelier ouvert',
      'sans enseigne ni autorisation affichée. Les mesures prises par l’un de nos',
      'adhérents atteignent 78 décibels à la fenêtre d’une chambre d’enfant.',
      'Une pétition de 64 signatures est jointe à la présente, de même qu’un',
      'constat d’huissier dressé le 23 janvier 2026 (coût : 1 200,00 DH).',
      'Nous sollicitons la fermeture de cet atelier entre 20 h et 8 h, ainsi',
      'qu’un contrôle de sa conformité aux règles d’hygiène et de sécurité.',
      'Dans l’espoir d’une suite favorable, veuillez croire, Monsieur le',
      'Gouverneur, à l’assurance de notre haute considération.',
      end('La présidente, Ghizlane Oudghiri'),
    ],
  },
  {
    name: 'ar-scheherazade',
    language: 'ar',
    font: 'Scheherazade New',
    lines: [
      'خديجة بنت أحمد السرغيني',
      'إقامة الفردوس، عمارة 4، شقة 12، عين الشق',
      'رقم البطاقة الوطنية : BH418820',
      'الهاتف : 0677314502',
      end('الدار البيضاء في 26 ماي 2026'),
      middle('إلى السيدة رئيسة مجلس مقاطعة عين الشق'),
      'الموضوع : طلب إصلاح حفرة خطيرة أمام باب العمارة',
      'سيدتي الرئيسة،',
      'تحية طيبة وبعد، أتشرف بأن أوجه إليكم هذا الطلب بشأن حفرة',
      'عميقة ظهرت منذ أسبوعين أمام مدخل العمارة، وقد سقط فيها طفل',
      'صغير يوم الجمعة الماضي ونقل إلى المستشفى للعلاج.',
      'وقد قمنا نحن السكان بوضع حواجز مؤقتة غير أنها لا تكفي، خاصة',
      'في الليل حيث تنعدم الإضاءة في الشارع كله.',
      'وعليه نرجو منكم إرسال فريق من الأشغال العمومية لإصلاحها قبل',
      'وقوع حادث آخر، ولكم منا جزيل الشكر وخالص التقدير.',
      end('الإمضاء : خديجة السرغيني'),
    ],
  },
  {
    name: 'ar-sans',
    language: 'ar',
    font: 'Noto Sans Arabic',
    lines: [
      middle('جمعية شباب الحي المحمدي للتنمية'),
      end('الحي المحمدي في 14 أبريل 2026'),
      'من السيد رئيس الجمعية إلى السيد عامل العمالة',
      'الموضوع : احتلال الرصيف من طرف أصحاب المقاهي',
      'السيد العامل المحترم،',
      'لقد أصبح المرور في شارع المقاومة مستحيلا بسبب الكراسي',
      'والطاولات التي تغطي الرصيف من الصباح إلى منتصف الليل، مما',
      'يضطر المسنين والأمهات إلى السير وسط الطريق بين السيارات.',
      'وقد راسلنا المصالح المختصة ثلاث مرات خلال السنة الماضية دون',
      'أن نتلقى أي رد، رغم أن القانون واضح في هذا الشأن.',
      'نلتمس من سيادتكم إعطاء تعليماتكم لتحرير الملك العام وفرض',
      'احترام الرخص الممنوحة، وتقبلوا منا أسمى عبارات الاحترام.',
      end('رئيس الجمعية : عمر الدكالي'),
    ],
  },
].map(({ lines, language, ...letter }): HeldOutLetter => ({
  ...letter,
  language: language === 'ar' ? 'ar' : 'fr',
  lines: lines.map((line) => (typeof line === 'string' ? { text: line } : line)),
}));
