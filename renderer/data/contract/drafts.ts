/** What somebody has begun to write, kept until it is sent. Each screen reads its own back through its own schema. */
export interface DraftData {
  /** null: none. */
  readDraft(key: string): Promise<unknown>;
  /** null or undefined: forget it. */
  writeDraft(key: string, value: unknown): Promise<void>;
}
