import type { SignInCallback, SignInWindow } from '#main/ports/sign-in-window.ts';

/** Signs in in the browser that shows the workbench: the page goes to the directory and comes back to `/cb`. */
export interface SameBrowser extends SignInWindow {
  /** Called for what arrives on `/cb`. */
  arrive: (callback: SignInCallback) => Promise<void>;
}

export const sameBrowser = (origin: () => string): SameBrowser => {
  let waiting: ((callback: SignInCallback) => Promise<void>) | null = null;
  return {
    listen: async (answered) => {
      waiting = answered;
      return `${origin()}/cb`;
    },
    show: async (url) => url,
    stop: async () => {
      waiting = null;
    },
    arrive: async (callback) => {
      await waiting?.(callback);
    },
  };
};
