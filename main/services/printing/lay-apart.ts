import { blocksOf, type Glyphs } from './text-blocks.ts';
import { turnedBlocks } from './turned-runs.ts';

/**
 * A page's operators in which references and phrases within a line of the other direction are drawn last, in their place: each
 * reader then takes them as a line of their own, whole.
 * @param split a new marked-content number for a part of this one, so that a screen reader still comes to it in its paragraph; null
 *   where the page marks none, and the part stays
 */
export const layApart = (
  operators: string,
  glyphs: Glyphs,
  split: (mark: number) => number | null,
): string => {
  const lines = operators.split('\n');
  const moved: string[] = [];
  const dropped = new Set<number>();
  for (const block of turnedBlocks(blocksOf(lines, glyphs))) {
    const mark = block.mark === null ? null : split(block.mark.id);
    if (block.mark !== null && mark === null) continue;
    const own = lines.slice(block.from, block.to);
    const opening = block.mark && lines[block.mark.line]?.replace(/\/MCID \d+/, `/MCID ${String(mark)}`);
    moved.push('q', ...block.setup, ...(opening ? [opening, ...own, 'EMC'] : own), 'Q');
    for (let at = block.from; at < block.to; at += 1) dropped.add(at);
  }
  return [...lines.filter((_, at) => !dropped.has(at)), ...moved].join('\n');
};
