import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Screen } from '#renderer/parts/screen/define-screen.tsx';

/** What an address shows to a person: a place of a screen, or why there is none. */
export type Shown =
  | { kind: 'place'; screen: Screen; place: NonNullable<ReturnType<Screen['place']>> }
  /** Not known before the first sync has brought the reference data. */
  | { kind: 'not-yet' }
  /** The screen is there, for others. */
  | { kind: 'not-theirs' }
  | { kind: 'nowhere' };

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** Reads `#/screen` and `#/screen/what`; the bare address is the person's first screen. */
export const readAddress = (
  hash: string,
  screens: readonly Screen[],
  person: Person,
  reference: ReferenceData | null,
): Shown => {
  const [before, name = '', rest, ...more] = hash.replace(/^#/, '').split('/');
  const screen =
    name === ''
      ? screens.find((one) => one.isFor(person, reference))
      : screens.find((one) => one.name === name);
  const within = rest === undefined || rest === '' ? null : decoded(rest);
  const isReadable = before === '' && more.length === 0 && (within !== null || !rest);
  const place = isReadable ? (screen?.place(within) ?? null) : null;
  if (!screen || !place) return { kind: 'nowhere' };
  if (screen.isFor(person, reference)) return { kind: 'place', screen, place };
  return { kind: reference === null ? 'not-yet' : 'not-theirs' };
};
