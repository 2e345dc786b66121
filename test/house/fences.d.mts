import type { Linter } from 'eslint';

/** A row of the table "who may import whom". */
export interface Fence {
  folder: string;
  may: readonly string[];
  /** null: any package but those kept elsewhere. */
  packages: readonly string[] | null;
  apart?: boolean;
  advice: string;
}
export const fences: readonly Fence[];
export const fenceBlocks: (root: string) => Linter.Config[];
