/** Path of the browser the end-to-end tests drive. */
export const chromiumPath: string;
/** Installs or explains; ends the process when there is no browser to be had. */
export const ensureChromium: () => void;
