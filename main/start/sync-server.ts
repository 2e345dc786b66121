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

/** The sync server, which signs people in at the demo directory. */
export const syncServerProgram = (settings: StartEnvironment): ReadyChild => ({
  name: 'The sync server',
  script: join('sync-server', 'server.ts'),
  env: {
    MAKTAB_DATA_DIR: settings.dataDir,
    MAKTAB_ADMIN: settings.admin,
    MAKTAB_SSO_FILE: ssoFile(settings),
    MAKTAB_DEMO: '1',
  },
  readyLine: /^Maktab sync server ready: (http:\/\/\S+?)\/?$/,
  port: settings.syncPort,
  portVariable: 'MAKTAB_SYNC_PORT',
});

export const startDirectory = (settings: StartEnvironment): Promise<RunningChild> =>
  startChild(directoryProgram(settings));
export const startSyncServer = (settings: StartEnvironment): Promise<RunningChild> =>
  startChild(syncServerProgram(settings));
