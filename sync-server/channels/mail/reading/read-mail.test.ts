import { afterAll, describe, expect, it } from 'vitest';
import { aMail, aMultipart, sampleMails } from '#test/people/mails.ts';
import { MailReader } from './mail-reader.ts';
import { ownWords } from './own-words.ts';
import { readMail } from './read-mail.ts';

const reader = new MailReader();
afterAll(() => reader.close());
const read = (raw: string | Uint8Array) => readMail(Buffer.from(raw));

describe('a mail', () => {
  it('is read in the thread, in French', async () => {
    expect(await reader.read(Buffer.from(sampleMails.french()))).toMatchObject({
      from: { name: 'Hind Alami', address: 'hind@example.ma' },
      subject: 'Dépôt sauvage rue des Oliviers',
      text: 'Bonjour, la rue est sale.',
      language: 'fr',
      automatic: null,
      sentAt: '2026-11-23T09:15:00.000Z',
      to: ['demandes@casablanca.example'],
    });
  });

  it.each([
    ['base64Arabic', { subject: 'تسرب مياه في الزنقة', language: 'ar', from: { name: 'هند العلوي' } }],
    ['quotedDarija', { text: 'Salam, zbel mtrèèh f zn9a hadi 3 yam, chokran.', language: 'fr' }],
    ['html', { text: 'Bonjour,\n\nUn lampadaire est cassé ici.' }],
    ['rawArabic', { subject: 'أزبال في الشارع', text: 'الأزبال متراكمة.', language: 'ar', messageId: null }],
    ['noBoundary', { text: 'Le mur est tombé.' }],
    ['holiday', { automatic: 'auto-submitted' }],
    ['list', { automatic: 'list' }],
    ['report', { automatic: 'report' }],
  ] as const)('%s is read', async (name, expected) => {
    expect(await read(sampleMails[name]())).toMatchObject(expected);
  });

  it('keeps its files and leaves out what is empty', async () => {
    const { files, text } = await read(sampleMails.withPhoto());
    expect(text).toBe('Voici la photo.');
    expect(files.map(({ name, type, bytes }) => [name, type, bytes.byteLength])).toEqual([
      ['trou.png', 'image/png', 70],
    ]);
  });

  it('with a hundred thousand headers is not read at all, and soon said so', async () => {
    const raw = Buffer.from(sampleMails.manyHeaders());
    await expect(reader.read(raw)).rejects.toMatchObject({ problem: 'headers-too-large' });
  });

  it('is read as itself while others are: the mailbox and an administrator at once', async () => {
    const names = ['french', 'base64Arabic', 'html', 'list', 'quotedDarija'] as const;
    const subjects = await Promise.all(names.map((name) => read(sampleMails[name]())));
    const together = await Promise.all(names.map((name) => reader.read(Buffer.from(sampleMails[name]()))));
    expect(together.map(({ subject, text }) => [subject, text])).toEqual(
      subjects.map(({ subject, text }) => [subject, text]),
    );
  });

  it('that takes too long ends its thread; the next is read', async () => {
    const hasty = new MailReader(1);
    await expect(hasty.read(Buffer.from(sampleMails.french()))).rejects.toMatchObject({
      problem: 'too-slow',
    });
    await hasty.close();
    expect(await reader.read(Buffer.from(sampleMails.list()))).toMatchObject({ automatic: 'list' });
  });

  it('holds nothing that our text may not, whatever it holds', async () => {
    const wild = await read(
      aMail({ Subject: `a\u0007b${'x'.repeat(400)}` }, `\u202Egauche\u0000 ${'é'.repeat(12_000)}`),
    );
    expect(wild.subject.length).toBe(200);
    expect(wild.text.length).toBe(10_000);
    expect(wild.subject + wild.text).not.toMatch(/[\u0000-\u0008\u202E]/);
    const deep = aMultipart({}, 'mixed', [['Content-Type: message/rfc822', sampleMails.french()]]);
    expect((await read(deep)).files).toHaveLength(1);
  });
});

describe('what somebody adds in an answer', () => {
  it.each([
    ['Toujours là.\n\nLe lun. 23 nov. 2026 à 10:15, Commune <x@y.ma> a écrit :\n> Bonjour', 'Toujours là.'],
    ['Merci\n\n-----Message d’origine-----\nDe : Commune', 'Merci'],
    ['شكرا\n\nفي الاثنين 23 نوفمبر 2026 كتب Commune <x@y.ma>:\n> السلام', 'شكرا'],
    ['Ok\nOn Mon, 23 Nov 2026 at 10:15, Commune <x@y.ma>\nwrote:\n> Hi', 'Ok'],
    ['> seulement cité', '> seulement cité'],
  ])('is kept, without what their program put below: %j', (text, own) => {
    expect(ownWords(text)).toBe(own);
  });
});
