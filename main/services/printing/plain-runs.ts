const spoken = /\/Span ?<< ?\/ActualText (?:<[0-9A-F]*>|\((?:\\.|[^\\)])*\)) ?>> ?BDC\n([\s\S]*?)EMC\n/g;
const reversed = /\/ReversedChars BMC\n([\s\S]*?)EMC\n/g;

/** A page's operators without the marks Chromium puts around glyphs that stand for other text than their own. */
export const plainRuns = (operators: string): string =>
  operators.replace(spoken, '$1').replace(reversed, '$1');
