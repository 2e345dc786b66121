import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const style = `:root{color-scheme:light dark;--surface:#faf9f7;--raised:#fff;--border:#e2dfd9;--text:#23211e;--muted:#625d55;--accent:#0b6469}
@media (prefers-color-scheme:dark){:root{--surface:#1a1917;--raised:#232220;--border:#373430;--text:#ece9e4;--muted:#aba59b;--accent:#6cc7cb}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--surface);color:var(--text);font:16px/1.5 'IBM Plex Sans','IBM Plex Sans Arabic',system-ui,sans-serif}
main{max-width:34rem;margin:2rem;padding:2rem;background:var(--raised);border:1px solid var(--border);border-radius:10px}
h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:.4rem 0}section+section{margin-top:1.5rem;padding-top:1.5rem;border-top:1px solid var(--border)}
[lang=ar]{line-height:1.75}small{color:var(--muted)}a{color:var(--accent)}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** Text as it may stand in HTML and in its attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);

/** What a page of the sign-in says, in both languages: nobody's language is known yet. */
export interface SignInPage {
  title: { fr: string; ar: string };
  lines: { fr: string[]; ar: string[] };
  /** For the person who asks the help desk. */
  detail?: string;
  /** Where the browser goes by itself; shown as a link too. */
  forward?: string;
  /** The way back to the desk, as a link only. */
  back?: string;
}

const linkWords = {
  forward: { fr: 'Ouvrir Maktab', ar: 'فتح «مكتب»' },
  back: { fr: 'Revenir à Maktab', ar: 'العودة إلى «مكتب»' },
};
const linkOf = (text: SignInPage, language: 'fr' | 'ar'): string => {
  const [kind, href] =
    text.forward === undefined ? (['back', text.back] as const) : (['forward', text.forward] as const);
  return href === undefined ? '' : `<p><a href="${escapeHtml(href)}">${linkWords[kind][language]}</a></p>`;
};

const section = (text: SignInPage, language: 'fr' | 'ar'): string =>
  `<section lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><h1>${escapeHtml(text.title[language])}</h1>${text.lines[
    language
  ]
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}${linkOf(text, language)}</section>`;

/** Sends a page without scripts; nothing of it may be kept, framed or pass its address on. */
export const sendPage = (reply: FastifyReply, status: number, text: SignInPage) =>
  reply
    .code(status)
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    )
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Maktab</title>${
        text.forward === undefined
          ? ''
          : `<meta http-equiv="refresh" content="0;url=${escapeHtml(text.forward)}">`
      }<style>${style}</style></head><body><main>${section(text, 'fr')}${section(text, 'ar')}${
        text.detail === undefined ? '' : `<p><small dir="ltr">${escapeHtml(text.detail)}</small></p>`
      }</main></body></html>`,
    );

export const signedInPage = (forward: string): SignInPage => ({
  title: { fr: 'Vous êtes connecté', ar: 'تم تسجيل دخولك' },
  lines: {
    fr: ['Maktab s’ouvre. Vous pouvez fermer cette page.'],
    ar: ['جارٍ فتح «مكتب». يمكنك إغلاق هذه الصفحة.'],
  },
  forward,
});
export const noDeskPage = (account: string, back: string): SignInPage => ({
  title: { fr: 'Votre compte n’a pas encore de bureau', ar: 'ليس لحسابك مكتب بعد' },
  lines: {
    fr: [
      'L’annuaire de la ville vous a reconnu, mais aucun de vos groupes n’ouvre un bureau dans Maktab.',
      'Demandez à votre chef de service, ou à l’administrateur de Maktab, de vous ajouter au groupe de votre arrondissement, puis recommencez.',
    ],
    ar: [
      'تعرّف عليك دليل المدينة، لكن لا توجد مجموعة من مجموعاتك تفتح مكتبا في «مكتب».',
      'اطلب من رئيس مصلحتك أو من مسؤول النظام إضافتك إلى مجموعة مقاطعتك ثم أعد المحاولة.',
    ],
  },
  detail: account,
  back,
});
export const notActivePage = (back: string): SignInPage => ({
  title: { fr: 'Ce compte est fermé', ar: 'هذا الحساب مغلق' },
  lines: {
    fr: ['Un administrateur a fermé ce compte dans Maktab. Adressez-vous à votre superviseur.'],
    ar: ['أغلق مسؤول النظام هذا الحساب. راجع المشرف.'],
  },
  back,
});
export const failedPage = (requestId: string): SignInPage => ({
  title: { fr: 'La connexion n’a pas abouti', ar: 'لم يكتمل تسجيل الدخول' },
  lines: {
    fr: [
      'La réponse de l’annuaire n’a pas pu être acceptée ; rien n’a été ouvert.',
      'Revenez à Maktab et connectez-vous à nouveau. Si cela se répète, donnez ce numéro à l’assistance informatique.',
    ],
    ar: [
      'تعذر قبول جواب الدليل ولم يُفتح شيء.',
      'عد إلى «مكتب» وسجل الدخول من جديد. إذا تكرر الأمر فأعط هذا الرقم للدعم التقني.',
    ],
  },
  detail: requestId,
});
/** The directory let somebody through on a session of before, though it was asked not to. */
export const staleSignInPage = (requestId: string): SignInPage => ({
  title: { fr: 'Le mot de passe n’a pas été redemandé', ar: 'لم تُطلب كلمة السر من جديد' },
  lines: {
    fr: [
      'L’annuaire vous a reconnu par une session déjà ouverte. Pour ouvrir un bureau, il doit redemander le mot de passe ; rien n’a été ouvert.',
      'Déconnectez-vous de l’annuaire ou fermez toutes les fenêtres du navigateur, puis recommencez. Si cela se répète, donnez ce numéro à l’assistance informatique.',
    ],
    ar: [
      'تعرّف عليك الدليل بجلسة كانت مفتوحة من قبل. لفتح مكتب يجب أن يطلب كلمة السر من جديد؛ لم يُفتح شيء.',
      'اخرج من الدليل أو أغلق كل نوافذ المتصفح ثم أعد المحاولة. إذا تكرر الأمر فأعط هذا الرقم للدعم التقني.',
    ],
  },
  detail: requestId,
});
export const directoryAwayPage = (requestId: string): SignInPage => ({
  title: { fr: 'L’annuaire de la ville ne répond pas', ar: 'دليل المدينة لا يجيب' },
  lines: {
    fr: [
      'Attendez une minute et recommencez. Avec votre code PIN, vous pouvez travailler hors ligne en attendant.',
    ],
    ar: ['انتظر دقيقة ثم أعد المحاولة. يمكنك العمل دون اتصال برمزك السري في الانتظار.'],
  },
  detail: requestId,
});
export const signedOutPage: SignInPage = {
  title: { fr: 'Vous êtes déconnecté', ar: 'تم تسجيل خروجك' },
  lines: { fr: ['Vous pouvez fermer cette page.'], ar: ['يمكنك إغلاق هذه الصفحة.'] },
};
