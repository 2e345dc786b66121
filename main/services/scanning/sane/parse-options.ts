/** An option of a SANE device, as `scanimage -A` prints it. */
export interface SaneOption {
  name: string;
  constraint: { kind: 'list'; values: string[] } | { kind: 'range'; min: number; max: number; step: number };
}

/** Name, what it may be, and the value it has: values may hold brackets themselves (`24bit Color[Fast]`). */
const optionLine = /^ {4}(-[xytl]|--[\w-]+) (.+) \[.*\]$/;
const marks = /(?: \[(?:advanced|hardware|read-only)\])+$/;
const inactive = /\[inactive\]/;
const range = /^(-?[\d.]+)\.\.(-?[\d.]+)(?:dpi|mm|pel|%|us|bit)?(?: \(in steps of ([\d.]+)\))?$/;
const unit = /(?<=\d)(dpi|mm|pel|%|us|bit)$/;

/** The options that can be set now, by name (`--mode`, `-x`). Those without a list or a range are left out. */
export const parseOptions = (lines: readonly string[]): Map<string, SaneOption> => {
  const options = new Map<string, SaneOption>();
  for (const line of lines) {
    if (inactive.test(line)) continue;
    const [, name, text] = optionLine.exec(line.replace(marks, '')) ?? [];
    if (name === undefined || text === undefined) continue;
    const [, min, max, step] = range.exec(text) ?? [];
    if (min !== undefined && max !== undefined)
      options.set(name, {
        name,
        constraint: { kind: 'range', min: Number(min), max: Number(max), step: Number(step ?? 0) },
      });
    else if (!text.startsWith('<'))
      options.set(name, { name, constraint: { kind: 'list', values: text.replace(unit, '').split('|') } });
  }
  return options;
};
