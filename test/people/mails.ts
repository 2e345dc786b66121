let count = 0;

/** A mail as a citizen's program writes it; every line of its head may be said otherwise, null leaves it out. */
export const aMail = (
  head: Readonly<Record<string, string | null>> = {},
  body = 'Bonjour, la rue est sale.',
): string => {
  count += 1;
  const lines: Readonly<Record<string, string | null>> = {
    From: 'Hind Alami <hind@example.ma>',
    To: 'demandes@casablanca.example',
    Subject: 'Dépôt sauvage rue des Oliviers',
    Date: 'Mon, 23 Nov 2026 10:15:00 +0100',
    'Message-ID': `<mail-${String(count)}@example.ma>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    ...head,
  };
  const said = Object.entries(lines).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `${said.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`;
};

const base64 = (text: string | Uint8Array): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');

/** A mail of several parts, each its head and its text. */
export const aMultipart = (
  head: Readonly<Record<string, string | null>>,
  kind: string,
  parts: readonly (readonly [head: string, text: string])[],
): string =>
  aMail(
    {
      ...head,
      'Content-Type': `multipart/${kind}; boundary="part-of-it"`,
      'Content-Transfer-Encoding': null,
    },
    [...parts.flatMap(([own, text]) => ['--part-of-it', own, '', text]), '--part-of-it--'].join('\n'),
  );

/** A photograph of one dot. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Mails that come to a city’s mailbox, written by us. */
export const sampleMails = {
  french: () => aMail(),
  base64Arabic: () =>
    aMail(
      {
        From: `=?UTF-8?B?${Buffer.from('هند العلوي').toString('base64')}?= <hind.ar@example.ma>`,
        Subject: `=?UTF-8?B?${Buffer.from('تسرب مياه في الزنقة').toString('base64')}?=`,
        'Content-Transfer-Encoding': 'base64',
      },
      base64('السلام عليكم، هناك تسرب للمياه منذ ثلاثة أيام أمام المنزل.'),
    ),
  quotedDarija: () =>
    aMail(
      {
        From: 'Rachid <rachid@example.ma>',
        Subject: 'zbel',
        'Content-Transfer-Encoding': 'quoted-printable',
      },
      'Salam, zbel mtr=C3=A8=C3=A8h f zn9a hadi 3 yam, chokran.',
    ),
  html: () =>
    aMail(
      { From: 'Web <web@example.ma>', 'Content-Type': 'text/html; charset=utf-8' },
      '<html><body><p>Bonjour,</p><p>Un <b>lampadaire</b> est cassé <a href="https://x.example/track">ici</a>.</p><img src="https://x.example/p.gif"></body></html>',
    ),
  /** Words and head in raw windows-1256, as old programs here write them, against the standard. */
  rawArabic: () => {
    const bytes = (text: string): number[] => {
      const table = new Map(
        Array.from({ length: 256 }, (_, n) => [new TextDecoder('windows-1256').decode(Uint8Array.of(n)), n]),
      );
      return [...text].map((letter) => table.get(letter) ?? 63);
    };
    const text = aMail(
      {
        From: 'Karim <karim@example.ma>',
        Subject: 'أزبال في الشارع',
        'Content-Type': 'text/plain',
        'Message-ID': null,
      },
      'الأزبال متراكمة.',
    );
    return Uint8Array.from(bytes(text));
  },
  withPhoto: () =>
    aMultipart({ From: 'Photo <photo@example.ma>', Subject: 'Photo du trou' }, 'mixed', [
      ['Content-Type: text/plain; charset=utf-8', 'Voici la photo.'],
      [
        'Content-Type: image/png; name="trou.png"\nContent-Disposition: attachment; filename="trou.png"\nContent-Transfer-Encoding: base64',
        dot,
      ],
    ]),
  noBoundary: () =>
    aMail({ From: 'Sans <sans@example.ma>', 'Content-Type': 'multipart/mixed' }, 'Le mur est tombé.'),
  holiday: () =>
    aMail(
      { From: 'Absent <absent@example.ma>', Subject: 'Absence', 'Auto-Submitted': 'auto-replied' },
      'Je suis absent.',
    ),
  list: () =>
    aMail({ From: 'Lettre <lettre@example.ma>', 'List-Id': '<nouvelles.example.ma>' }, 'Nos nouvelles.'),
  report: () =>
    aMultipart(
      { From: 'MAILER-DAEMON@example.ma', 'Return-Path': '<>', Subject: 'Undelivered' },
      'report; report-type=delivery-status',
      [
        ['Content-Type: text/plain', 'I could not deliver it.'],
        [
          'Content-Type: message/delivery-status',
          'Reporting-MTA: dns; mx.example.ma\n\nFinal-Recipient: rfc822; x@example.ma\nAction: failed\nStatus: 5.1.1',
        ],
      ],
    ),
  own: () => aMail({ From: 'Commune <demandes@casablanca.example>' }, 'Une boucle.'),
  manyHeaders: () =>
    aMail(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`X-${String(n)}`, 'plein']))),
} satisfies Readonly<Record<string, () => string | Uint8Array>>;
