/** What the directory's answer brings back to the desk. */
export interface SignInCallback {
  /** null: the server let nobody in. */
  code: string | null;
  state: string;
}

/** Where a person signs in at the city directory: the system's browser, never a window of ours that could read the password. */
export interface SignInWindow {
  /** Listens for the answer on loopback; the address it will come to (`http://127.0.0.1:<port>/cb`). */
  listen: (answered: (callback: SignInCallback) => Promise<void>) => Promise<string>;
  /** Shows an address of the directory. What the page itself must go to, null when another window shows it. */
  show: (url: string) => Promise<string | null>;
  /** Stops listening. */
  stop: () => Promise<void>;
}
