import { GraphicsStates } from './graphics-states.ts';

/** A run of glyphs that Chromium draws at once, `BT` to `ET`, in a page's operators. */
export interface TextBlock {
  /** Lines of the operators, the last one excluded. */
  from: number;
  to: number;
  /** Its baseline within its graphics state. */
  baseline: number;
  /** Number of the graphics state (`q` … `Q`) it stands in. */
  state: number;
  /** Operators that bring that state about from the page's own. */
  setup: readonly string[];
  /** Line that opens the marked-content sequence it stands in and that sequence's number, null outside of one. */
  mark: { line: number; id: number } | null;
  /** What it says, from the left. */
  text: string;
}

/** The text of a string of glyph numbers, four hexadecimal digits each, in a font of the page. */
export type Glyphs = (font: string, hex: string) => string;

/** The blocks of a page's operators, in order. */
export const blocksOf = (lines: readonly string[], glyphs: Glyphs): TextBlock[] => {
  const blocks: TextBlock[] = [];
  const states = new GraphicsStates();
  let mark: TextBlock['mark'] = null;
  let block: TextBlock | null = null;
  let font = '';
  for (const [at, line] of lines.entries()) {
    if (block !== null) {
      font = /^\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? font;
      block.baseline = Number(/ (\S+) Tm$/.exec(line)?.[1] ?? block.baseline);
      const shown = /<([0-9A-F]+)> Tj$/.exec(line)?.[1];
      if (shown !== undefined) block.text += glyphs(font, shown);
      if (line === 'ET') {
        blocks.push({ ...block, to: at + 1 });
        block = null;
      }
    } else if (line === 'BT')
      block = { from: at, to: at, baseline: 0, state: states.number, setup: states.setup(), mark, text: '' };
    else if (line === 'EMC') mark = null;
    else {
      const id = /\/MCID (\d+) ?>> ?BDC$/.exec(line)?.[1];
      if (id !== undefined) mark = { line: at, id: Number(id) };
      else states.read(line);
    }
  }
  return blocks;
};
