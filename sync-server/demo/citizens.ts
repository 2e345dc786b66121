import type { Complainant } from '#shared/documents/citizen.ts';
import type { Channel } from '#shared/documents/channel.ts';
import { channelHabits } from './channel-habits.ts';
import { chance, pick } from './chance.ts';

type Name = readonly [latin: string, arabic: string];

const first: readonly [Name, ...Name[]] = [
  ['Mohamed', 'محمد'],
  ['Fatima', 'فاطمة'],
  ['Ahmed', 'أحمد'],
  ['Khadija', 'خديجة'],
  ['Youssef', 'يوسف'],
  ['Aïcha', 'عائشة'],
  ['Hassan', 'حسن'],
  ['Zineb', 'زينب'],
  ['Omar', 'عمر'],
  ['Naïma', 'نعيمة'],
  ['Abdellah', 'عبد الله'],
  ['Samira', 'سميرة'],
  ['Rachid', 'رشيد'],
  ['Latifa', 'لطيفة'],
  ['Karim', 'كريم'],
  ['Hanane', 'حنان'],
  ['Mustapha', 'مصطفى'],
  ['Meryem', 'مريم'],
  ['Hicham', 'هشام'],
  ['Souad', 'سعاد'],
  ['Driss', 'إدريس'],
  ['Imane', 'إيمان'],
  ['Said', 'سعيد'],
  ['Nadia', 'نادية'],
  ['Brahim', 'إبراهيم'],
  ['Malika', 'مليكة'],
  ['Khalid', 'خالد'],
  ['Salma', 'سلمى'],
  ['Abderrahim', 'عبد الرحيم'],
  ['Houda', 'هدى'],
];
const last: readonly [Name, ...Name[]] = [
  ['Alaoui', 'العلوي'],
  ['Bennani', 'بناني'],
  ['El Amrani', 'العمراني'],
  ['Idrissi', 'الإدريسي'],
  ['Tazi', 'التازي'],
  ['Berrada', 'برادة'],
  ['Chraïbi', 'الشرايبي'],
  ['Fassi', 'الفاسي'],
  ['Lahlou', 'لحلو'],
  ['Bouzidi', 'البوزيدي'],
  ['Ouazzani', 'الوزاني'],
  ['Mansouri', 'المنصوري'],
  ['Zahraoui', 'الزهراوي'],
  ['Saidi', 'السعيدي'],
  ['Kabbaj', 'القباج'],
  ['Naciri', 'الناصري'],
  ['Rami', 'الرامي'],
  ['Belkadi', 'بلقاضي'],
  ['Doukkali', 'الدكالي'],
  ['Chaoui', 'الشاوي'],
  ['Haddad', 'الحداد'],
  ['Skalli', 'الصقلي'],
  ['Ziani', 'الزياني'],
  ['Tahiri', 'الطاهري'],
  ['Sebti', 'السبتي'],
  ['Filali', 'الفيلالي'],
  ['Harrak', 'الحراق'],
  ['Moutawakil', 'المتوكل'],
  ['Jabri', 'الجابري'],
  ['Boukhari', 'البخاري'],
];

/** How many people the demo city knows. */
const population = 2500;

/** A person of the demo city, none of whom exists. Phone numbers `+21260000nnnn` and papers `ZZ…` are visibly made up. */
export interface DemoCitizen extends Omit<Complainant, 'channel' | 'address'> {
  /** House and street are chosen with their first request. */
  number: number;
}

const citizen = (number: number): DemoCitizen => {
  const [given, family] = [pick(first, 'given', number), pick(last, 'family', number)];
  const language = chance('language', number) < 0.45 ? 'ar' : 'fr';
  const script = language === 'ar' ? 1 : 0;
  const digits = String(number).padStart(4, '0');
  const ascii = given[0]
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  return {
    number,
    citizenId: `cit-demo-${digits}`,
    name: `${given[script]} ${family[script]}`,
    phone: chance('phone', number) < 0.9 ? `+21260000${digits}` : null,
    email: chance('email', number) < 0.25 ? `${ascii}.${digits}@example.com` : null,
    paper: chance('paper', number) < 0.4 ? { type: 'cin', number: `ZZ${digits}00` } : null,
    language,
  };
};

/** Who brought a report, null when anonymous. The square favours some: a few people complain often. */
export const findComplainant = (reportId: string, channel: Channel): DemoCitizen | null => {
  const anonymous = chance('anonymous', reportId) < channelHabits[channel].anonymous;
  if (anonymous) return null;
  return citizen(1 + Math.floor(chance('citizen', reportId) ** 1.5 * population));
};
