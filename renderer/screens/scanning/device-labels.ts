import type { DesktopResult } from '#shared/contracts/desktop-api.ts';
import type { Language } from '#shared/documents/text.ts';

export type FoundDevice = DesktopResult<'scanning.devices'>['devices'][number];

/** What devices are called where one is chosen, by their ids: no two alike. */
export const deviceLabels = (
  devices: readonly Pick<FoundDevice, 'id' | 'name' | 'kind'>[],
  language: Language,
): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>();
  const alike = (name: string) => devices.filter((one) => one.name === name).length > 1;
  const worded = devices.map(({ id, name, kind }) => {
    const label = kind.said === 'always' || alike(name) ? `${name} (${kind.words[language]})` : name;
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return { id, label, count };
  });
  return new Map(
    worded.map(({ id, label, count }) => [
      id,
      (counts.get(label) ?? 0) > 1 ? `${label} ${String(count)}` : label,
    ]),
  );
};
