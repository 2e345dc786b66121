import type { ScanProblem } from '#shared/contracts/scanning-api.ts';

/** What NAPS2 prints when a scan fails, in the language of Windows (SdkResources of NAPS2 7, English and French). */
const sentences: [RegExp, ScanProblem][] = [
  [/No pages are in the feeder|aucune page dans le dispositif/, 'no-paper'],
  [/paper jam|bourrage papier/, 'jam'],
  [/cover is open|capot du scanner est ouvert/, 'cover-open'],
  [/scanner is busy|scanner sélectionné est occupé|warming up|préchauffer/, 'busy'],
  [/could not be found|est introuvable|is offline|est éteint/, 'unreachable'],
  [/was interrupted|a été interrompue/, 'cut'],
  [/does not support using|ne semble pas (?:disposer|gérer)/, 'unsupported-setting'],
];

/** The first problem in what NAPS2 has printed; null when there is none we know. */
export const saidProblem = (lines: readonly string[]): ScanProblem | null => {
  const text = lines.join('\n').replaceAll('’', "'");
  return sentences.find(([sentence]) => sentence.test(text))?.[1] ?? null;
};
