import type { CitizenJoin } from '#shared/documents/citizen-join.ts';

/** The joins of a file by its id; none for a file that is not there. */
export type JoinsOf = (citizenId: string) => readonly CitizenJoin[];

/** The join by which two files are one person's now; null: none. */
export const joinBetween = (joins: readonly CitizenJoin[], other: string): CitizenJoin | null =>
  joins.find((join) => join.with === other && join.ended === null) ?? null;

/** The latest join of the two, whether it stands or was taken back; null: nobody ever joined them. */
export const lastJoin = (joins: readonly CitizenJoin[], other: string): CitizenJoin | null =>
  joins.findLast((join) => join.with === other) ?? null;

/**
 * All files of the person whose file this is, itself first: those joined with it, those joined with these, and so on. In a ring each
 * join counts for itself: without one of them they are one person still.
 */
export const joinedFiles = (citizenId: string, joinsOf: JoinsOf): string[] => {
  const found = new Set([citizenId]);
  for (const each of found) for (const join of joinsOf(each)) if (join.ended === null) found.add(join.with);
  return [...found];
};
