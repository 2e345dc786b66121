/** Path of the whole browser, for tests that keep a profile or print. */
export const chromiumPath: string;
/** Path of the headless shell that the other tests drive. */
export const headlessShellPath: string;
/** Installs or explains; ends the process when there is no browser to be had. */
export const ensureChromium: () => void;
