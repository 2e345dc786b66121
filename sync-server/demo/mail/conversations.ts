import type { Command } from '#shared/workflow/command.ts';
import type { Language } from '#shared/documents/text.ts';
import { derivedId } from '#sync-server/derived-id.ts';
import { chance } from '../chance.ts';
import { demoMailAddress, unreachableDomain } from './demo-post.ts';
import { composeMail, type WrittenMail } from './written-mail.ts';

/** For so many requests of the demo city there is one mail of a citizen. */
const requestsPerMail = 500;

/** New matters; the last is of somebody whose mailbox is full, so that the city's acknowledgement comes back. */
const matters = [
  {
    name: 'Salma Berrada',
    address: 'salma.berrada@example.com',
    subject: 'Matelas et gravats devant l’école',
    text: 'Bonjour,\n\nDepuis samedi des matelas et des gravats sont déposés devant l’école de la rue Ibn Batouta. Les enfants marchent sur la chaussée.\n\nMerci de faire le nécessaire.\nSalma Berrada\n06 00 00 71 01',
  },
  {
    name: 'يوسف العمراني',
    address: 'youssef.elamrani@example.com',
    subject: 'تسرب مياه في الزنقة',
    text: 'السلام عليكم،\n\nهناك تسرب للمياه منذ ثلاثة أيام قرب رقم 14، زنقة سجلماسة. المياه وصلت إلى باب العمارة.\n\nوشكرا\nيوسف العمراني',
  },
  {
    name: 'Rachid Ziani',
    address: 'rachid.ziani@example.com',
    subject: 'do ma khdamch',
    text: 'Salam, do dial zn9a ma khdamch hadi simana, dlam bzaf f lil. Zn9at Oued Ziz 9dam lfarmacy. Chokran',
  },
  {
    name: 'Omar Kabbaj',
    address: `omar.kabbaj@${unreachableDomain}`,
    subject: 'Branche tombée sur le trottoir',
    text: 'Bonjour, une grosse branche est tombée devant le 22, boulevard Zerktouni. On ne peut plus passer avec une poussette.\n\nOmar Kabbaj',
  },
] as const;

/** What somebody writes who was answered, or asked. */
const replies: Readonly<Record<'answer' | 'suspend', Readonly<Record<Language, string>>>> = {
  answer: {
    fr: 'Bonjour,\n\nMerci, c’est propre maintenant. Pourriez-vous repasser la semaine prochaine ? C’est souvent au même endroit.\n\nCordialement',
    ar: 'السلام عليكم،\n\nشكرا لكم على التدخل. المرجو المراقبة مرة أخرى الأسبوع المقبل لأن المشكل يتكرر في المكان نفسه.\n\nوالسلام',
  },
  suspend: {
    fr: 'Bonjour,\n\nVoici l’adresse exacte : en face du numéro 8, à côté du café. N’hésitez pas à m’appeler.\n\nCordialement',
    ar: 'السلام عليكم،\n\nالعنوان بالضبط: أمام رقم 8، بجانب المقهى. يمكنكم الاتصال بي.\n\nوالسلام',
  },
};
type Said = Parameters<typeof composeMail>[0];

/** Replies of those who brought a request by e-mail and heard of it, the newest first. */
const repliesIn = (requests: readonly (readonly Command[])[]): Said[] =>
  requests.toReversed().flatMap((life) => {
    const registered = life[0]?.body;
    if (registered?.type !== 'register' || registered.channel !== 'email') return [];
    const { complainant, language, subject, reference } = registered;
    if (!complainant?.email) return [];
    const heard = life.findLast(({ body }) => body.type === 'answer' || body.type === 'suspend')?.body;
    const isAsked = heard?.type === 'suspend' && heard.waitingFor === 'citizen';
    if (heard?.type !== 'answer' && !isAsked) return [];
    return [
      {
        name: complainant.name,
        address: complainant.email,
        to: demoMailAddress,
        subject: `Re: ${subject} (${reference})`.slice(0, 200),
        text: replies[isAsked ? 'suspend' : 'answer'][language],
        answers: '',
      },
    ];
  });

/**
 * What citizens of the demo city have written by the moment it is seen at: replies to requests they brought, and new matters. Nobody
 * of them exists. The same city and moment make the same mails.
 * @param now the moment the city is seen at
 */
export const conversationsOf = async (
  requests: readonly (readonly Command[])[],
  now: string,
): Promise<WrittenMail[]> => {
  const most = Math.floor(requests.length / requestsPerMail);
  const fresh: Said[] = matters.map((matter) => ({ ...matter, to: demoMailAddress, answers: '' }));
  const said = [...fresh, ...repliesIn(requests)].slice(0, most);
  return Promise.all(
    said.map((one) => {
      const messageId = `<${derivedId('imp', 'demo-mail', one.address, now)}@example.com>`;
      const minutes = Math.floor(chance('written', one.address) * 120);
      const date = new Date(Date.parse(now) - minutes * 60_000).toISOString();
      return composeMail(one, [], { messageId, date });
    }),
  );
};
