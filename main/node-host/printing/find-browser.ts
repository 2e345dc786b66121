import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const onLinux = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const inWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where a browser of Chromium's family may be on this system, the likeliest first. `variables`: the process's environment. */
export const browserPaths = (platform: NodeJS.Platform, variables: NodeJS.ProcessEnv): string[] => {
  if (platform === 'darwin') return onMac;
  if (platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => variables[name] ?? [])
      .flatMap((folder) => inWindows.map((program) => `${folder}\\${program}`));
  const folders = (variables['PATH'] ?? '').split(delimiter).filter(Boolean);
  return onLinux.flatMap((program) => folders.map((folder) => join(folder, program)));
};

/** The installed Chromium, Chrome or Edge; `chosen` is the administrator's own. null: none that can be run. */
export const findBrowser = async (chosen: string | null): Promise<string | null> => {
  for (const place of chosen === null ? browserPaths(process.platform, process.env) : [chosen])
    if (
      await access(place, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return place;
  return null;
};
