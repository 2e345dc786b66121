import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { z } from 'zod';
import { language, type Language } from '#shared/documents/text.ts';
import { refuseAddress, secureHeaders } from '#sync-server/http/secure-headers.ts';
import { StoreError } from '#sync-server/storage/document-store.ts';
import { escapeXml } from '../identity-provider/saml-xml.ts';
import { type DemoMails, inbox } from './demo-mails.ts';
import type { DemoPost } from './demo-post.ts';
import { linkTo, mailPage, mailPageHeaders } from './page-frame.ts';
import {
  type Begun,
  boxList,
  mailArticle,
  nothingBegun,
  type WhyNotSent,
  writingForm,
} from './page-parts.ts';
import { pageWords } from './page-words.ts';
import { shownMail } from './shown-mail.ts';
import { readWritingForm, typedIn, writtenMail } from './written-mail.ts';

const spoken = z.object({ lang: language.catch('fr') });
const ofBox = spoken.extend({ of: z.string().max(200), sent: z.literal('1').optional() });
const ofFile = z.object({ n: z.coerce.number().int(), i: z.coerce.number().int() });
/** As large as the mail server takes. Bytes. */
const largestForm = 60 * 1024 * 1024;
const ownHost = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/**
 * The citizens' mailboxes of the demo, to play the citizen in: what the city wrote to each, and a form to write to it. For this machine
 * alone: it answers to no other name, and takes forms from no other page.
 */
export const buildMailPages = async (parts: {
  mails: DemoMails;
  post: DemoPost;
  /** Where a mail program of this machine may send to. */
  smtpPort: number;
}): Promise<FastifyInstance> => {
  const { mails, post, smtpPort } = parts;
  const app = fastify({
    logger: false,
    forceCloseConnections: true,
    bodyLimit: largestForm,
    frameworkErrors: (_error, _request, reply) => refuseAddress(reply),
  });
  secureHeaders(app, false);
  app.addHook('onRequest', async ({ headers }) => {
    const host = headers.host ?? '';
    const { origin } = headers;
    const isOurs = ownHost.test(host) && (origin === undefined || origin === `http://${host}`);
    if (!isOurs) throw new StoreError(403, 'forbidden', 'From this page only.');
  });
  app.setErrorHandler(async (error: unknown, _request, reply) => {
    const status = error instanceof StoreError ? error.status : error instanceof z.ZodError ? 400 : 500;
    if (status === 500) console.error(error);
    return reply.code(status).type('text/plain; charset=utf-8').send(String(status));
  });
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  const answer = (reply: FastifyReply, lang: Language, here: string, body: string) =>
    reply.headers(mailPageHeaders).send(mailPage(lang, here, body));
  const otherOf = (lang: Language): Language => (lang === 'fr' ? 'ar' : 'fr');
  const home = async (reply: FastifyReply, lang: Language, begun: Begun, said: WhyNotSent | null) => {
    const words = pageWords[lang];
    const boxes = await Promise.all(
      mails.boxes().flatMap((address) => {
        const own = mails.of(address);
        const last = own.at(-1);
        const hasNew = own.some(({ isSeen, folder }) => folder === inbox && !isSeen);
        return last ? [shownMail(last).then((shown) => ({ address, last: shown, hasNew }))] : [];
      }),
    );
    boxes.sort((a, b) => b.last.n - a.last.n);
    const intro = `<section><p>${words.what}</p><p>${words.byProgram(String(smtpPort))}</p></section>`;
    return answer(
      reply,
      lang,
      linkTo('/', otherOf(lang)),
      `<div>${intro}${boxList(lang, boxes)}</div>${writingForm(lang, begun, said)}`,
    );
  };

  app.get('/', (request, reply) => home(reply, spoken.parse(request.query).lang, nothingBegun, null));

  app.get('/box', async (request, reply) => {
    const { lang, of: address, sent } = ofBox.parse(request.query);
    const words = pageWords[lang];
    const own = mails.of(address);
    for (const { n, isSeen } of own) if (!isSeen) mails.change(n, { isSeen: true });
    const shown = await Promise.all(own.map(shownMail));
    const last = shown.findLast(({ isOwn }) => !isOwn);
    const mine = shown.find(({ isOwn }) => isOwn);
    const begun: Begun = {
      ...nothingBegun,
      name: mine?.writer ?? address.split('@')[0] ?? '',
      address,
      ...(last
        ? { to: last.answerTo, subject: `Re: ${last.subject}`.slice(0, 200), answers: last.messageId }
        : {}),
    };
    const list = shown.toReversed().map((mail) => mailArticle(lang, mail));
    const head = `<p><a href="${linkTo('/', lang)}">${words.back}</a></p><h2><bdi dir="ltr">${escapeXml(address)}</bdi></h2>`;
    const done = sent === '1' ? `<p role="status">${words.sent}</p>` : '';
    return answer(
      reply,
      lang,
      linkTo('/box', otherOf(lang), { of: address }),
      `<div>${head}${done}${list.join('') || `<p>${words.noBox}</p>`}</div>${writingForm(lang, begun, null)}`,
    );
  });

  app.post('/write', async (request, reply) => {
    const { lang } = spoken.parse(request.query);
    if (!Buffer.isBuffer(request.body)) throw new StoreError(400, 'bad_request', 'A form is expected.');
    const form = await readWritingForm(request.body, request.headers['content-type'] ?? '');
    const mail = await writtenMail(form);
    // What was typed stands there still.
    if (!mail) return home(reply.code(400), lang, typedIn(form), 'wrong');
    try {
      post.deliver(mail.raw, { from: mail.from, to: [mail.to] });
    } catch (error) {
      console.error(error);
      return home(reply.code(507), lang, typedIn(form), 'full');
    }
    return reply.redirect(linkTo('/box', lang, { of: mail.from.toLowerCase(), sent: '1' }), 303);
  });

  app.get('/file', async (request, reply) => {
    const { n, i } = ofFile.parse(request.query);
    const mail = mails.find(n);
    const file = mail && (await shownMail(mail)).files[i];
    if (!file) throw new StoreError(404, 'not_found', 'No such file.');
    return reply
      .headers({
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      })
      .send(Buffer.from(file.bytes));
  });
  return app;
};
