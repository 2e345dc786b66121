/** Whose a draft is: just made this window's, this window's already, or another's. */
export type Holding = 'taken' | 'mine' | 'elsewhere';

/** What somebody has begun to write, kept until it is sent. Each screen reads its own back through its own schema. */
export interface DraftData {
  /** null: none. Something no screen can read: what is kept under this key cannot be opened. */
  readDraft(key: string): Promise<unknown>;
  /** null or undefined: forget it. */
  writeDraft(key: string, value: unknown): Promise<void>;
  /** Keys of the drafts that begin with `prefix`, in order. */
  draftKeys(prefix: string): Promise<string[]>;
  /** Makes a draft, there or to come, this window's until it is let go or the desk closes. */
  holdDraft(key: string): Promise<Holding>;
  letGoDraft(key: string): Promise<void>;
}
