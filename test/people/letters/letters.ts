import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '#shared/documents/text.ts';
import type { ProposedField } from '#shared/domain/paper/proposal.ts';
import { makeReference } from '#shared/domain/register/reference.ts';

/** A letter whose text and particulars are known. All persons, numbers and places are invented. */
export interface KnownLetter {
  name: string;
  language: Language;
  lines: readonly string[];
  fields: Partial<Record<ProposedField, string>>;
}

/** The request that one of the letters names. */
export const earlierReference = makeReference('A7', 2026, 4821);

/** Letters of our own, drawn by `drawLetter`. */
export const ownLetters: readonly KnownLetter[] = [
  {
    name: 'fr-rats',
    language: 'fr',
    lines: [
      'Nom et prénom : Nadia Berrechid',
      'CIN : BK204518',
      'Téléphone : 06 61 40 25 73',
      'Adresse : 27, rue Ibn Zohr, quartier Les Hôpitaux, Casablanca',
      'Fait à Casablanca, le 9 octobre 2026',
      'Objet : Présence de rats dans la cour de l’immeuble',
      'Monsieur le Président,',
      'Depuis le mois d’août, des rats sortent chaque soir des caves et',
      'traversent la cour où jouent nos enfants. Le gardien a trouvé deux',
      'nids près du local des poubelles.',
      `Ma première demande, déposée sous la référence ${earlierReference},`,
      'est restée sans réponse. Nous vous prions de faire passer le service',
      'd’hygiène avant la fin du mois.',
      'Veuillez agréer l’expression de mes salutations distinguées.',
      'Nadia Berrechid',
    ],
    fields: {
      name: 'Nadia Berrechid',
      cin: 'BK204518',
      phone: '+212661402573',
      address: '27, rue Ibn Zohr, quartier Les Hôpitaux, Casablanca',
      date: '2026-10-09',
      subject: 'Présence de rats dans la cour de l’immeuble',
      category: 'rongeurs',
      reference: earlierReference,
    },
  },
  {
    name: 'ar-rubbish',
    language: 'ar',
    lines: [
      'الاسم الكامل : سعيد المنصوري',
      'رقم البطاقة الوطنية : BE730164',
      'الهاتف : 0662518390',
      'العنوان : حي السلام، زنقة 8، رقم 15، الدار البيضاء',
      'حرر بالدار البيضاء في 3 نونبر 2026',
      'إلى السيد رئيس مجلس المقاطعة',
      'الموضوع : تراكم النفايات المنزلية قرب المدرسة',
      'سلام تام بوجود مولانا الإمام',
      'وبعد، يشرفني أن أخبركم بأن شاحنة جمع النفايات لم تمر',
      'بالحي منذ عشرة أيام، وأن الأكياس تتراكم أمام باب المدرسة.',
      'وقد اشتكى عدد كبير من السكان دون أن يتوصلوا بأي جواب.',
      'لذا نلتمس منكم التدخل في أقرب وقت ممكن.',
      'وتفضلوا بقبول فائق الاحترام والتقدير',
      'سعيد المنصوري',
    ],
    fields: {
      name: 'سعيد المنصوري',
      cin: 'BE730164',
      phone: '+212662518390',
      date: '2026-11-03',
      category: 'ordures-menageres',
    },
  },
];

/** A letter that came with the project, as an image. */
export interface SharedLetter extends KnownLetter {
  file: string;
  /** Degrees of skew it was made with, clockwise. */
  skew: number;
  text: string;
  code: string | null;
}

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'letters');
const folders = [process.env.MAKTAB_LETTERS ?? '', folder, '/work/shared/data/letters'];
const truth = z.object({
  pages: z.array(
    z.object({
      file: z.string(),
      lang: z.enum(['fra', 'ara']),
      skewDeg: z.number(),
      fields: z.object({ name: z.string(), cin: z.string(), subject: z.string(), address: z.string() }),
      qr: z.string().nullable(),
      text: z.string(),
    }),
  ),
});

/** The six letters with ground truth beside the repository (`MAKTAB_LETTERS` names another folder); none where they are not. */
export const sharedLetters = (): SharedLetter[] => {
  const found = folders.find((path) => path !== '' && existsSync(join(path, 'ground-truth.json')));
  if (found === undefined) return [];
  const { pages } = truth.parse(JSON.parse(readFileSync(join(found, 'ground-truth.json'), 'utf8')));
  return pages.map(({ file, lang, skewDeg, fields, qr, text }) => ({
    name: file,
    file: join(found, file),
    language: lang === 'fra' ? 'fr' : 'ar',
    lines: text.split('\n'),
    skew: skewDeg,
    fields,
    code: qr,
    text,
  }));
};
