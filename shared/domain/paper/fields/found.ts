import type { LineText } from '../line-text.ts';

/** A stretch of a line that gives a field's value; `weight` (0 to 1) says how clearly the letter says what it is. */
export interface FoundValue {
  line: LineText;
  from: number;
  to: number;
  value: string;
  weight: number;
}

/** Finds a field's values in the lines of a page, in any order. */
export type FieldFinder = (lines: readonly LineText[]) => FoundValue[];
