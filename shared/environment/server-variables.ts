import { z } from 'zod';
import { flag, imapAddress, port, smtpAddress, webAddress } from './schemas.ts';
import type { Variables } from './variable.ts';

/** What the sync server takes. */
export const serverVariables = {
  MAKTAB_SYNC_PORT: {
    schema: port(4312),
    readBy: ['server', 'start', 'import'],
    means: 'Port of the sync server; 0 = any.',
  },
  MAKTAB_SYNC_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    readBy: ['server'],
    means: 'Address it listens on. Open to the network, it needs `MAKTAB_PUBLIC_URL`.',
    example: '0.0.0.0',
  },
  MAKTAB_DATA_DIR: {
    schema: z.string().min(1).default('.maktab'),
    readBy: ['server', 'start'],
    means: 'Folder of the store, the keys and, on one machine, the desks.',
    example: '/var/lib/maktab',
  },
  MAKTAB_ADMIN: {
    schema: z
      .string()
      .regex(/^[^:]+:.+$/, 'must be name:password')
      .optional(),
    readBy: ['server', 'start', 'import', 'seed'],
    means: 'Server administrator, as CouchDB has one: `/db/`, imports, `/admin/`.',
    example: 'name:password',
    unset: 'nobody; `npm start` makes one up each time',
  },
  MAKTAB_ADMIN_FILE: {
    schema: z.string().optional(),
    readBy: ['server'],
    means: 'File that holds it, instead.',
    example: '/run/secrets/maktab-admin',
  },
  MAKTAB_COUCHDB_URL: {
    schema: z.url().optional(),
    readBy: ['server', 'tests'],
    means: 'A CouchDB server that keeps the documents. The tests of the store run on it too.',
    example: 'http://admin:secret@127.0.0.1:5984',
    unset: 'the embedded store',
  },
  MAKTAB_ORIGINS: {
    schema: z.string().optional(),
    readBy: ['server'],
    means: 'Origins of web pages that may call, with commas between.',
    example: 'https://maktab.casablanca.ma',
    unset: 'pages of this machine and the desktop application',
  },
  MAKTAB_TRUSTED_PROXIES: {
    schema: z
      .string()
      .regex(/^[\da-fA-F.:]+(?:\/\d{1,3})?(?:\s*,\s*[\da-fA-F.:]+(?:\/\d{1,3})?)*$/, {
        message: 'must be addresses or networks with commas between, such as 10.0.0.5,10.1.0.0/16',
      })
      .optional(),
    readBy: ['server'],
    means: 'Reverse proxies in front, whose word on a caller’s address counts.',
    example: '10.0.0.5,10.1.0.0/16',
    unset: 'there is none',
  },
  MAKTAB_PUBLIC_URL: {
    schema: webAddress.optional(),
    readBy: ['server'],
    means: 'Where browsers reach the server. Part of every SAML address: choose it once.',
    example: 'https://maktab.casablanca.ma',
    unset: 'where it listens',
  },
  MAKTAB_SSO_FILE: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means: 'Settings of the city’s directory ([deploy-sso.md](deploy-sso.md)).',
    example: '/etc/maktab/sso.json',
    unset: 'nobody can sign in; `npm start` sets the demo directory’s',
  },
  MAKTAB_TOKEN_KEY_FILE: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means: 'ES256 key that signs access tokens. Several servers need the same one.',
    example: '/run/secrets/maktab-es256',
    unset: 'made in the data folder',
  },
  MAKTAB_AUDIT_KEY_FILE: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means:
      'Key of the codes in the audit log ([decision 32](decisions/0032-sealed-audit-log.md)). Several servers need the same one. Backups of the store do not hold it: keep a copy apart.',
    example: '/run/secrets/maktab-audit',
    unset: '`audit.key`, made in the data folder',
  },
  MAKTAB_AUDIT_ANCHOR_DIR: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means: 'Folder that another machine keeps: the audit log’s head is written there once a day.',
    example: '/mnt/audit-officer',
    unset: 'no such file is written',
  },
  MAKTAB_AUDIT_ANCHOR_MAIL: {
    schema: z.email().optional(),
    readBy: ['server'],
    means: 'The data-protection officer’s address: the head goes there by e-mail once a day.',
    example: 'dpo@casablanca.ma',
    unset: 'no such e-mail is sent',
  },
  MAKTAB_OFFLINE_HOURS: {
    schema: z.coerce
      .number()
      .int()
      .min(1)
      .max(24 * 30)
      .default(72),
    readBy: ['server'],
    means:
      'How long a desk opens with its PIN and no network. A desk not heard of for as long signs in at the directory again.',
  },
  MAKTAB_KEEP_DAYS: {
    schema: z.coerce.number().int().min(1).max(400).default(35),
    readBy: ['server'],
    means:
      'How long desks keep what the server accepted, to send it again after a restore. At least the age of the oldest backup that would ever be put back.',
  },
  MAKTAB_BACKUP_RECIPIENTS: {
    schema: z
      .string()
      .regex(/^age1[0-9a-z]+(?:\s*,\s*age1[0-9a-z]+)*$/, {
        message:
          'must be public keys (age1…) with commas between; `npm run maktab -- backup-key FILE` makes one',
      })
      .optional(),
    readBy: ['server'],
    means:
      'Public keys that `npm run maktab -- backup` encrypts for ([running-a-server.md](running-a-server.md)). Each alone opens what was encrypted.',
    example: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    unset: 'backups are not encrypted',
  },
  MAKTAB_BACKUP_DIR: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means:
      'Folder where backups lie: those older than `MAKTAB_KEEP_DAYS` are removed in the night, all but the newest. What was erased is then gone from them too.',
    example: '/var/backups/maktab',
    unset: 'the server removes none: whoever makes them removes them',
  },
  MAKTAB_SMTP_URL: {
    schema: smtpAddress.optional(),
    readBy: ['server'],
    means: 'The city’s mail server, with `MAKTAB_MAIL_FROM` ([automation.md](automation.md)).',
    example: 'smtp://name:password@host:587',
    unset: 'e-mails to citizens wait',
  },
  MAKTAB_SMTP_URL_FILE: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means: 'File that holds it, instead.',
    example: '/run/secrets/maktab-smtp',
  },
  MAKTAB_MAIL_FROM: {
    schema: z
      .string()
      .regex(/^[^@\r\n]*<[^@\s<>]+@[\w.-]+>$|^[^@\s<>]+@[\w.-]+$/, {
        message: 'must be an address, such as Commune de Casablanca <ne-pas-repondre@casablanca.ma>',
      })
      .optional(),
    readBy: ['server'],
    means: 'Sender of those e-mails.',
    example: 'Commune de Casablanca <ne-pas-repondre@casablanca.ma>',
  },
  MAKTAB_IMAP_URL: {
    schema: imapAddress.optional(),
    readBy: ['server'],
    means:
      'The mailbox that citizens write to, with `MAKTAB_MAIL_ADDRESS`: its mails become requests and messages of requests ([running-a-server.md](running-a-server.md)).',
    example: 'imaps://name:password@host:993',
    unset: 'no mail is read',
  },
  MAKTAB_IMAP_URL_FILE: {
    schema: z.string().min(1).optional(),
    readBy: ['server'],
    means: 'File that holds it, instead.',
    example: '/run/secrets/maktab-imap',
  },
  MAKTAB_MAIL_ADDRESS: {
    schema: z
      .string()
      .regex(/^[^@\s<>+]+@[\w.-]+$/, {
        message: 'must be an address without a plus sign, such as demandes@casablanca.ma',
      })
      .optional(),
    readBy: ['server'],
    means:
      'Its address. What stands after a plus sign in it must come to the same mailbox (`demandes+…@`): so a reply finds its request.',
    example: 'demandes@casablanca.ma',
  },
  MAKTAB_MAIL_OFFICE: {
    schema: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: 'must be the code of an office, such as central' })
      .default('central'),
    readBy: ['server'],
    means: 'Office that receives what comes by mail.',
  },
  MAKTAB_LOG_LEVEL: {
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
    readBy: ['server'],
    means: 'What is written to the log on stderr.',
  },
  MAKTAB_DEMO: {
    schema: flag.default('0'),
    readBy: ['server', 'shell', 'workbench'],
    means: '1: a new store is given the demo city’s people. `npm start` sets it.',
  },
} as const satisfies Variables;
