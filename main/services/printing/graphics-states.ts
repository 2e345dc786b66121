const path = / (?:m|l|c|v|y|re)$|^h$/;
const clip = /^W\*?(?: n)?$/;
const painted = /(?:^| )(?:f\*?|F|S|s|B\*?|b\*?|n|Do|sh)$/;
const setting = / (?:cm|gs|rg|RG|g|G|cs|CS|sc|SC|scn|SCN|w|J|j|M|d|ri|i)$/;

interface State {
  number: number;
  /** Operators that changed it, in order. */
  changes: string[];
}

/** Follows the graphics states of a page through its operators, one line each (PDF 32000-1, 8.4). */
export class GraphicsStates {
  #open: State[] = [{ number: 0, changes: [] }];
  #made = 0;
  #path: string[] = [];

  /** Number of the present state; the page's own is 0. */
  get number(): number {
    return this.#open.at(-1)?.number ?? 0;
  }

  /** Operators that bring the present state about where only the page's own is in force. */
  setup(): string[] {
    const [own, ...within] = this.#open;
    const colours = own?.changes.filter((line) => !/ cm$|^W| re$/.test(line)) ?? [];
    return [...colours, ...within.flatMap(({ changes }) => changes)];
  }

  read(line: string): void {
    const now = this.#open.at(-1);
    if (line === 'q') this.#open.push({ number: (this.#made += 1), changes: [] });
    else if (line === 'Q' && this.#open.length > 1) this.#open.pop();
    else if (path.test(line)) this.#path.push(line);
    else if (clip.test(line)) {
      now?.changes.push(...this.#path, line);
      this.#path = [];
    } else if (painted.test(line)) this.#path = [];
    else if (setting.test(line)) now?.changes.push(line);
  }
}
