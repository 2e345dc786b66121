import { type MailAnswer, mailTestBody, type MailTestAnswer } from '#shared/contracts/mail-api.ts';
import { parse } from '../http/parse.ts';
import type { OpenServerPart } from '../server-part.ts';
import { StoreError } from '../storage/document-store.ts';
import type { MailSettings } from './mail-settings.ts';
import { smtpTransport } from './smtp.ts';
import { tryMail } from './try-mail.ts';

/** The settings without their password. */
const shownOf = (mail: MailSettings): MailAnswer['settings'] => {
  const { options } = smtpTransport(mail);
  const { username } = new URL(mail.url);
  return {
    host: options.host ?? '',
    port: Number(options.port),
    tls: options.secure ? 'whole' : options.requireTLS ? 'demanded' : 'none',
    user: username === '' ? null : decodeURIComponent(username),
    from: mail.from,
    source: mail.file === undefined ? 'MAKTAB_SMTP_URL' : 'MAKTAB_SMTP_URL_FILE',
  };
};

/** `/admin/mail`: how e-mails leave, to be looked at and tried. */
export const mailPart: OpenServerPart = ({ config, administrator, audit, clock }) => {
  let isTrying = false;
  return {
    routes: (app) => {
      app.get('/admin/mail', async (request): Promise<MailAnswer> => {
        await administrator(request);
        return { settings: config.mail && shownOf(config.mail) };
      });

      app.post('/admin/mail/test', async (request): Promise<MailTestAnswer> => {
        const by = await administrator(request);
        const { to } = parse(mailTestBody, request.body);
        if (isTrying) throw new StoreError(409, 'conflict', 'Another trial is under way.');
        isTrying = true;
        try {
          const answer = await tryMail(config.mail, to, clock());
          const found = answer.is === 'taken' ? 'taken' : answer.trouble;
          // To whose house, not to whom.
          const facts = { domain: to.slice(to.lastIndexOf('@') + 1), found, from: request.ip };
          await audit.append({ what: 'mail-tried', by, facts });
          return answer;
        } finally {
          isTrying = false;
        }
      });
    },
  };
};
