import {
  familyOfMap,
  familyTold,
  keyboardFamilies,
  type KeyboardFamily,
  type KeyPress,
} from './keyboard-family.ts';

const storedUnder = 'maktab-keyboard';
/** What offices here have, until something is known of this one. */
const usual: KeyboardFamily = 'azerty';

interface KeyboardLayouts {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}
const layoutsOf = (browser: object): KeyboardLayouts | null =>
  'keyboard' in browser && typeof browser.keyboard === 'object' && browser.keyboard !== null
    ? (browser.keyboard as KeyboardLayouts)
    : null;

/** The keyboard of this PC: told by what was typed on it, now or earlier; else by the browser; else the usual one. */
export class ThisKeyboard {
  #typed: KeyboardFamily | null;
  #ofBrowser: KeyboardFamily | null = null;

  constructor(private readonly store: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#typed = keyboardFamilies.find((family) => family === store.getItem(storedUnder)) ?? null;
  }

  get family(): KeyboardFamily {
    return this.#typed ?? this.#ofBrowser ?? usual;
  }

  /** Takes note of a press, whatever it is for. */
  heard(press: KeyPress): void {
    const told = familyTold(press);
    if (told === null || told === this.#typed) return;
    this.#typed = told;
    this.store.setItem(storedUnder, told);
  }

  /** Asks the browser; one that has no such thing, or will not say, changes nothing. */
  async ask(browser: object): Promise<void> {
    const layouts = layoutsOf(browser);
    if (layouts === null) return;
    this.#ofBrowser = await layouts.getLayoutMap().then(familyOfMap, () => null);
  }
}
