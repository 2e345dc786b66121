import type { Language } from '#shared/documents/text.ts';
import { escapeXml } from '../identity-provider/saml-xml.ts';
import { demoMailAddress } from './demo-post.ts';
import { linkTo } from './page-frame.ts';
import { pageWords } from './page-words.ts';
import type { ShownMail } from './shown-mail.ts';

/** What stands in the form before somebody writes. */
export interface Begun {
  name: string;
  address: string;
  to: string;
  subject: string;
  text: string;
  /** The Message-ID that is answered; '': none. */
  answers: string;
}
/** Why what was written did not go. */
export type WhyNotSent = 'wrong' | 'full';

export const nothingBegun: Begun = {
  name: '',
  address: '',
  to: demoMailAddress,
  subject: '',
  text: '',
  answers: '',
};

const moment = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ar' ? 'ar-MA' : 'fr-MA', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Africa/Casablanca',
  }).format(new Date(at));

/** The form in which a citizen writes to the city. */
export const writingForm = (language: Language, begun: Begun, said: WhyNotSent | null): string => {
  const words = pageWords[language];
  const line = (name: keyof Begun, label: string, more: string) =>
    `<label for="${name}">${label}</label><input id="${name}" name="${name}" value="${escapeXml(begun[name])}" dir="auto" ${more}>`;
  const hidden = (name: keyof Begun) =>
    `<input type="hidden" name="${name}" value="${escapeXml(begun[name])}">`;
  return (
    `<section aria-labelledby="writing"><h2 id="writing">${begun.answers === '' ? words.write : words.reply}</h2>` +
    `${said === null ? '' : `<p role="alert">${words[said]}</p>`}` +
    `<form method="post" action="${linkTo('/write', language)}" enctype="multipart/form-data">` +
    line('name', words.name, 'maxlength="100" required autocomplete="off"') +
    line(
      'address',
      words.address,
      'type="email" maxlength="200" required autocomplete="off" aria-describedby="help"',
    ) +
    `<small id="help">${words.addressHelp}</small>` +
    `<label>${words.to}</label><bdi dir="ltr">${escapeXml(begun.to)}</bdi>${hidden('to')}${hidden('answers')}` +
    line('subject', words.subject, 'maxlength="200"') +
    `<label for="text">${words.text}</label><textarea id="text" name="text" dir="auto" maxlength="20000" required>${escapeXml(begun.text)}</textarea>` +
    `<label for="files">${words.files}</label><input id="files" name="files" type="file" multiple>` +
    `<button type="submit">${words.send}</button></form></section>`
  );
};

/** The citizens' mailboxes, the one written to last first. */
export const boxList = (
  language: Language,
  boxes: readonly { address: string; last: ShownMail; hasNew: boolean }[],
): string => {
  const words = pageWords[language];
  const lines = boxes.map(
    ({ address, last, hasNew }) =>
      `<li${hasNew ? ' class="new"' : ''}><a href="${escapeXml(linkTo('/box', language, { of: address }))}"><b><bdi dir="ltr">${escapeXml(address)}</bdi></b>` +
      `<span dir="auto">${escapeXml(last.subject || words.noSubject)}</span></a></li>`,
  );
  return `<section aria-labelledby="boxes"><h2 id="boxes">${words.boxes}</h2>${lines.length === 0 ? `<p>${words.noBox}</p>` : `<ul>${lines.join('')}</ul>`}</section>`;
};

/** One mail of a citizen's mailbox. */
export const mailArticle = (language: Language, mail: ShownMail): string => {
  const words = pageWords[language];
  const files = mail.files.map(
    ({ name }, index) =>
      `<a href="${escapeXml(linkTo('/file', language, { n: String(mail.n), i: String(index) }))}"><bdi>${escapeXml(name)}</bdi></a>`,
  );
  return (
    `<article class="${mail.isOwn ? 'own' : 'city'}"><h3 dir="auto">${escapeXml(mail.subject || words.noSubject)}</h3>` +
    `<div class="at">${mail.isOwn ? words.citizen : words.city} · ${escapeXml(moment(mail.arrivedAt, language))}</div>` +
    `<div class="words" dir="auto">${escapeXml(mail.text)}</div>` +
    `${files.length === 0 ? '' : `<div>${words.attachments}${language === 'ar' ? ':' : '\u00a0:'} ${files.join(' · ')}</div>`}</article>`
  );
};
