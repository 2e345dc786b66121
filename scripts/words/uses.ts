import type { SentenceSources } from './sources.ts';

/** How many places of use are named: a proof-reader wants to see the screen, not all of them. */
const most = 3;
const quoted = /'([^'\\\n]*)'|"([^"\\\n]*)"|`([^`$\\\n]+)\$\{/g;

/**
 * Finds where a sentence is used, as `file:line`: its id in quotes, or the beginning of it before a value
 * (`` `state.${state}` ``). A file that defines the sentence is no use of it.
 */
export const findUses = (sources: SentenceSources): ((id: string, definedIn: string) => string[]) => {
  const whole = new Map<string, string[]>();
  const beginnings = new Map<string, string[]>();
  const note = (map: Map<string, string[]>, key: string, place: string) => {
    const known = map.get(key) ?? [];
    map.set(key, [...known, place]);
  };
  for (const [file, text] of sources)
    text.split('\n').forEach((line, at) => {
      for (const [, single, double, beginning] of line.matchAll(quoted)) {
        const id = single ?? double;
        if (id !== undefined && id !== '') note(whole, id, `${file}:${String(at + 1)}`);
        // One letter before a value is the beginning of too much.
        if (beginning?.includes('.')) note(beginnings, beginning, `${file}:${String(at + 1)}`);
      }
    });
  return (id, definedIn) =>
    [
      ...(whole.get(id) ?? []),
      ...[...beginnings].flatMap(([start, found]) => (id.startsWith(start) ? found : [])),
    ]
      .filter((place) => !place.startsWith(`${definedIn}:`))
      .slice(0, most);
};
