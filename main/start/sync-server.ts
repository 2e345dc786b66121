import { join } from 'node:path';
import { type ReadyChild, type RunningChild, startChild } from './child.ts';
import type { StartEnvironment } from './environment.ts';

/** Where the demo directory writes the settings that the sync server reads as MAKTAB_SSO_FILE. */
export const ssoFile = (settings: StartEnvironment): string => join(settings.dataDir, 'demo-sso.json');

/** The demo directory and identity provider, on loopback, with keys of its start. */
export const directoryProgram = (settings: StartEnvironment): ReadyChild => ({
  name: 'The demo directory',
  script: join('sync-server', 'demo', 'identity-provider', 'server.ts'),
  env: { MAKTAB_IDP_SETTINGS: ssoFile(settings) },
  readyLine: /^Maktab demo directory ready: (http:\/\/\S+?)\/?$/,
  port: settings.idpPort,
  portVariable: 'MAKTAB_IDP_PORT',
});

/** Where the demo's mails lie, and the addresses of their server. */
export const mailFolder = (settings: StartEnvironment): string => join(settings.dataDir, 'demo-mail');

/** The demo's mail server with the citizens' mailboxes, on loopback. */
export const mailProgram = (settings: StartEnvironment): ReadyChild => ({
  name: 'The demo mail server',
  script: join('sync-server', 'demo', 'mail', 'server.ts'),
  env: { MAKTAB_DEMO_MAIL_DIR: mailFolder(settings) },
  readyLine: /^Maktab demo mailboxes ready: (http:\/\/\S+?)\/?$/,
  port: settings.demoMailPort,
  portVariable: 'MAKTAB_DEMO_MAIL_PORT',
});

/** The sync server, which signs people in at the demo directory and writes to the demo's mail server. */
export const syncServerProgram = (settings: StartEnvironment): ReadyChild => ({
  name: 'The sync server',
  script: join('sync-server', 'server.ts'),
  env: {
    MAKTAB_DATA_DIR: settings.dataDir,
    MAKTAB_ADMIN: settings.admin,
    MAKTAB_SSO_FILE: ssoFile(settings),
    MAKTAB_DEMO: '1',
    MAKTAB_SMTP_URL_FILE: join(mailFolder(settings), 'smtp-url'),
    MAKTAB_IMAP_URL_FILE: join(mailFolder(settings), 'imap-url'),
    MAKTAB_MAIL_FROM: 'Commune de Casablanca <ne-pas-repondre@casablanca.example>',
    MAKTAB_MAIL_ADDRESS: 'demandes@casablanca.example',
  },
  readyLine: /^Maktab sync server ready: (http:\/\/\S+?)\/?$/,
  port: settings.syncPort,
  portVariable: 'MAKTAB_SYNC_PORT',
});

export const startDirectory = (settings: StartEnvironment): Promise<RunningChild> =>
  startChild(directoryProgram(settings));
export const startMailServer = (settings: StartEnvironment): Promise<RunningChild> =>
  startChild(mailProgram(settings));
export const startSyncServer = (settings: StartEnvironment): Promise<RunningChild> =>
  startChild(syncServerProgram(settings));

/** How the sync server alone is started again, as a line for a shell. */
export const startAgainLine = (settings: StartEnvironment, url: string): string => {
  const { MAKTAB_ADMIN: _, ...variables } = syncServerProgram(settings).env;
  const said = Object.entries({ MAKTAB_SYNC_PORT: new URL(url).port, ...variables });
  const quoted = (text: string) => (/^[\w./:@-]+$/.test(text) ? text : `'${text}'`);
  return `${said.map(([name, value]) => `${name}=${quoted(value)}`).join(' ')} npm run sync-server`;
};
