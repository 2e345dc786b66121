import { people, type People, type Role } from '../documents/reference-data.ts';

type Line = readonly [id: string, fr: string, ar: string, language: 'fr' | 'ar', unit: string | null];
const byOffice: Readonly<Record<string, readonly (readonly [Role, Line])[]>> = {
  anfa: [
    ['clerk', ['per-anfa-clerk-1', 'Khadija Bennis', 'خديجة بنيس', 'fr', 'bureau-ordre']],
    ['agent', ['per-anfa-agent-1', 'Youssef El Amrani', 'يوسف العمراني', 'fr', 'proprete']],
    ['agent', ['per-anfa-agent-2', 'Salma Tazi', 'سلمى التازي', 'fr', 'domaine-public']],
    ['head', ['per-anfa-head-1', 'Abdelilah Berrada', 'عبد الإله برادة', 'fr', 'proprete']],
  ],
  maarif: [
    ['clerk', ['per-maarif-clerk-1', 'Fatima Zahra Idrissi', 'فاطمة الزهراء الإدريسي', 'ar', 'bureau-ordre']],
    ['agent', ['per-maarif-agent-1', 'Mohamed Chraibi', 'محمد الشرايبي', 'fr', 'proprete']],
    ['agent', ['per-maarif-agent-2', 'Hanane Lahlou', 'حنان لحلو', 'ar', 'hygiene']],
    ['head', ['per-maarif-head-1', 'Rachid Ouazzani', 'رشيد الوزاني', 'fr', 'urbanisme']],
  ],
  'sidi-belyout': [
    ['clerk', ['per-sidi-belyout-clerk-1', 'Nadia Sebti', 'نادية السبتي', 'fr', 'bureau-ordre']],
    ['agent', ['per-sidi-belyout-agent-1', 'Omar Kettani', 'عمر الكتاني', 'fr', 'domaine-public']],
    ['agent', ['per-sidi-belyout-agent-2', 'Imane Filali', 'إيمان الفيلالي', 'ar', 'proprete']],
    ['head', ['per-sidi-belyout-head-1', 'Driss Benjelloun', 'إدريس بنجلون', 'fr', 'domaine-public']],
  ],
  'ain-chock': [
    ['clerk', ['per-ain-chock-clerk-1', 'Latifa Mansouri', 'لطيفة المنصوري', 'ar', 'bureau-ordre']],
    ['agent', ['per-ain-chock-agent-1', 'Hamza Ziani', 'حمزة الزياني', 'fr', 'hygiene']],
    ['agent', ['per-ain-chock-agent-2', 'Sanae Rahmouni', 'سناء الرحموني', 'ar', 'proprete']],
    ['head', ['per-ain-chock-head-1', 'Mustapha Naciri', 'مصطفى الناصري', 'fr', 'hygiene']],
  ],
  'hay-hassani': [
    ['clerk', ['per-hay-hassani-clerk-1', 'Malika Skalli', 'مليكة الصقلي', 'fr', 'bureau-ordre']],
    ['agent', ['per-hay-hassani-agent-1', 'Anas Bouzidi', 'أنس البوزيدي', 'fr', 'proprete']],
    ['agent', ['per-hay-hassani-agent-2', 'Zineb Haddad', 'زينب الحداد', 'ar', 'urbanisme']],
    ['head', ['per-hay-hassani-head-1', 'Karim Alaoui', 'كريم العلوي', 'fr', 'urbanisme']],
  ],
};
const personOf = ([id, fr, ar, language, unit]: Line, role: Role, offices: readonly string[]) => ({
  id,
  name: { fr, ar },
  language,
  unit,
  grants: offices.map((office) => ({ role, office, domain: '*' })),
});

/** Fictional people of all roles in five offices, for the demo and its directory. */
export const buildDemoPeople = (): People =>
  people.parse({
    _id: 'people',
    kind: 'people',
    schema: 1,
    people: [
      ...Object.entries(byOffice).flatMap(([office, lines]) =>
        lines.map(([role, line]) => personOf(line, role, [office])),
      ),
      personOf(['per-call-centre-1', 'Meryem Guessous', 'مريم جسوس', 'fr', null], 'agent', [
        'central',
        'anfa',
        'maarif',
        'sidi-belyout',
      ]),
      personOf(['per-supervisor-1', 'Aicha Benkirane', 'عائشة بنكيران', 'fr', null], 'supervisor', ['*']),
      personOf(['per-supervisor-2', 'Hicham Fassi', 'هشام الفاسي', 'ar', null], 'supervisor', [
        'anfa',
        'maarif',
        'sidi-belyout',
      ]),
      personOf(['per-administrator-1', 'Samir Lamrani', 'سمير المراني', 'fr', null], 'administrator', ['*']),
    ],
  });
