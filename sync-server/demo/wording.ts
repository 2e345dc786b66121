import type { Language } from '#shared/documents/text.ts';
import { pick } from './chance.ts';

type Wording = readonly [subject: string, description: string];
type Wordings = Readonly<Record<Language, readonly [Wording, ...Wording[]]>>;

/** What a citizen of the demo city says, by category. */
const byCategory: Readonly<Record<string, Wordings>> = {
  'ordures-menageres': {
    fr: [
      ['Poubelles non ramassées', 'Les sacs s’entassent devant l’immeuble, le camion n’est pas passé.'],
      ['Ramassage oublié dans notre rue', 'La benne évite notre impasse, les chats ouvrent les sacs.'],
    ],
    ar: [['الأزبال لم تجمع', 'تراكمت الأكياس أمام العمارة ولم تمر الشاحنة.']],
  },
  'depot-sauvage': {
    fr: [
      [
        'Dépôt sauvage au coin de la rue',
        'Des gens déposent leurs déchets la nuit, c’est devenu une décharge.',
      ],
    ],
    ar: [['رمي عشوائي للأزبال', 'يرمي الناس أزبالهم ليلا في هذا المكان حتى أصبح مطرحا.']],
  },
  encombrants: {
    fr: [
      ['Matelas et meubles sur le trottoir', 'Un canapé et deux matelas bloquent le passage.'],
      ['Vieux réfrigérateur abandonné', 'Il est posé devant le portail de l’école.'],
    ],
    ar: [['أثاث مهمل على الرصيف', 'أريكة وأفرشة قديمة تعرقل مرور الراجلين.']],
  },
  gravats: {
    fr: [['Gravats laissés après des travaux', 'Les ouvriers sont partis, les gravats sont restés.']],
    ar: [['ردم متروك بعد الأشغال', 'رحل العمال وبقي الردم في الزنقة.']],
  },
  'bac-deborde': {
    fr: [['Bac qui déborde', 'Le conteneur n’a plus de couvercle et déborde tous les soirs.']],
    ar: [['حاوية ممتلئة', 'الحاوية مكسورة وتفيض كل مساء.']],
  },
  balayage: {
    fr: [
      ['Trottoir sale', 'La rue n’a pas été balayée, odeurs d’urine près du mur.'],
      ['Place à nettoyer', 'Papiers et restes de nourriture après le marché.'],
    ],
    ar: [['زنقة متسخة', 'لم تكنس الزنقة وتنبعث منها روائح كريهة.']],
  },
  graffiti: {
    fr: [
      ['Tags sur la façade', 'Le mur de la copropriété est couvert de tags.'],
      ['Affichage sauvage', 'Des affiches sont collées sur l’armoire électrique.'],
    ],
    ar: [['كتابات على الجدران', 'كتابات وملصقات على واجهة العمارة.']],
  },
  'dechets-verts': {
    fr: [['Branches coupées non ramassées', 'Les branches taillées sont restées au pied des arbres.']],
    ar: [['أغصان مقطوعة لم تجمع', 'بقيت الأغصان تحت الأشجار بعد التشذيب.']],
  },
  rongeurs: {
    fr: [['Rats dans la cour', 'On voit des rats en plein jour près du local à poubelles.']],
    ar: [['فئران في الحي', 'تظهر الجردان نهارا قرب مكان الأزبال.']],
  },
  insectes: {
    fr: [['Invasion de cafards', 'Les cafards sortent des regards de la rue.']],
    ar: [['انتشار الصراصير', 'تخرج الصراصير من قنوات الشارع.']],
  },
  'animaux-errants': {
    fr: [['Chiens errants', 'Une meute rôde près de l’école, les enfants ont peur.']],
    ar: [['كلاب ضالة', 'كلاب ضالة قرب المدرسة والأطفال خائفون.']],
  },
  'animal-mort': {
    fr: [['Animal mort sur la chaussée', 'Il est là depuis hier matin.']],
    ar: [['حيوان نافق', 'جيفة على الطريق منذ صباح أمس.']],
  },
  'hygiene-alimentaire': {
    fr: [['Hygiène d’un snack', 'La viande est exposée sans froid ni vitrine.']],
    ar: [['نظافة محل للأكل', 'اللحم معروض بدون تبريد ولا واجهة.']],
  },
  'eaux-usees': {
    fr: [['Égout qui refoule', 'L’eau sort du regard et coule devant les maisons.']],
    ar: [['واد الحار يفيض', 'تخرج المياه العادمة أمام المنازل.']],
  },
  'logement-insalubre': {
    fr: [['Logement humide et moisi', 'Les murs sont noirs, le propriétaire ne répond pas.']],
    ar: [['سكن غير صحي', 'الجدران سوداء من الرطوبة والمالك لا يجيب.']],
  },
  'nuisance-fumee': {
    fr: [['Fumée d’un four', 'La fumée entre chez nous dès cinq heures.']],
    ar: [['دخان فران', 'يدخل الدخان إلى بيوتنا منذ الخامسة صباحا.']],
  },
  terrasse: {
    fr: [['Terrasse de café sur tout le trottoir', 'Il faut marcher sur la chaussée avec la poussette.']],
    ar: [['مقهى يحتل الرصيف', 'نضطر للمشي وسط الطريق مع الأطفال.']],
  },
  'vendeurs-ambulants': {
    fr: [['Vendeurs ambulants devant l’entrée', 'Les charrettes bloquent l’entrée de la résidence.']],
    ar: [['باعة متجولون أمام الباب', 'تسد العربات مدخل الإقامة.']],
  },
  etalage: {
    fr: [['Étalage sur le trottoir', 'Le magasin expose sa marchandise jusqu’à la chaussée.']],
    ar: [['سلع معروضة على الرصيف', 'يعرض الحانوت سلعته حتى الطريق.']],
  },
  'vehicule-abandonne': {
    fr: [['Voiture abandonnée', 'Pneus à plat, vitres cassées, elle ne bouge plus.']],
    ar: [['سيارة مهجورة', 'عجلاتها فارغة وزجاجها مكسور.']],
  },
  'stationnement-genant': {
    fr: [['Voitures sur le trottoir', 'Le garage voisin gare ses voitures devant ma porte.']],
    ar: [['سيارات على الرصيف', 'يوقف المرآب المجاور سياراته أمام بابي.']],
  },
  'gardiens-parking': {
    fr: [['Gardien de parking sans badge', 'Il demande dix dirhams et menace.']],
    ar: [['حارس سيارات غير مرخص', 'يطلب عشرة دراهم ويهدد.']],
  },
  'materiaux-voie': {
    fr: [['Sable et briques sur la voie', 'Le chantier a pris la moitié de la rue.']],
    ar: [['رملة وياجور في الطريق', 'احتل الورش نصف الزنقة.']],
  },
  'mobilier-urbain': {
    fr: [
      ['Potelet arraché', 'Le potelet est couché au milieu du passage.'],
      ['Panneau tombé', 'Le panneau de rue est par terre depuis la pluie.'],
    ],
    ar: [['عمود مكسور', 'العمود ساقط وسط الممر.']],
  },
  publicite: {
    fr: [['Enseigne trop lumineuse', 'L’enseigne éclaire nos chambres toute la nuit.']],
    ar: [['لوحة إشهارية مزعجة', 'تضيء اللوحة غرفنا طوال الليل.']],
  },
  'construction-sans-permis': {
    fr: [['Étage ajouté sans permis', 'On coule une dalle la nuit, aucun panneau de chantier.']],
    ar: [['بناء بدون رخصة', 'يبنون طابقا ليلا بدون لوحة الورش.']],
  },
  'non-conformite': {
    fr: [['Balcon non prévu au plan', 'Le voisin avance son balcon sur la rue.']],
    ar: [['بناء مخالف للتصميم', 'مدد الجار شرفته نحو الزنقة.']],
  },
  'immeuble-menacant': {
    fr: [['Immeuble fissuré', 'Des morceaux de façade tombent sur le trottoir.']],
    ar: [['بناية آيلة للسقوط', 'تتساقط أجزاء من الواجهة على الرصيف.']],
  },
  'nuisance-chantier': {
    fr: [['Chantier bruyant le soir', 'Les travaux continuent après vingt-deux heures.']],
    ar: [['ضجيج ورش ليلا', 'تستمر الأشغال بعد العاشرة ليلا.']],
  },
  'changement-usage': {
    fr: [['Garage devenu atelier', 'On y soude toute la journée sous nos fenêtres.']],
    ar: [['كراج تحول إلى ورشة', 'يشتغلون باللحام طول النهار تحت نوافذنا.']],
  },
  'terrain-vague': {
    fr: [['Terrain vague ouvert', 'Le terrain n’est pas clôturé, on y brûle des déchets.']],
    ar: [['أرض خلاء غير مسيجة', 'تحرق فيها الأزبال والأرض بدون سياج.']],
  },
  'voirie-degradee': {
    fr: [
      ['Nid-de-poule dangereux', 'Une moto est déjà tombée.'],
      ['Dalles descellées', 'Le trottoir s’affaisse devant la pharmacie.'],
    ],
    ar: [['حفرة خطيرة في الطريق', 'سقطت دراجة بسببها.']],
  },
};
const unclear: Wordings = {
  fr: [
    ['Problème devant chez moi', 'Venez voir, cela dure depuis longtemps.'],
    ['Plainte des voisins', 'Plusieurs voisins sont concernés, voir sur place.'],
    ['Éclairage et sécurité', 'La rue est noire le soir, personne ne vient.'],
  ],
  ar: [
    ['مشكل أمام المنزل', 'المرجو الحضور للمعاينة، الأمر قائم منذ مدة.'],
    ['شكاية الجيران', 'الزنقة مظلمة ليلا ولا أحد يأتي.'],
  ],
};
const tails: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  fr: [
    '',
    ' Cela dure depuis une semaine.',
    ' J’ai déjà appelé deux fois.',
    ' Merci d’intervenir vite.',
    ' Des photos peuvent être fournies.',
  ],
  ar: ['', ' الأمر قائم منذ أسبوع.', ' اتصلت مرتين دون جدوى.', ' المرجو التدخل سريعا.'],
};

/** Subject and description of a demo report. `category` null: nobody can tell yet what it is about. */
export const wordingFor = (reportId: string, category: string | null, language: Language) => {
  const wordings = (category === null ? undefined : byCategory[category]) ?? unclear;
  const [subject, description] = pick(wordings[language], 'wording', reportId);
  return { subject, description: description + pick(tails[language], 'tail', reportId) };
};
