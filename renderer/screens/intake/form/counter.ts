import { v7 as uuid } from 'uuid';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import { type IntakeDraft, isWorthKeeping } from '#renderer/parts/counter-draft/draft.ts';
import {
  formerKey,
  formPrefix,
  readForm,
  requestOf,
  returnedPrefix,
  type StoredForm,
} from '#renderer/parts/counter-draft/stored-form.ts';
import { CounterForm } from './counter-form.ts';
import { FormQueue } from './form-queue.ts';
import type { FormStore } from './form-store.ts';

/** How long a cleared form can be had back. */
export const undoMs = 60_000;

/** What the counter needs of the desk beside what a form does. */
export type CounterData = Pick<
  DeskData,
  'draftKeys' | 'holdDraft' | 'letGoDraft' | 'readDraft' | 'heldFiles' | 'formsWithFiles' | 'getRequest'
>;

interface CounterParts {
  data: CounterData;
  store: FormStore;
  /** The one form that this counter is for, a scanned letter's; null: one after the other. */
  only: string | null;
}

/** One window's counter: which form stands there, those put aside, and what is next. A form is one window's alone. */
export class Counter {
  /** A form that nobody has written in, as of now. */
  blank: () => IntakeDraft;
  readonly #queue = new FormQueue();
  readonly #listeners = new Set<() => void>();
  #form: CounterForm | null = null;
  #parked: CounterForm[] = [];
  #aside: { form: CounterForm; timer: ReturnType<typeof setTimeout> } | null = null;
  #opening: Promise<void> | null = null;

  constructor(
    private readonly parts: CounterParts,
    blank: () => IntakeDraft,
  ) {
    this.blank = blank;
  }

  /** For `useSyncExternalStore`. null: not open, or `only` is open in another window. */
  get form(): CounterForm | null {
    return this.#form;
  }
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Somebody stands at it: their form goes on where it was left. False: another window has the one form there is. */
  async open(): Promise<boolean> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    await this.#opening;
    return this.#form !== null;
  }

  /** A blank form, or the one that was put by for a registration given back. */
  async next(): Promise<void> {
    const last = this.#form;
    this.#form = this.#parked.pop() ?? (await this.#fresh());
    if (last?.state.registered) await this.parts.data.letGoDraft(last.key);
    this.#changed();
  }

  /** Nobody stands at it any more: what was registered is done with; a letter's form may be opened in another window. */
  async leave(): Promise<void> {
    const form = this.#form;
    if (form?.state.registered) return this.next();
    form?.save();
    if (this.parts.only === null || form === null) return;
    await form.settled();
    this.#form = null;
    await this.parts.data.letGoDraft(form.key);
  }

  /** Empties the form; what is returned brings it back, as long as it can be had. */
  async clear(): Promise<() => Promise<void>> {
    const form = this.#form;
    if (form === null) return () => Promise.resolve();
    await this.#throwAway();
    form.setAside();
    this.#aside = { form, timer: setTimeout(() => void this.#throwAway(), undoMs) };
    this.#form = await this.#fresh();
    this.#changed();
    return () => this.#undo(form);
  }

  async #undo(form: CounterForm): Promise<void> {
    if (this.#aside?.form !== form) return;
    clearTimeout(this.#aside.timer);
    this.#aside = null;
    const begun = this.#form;
    form.bringBack();
    this.#form = form;
    if (begun && begun.key !== form.key && isWorthKeeping(begun.draft)) this.#parked.push(begun);
    else if (begun && begun.key !== form.key) await this.parts.data.letGoDraft(begun.key);
    this.#changed();
  }

  async #throwAway(): Promise<void> {
    const aside = this.#aside;
    if (aside === null) return;
    clearTimeout(aside.timer);
    this.#aside = null;
    await aside.form.dispose();
    if (aside.form.key !== this.#form?.key) await this.parts.data.letGoDraft(aside.form.key);
  }

  async #open(): Promise<void> {
    const { data, only } = this.parts;
    // Registered when the desk closed under it: nobody waits at that form any more.
    if (this.#form?.state.registered) this.#form = null;
    const current = this.#form;
    if (current !== null) {
      // The desk was closed and opened since: the form is only still ours if nobody took it meanwhile.
      const holding = await data.holdDraft(current.key);
      if (holding !== 'mine') this.#form = null;
      if (holding === 'taken') await data.letGoDraft(current.key);
    }
    if (only === null) await this.#sweep();
    const returned = only === null ? await this.#claimed(returnedPrefix) : null;
    if (returned && this.#form) this.#parked.push(this.#form);
    this.#form =
      returned ?? this.#form ?? (only === null ? await this.#claimed(formPrefix) : await this.#letter(only));
    this.#form ??= only === null ? await this.#fresh() : null;
    this.#changed();
  }

  /** The newest form of this kind that no window has. One that is registered by now is forgotten: its window closed in between. */
  async #claimed(prefix: string): Promise<CounterForm | null> {
    const keys = (await this.parts.data.draftKeys(prefix)).reverse();
    if (prefix === formPrefix) keys.push(formerKey);
    for (const key of keys) {
      if ((await this.parts.data.holdDraft(key)) !== 'taken') continue;
      const form = await this.#restored(key);
      if (form) return form;
      await this.parts.data.letGoDraft(key);
    }
    return null;
  }

  async #letter(key: string): Promise<CounterForm | null> {
    if ((await this.parts.data.holdDraft(key)) === 'elsewhere') return null;
    return (await this.#restored(key)) ?? this.#make(key, this.#blank(), false);
  }

  async #restored(key: string): Promise<CounterForm | null> {
    const { data, store } = this.parts;
    const stored = readForm(await data.readDraft(key));
    if (stored === null) return null;
    if ((await data.getRequest(requestOf(stored.formId))) !== null) {
      await store.releaseFiles(key);
      await store.forget(key);
      return null;
    }
    const known = new Set(stored.draft.attachments.map(({ fileId }) => fileId));
    const more = (await data.heldFiles(key)).filter(({ fileId }) => !known.has(fileId));
    const draft = { ...stored.draft, attachments: [...stored.draft.attachments, ...more] };
    if (!isWorthKeeping(draft)) {
      if (stored.number) await store.giveUpNumber(requestOf(stored.formId), stored.number.reference);
      await store.forget(key);
      return null;
    }
    return this.#make(key, { ...stored, draft }, true);
  }

  async #fresh(): Promise<CounterForm> {
    const stored = this.#blank();
    const key = this.parts.only ?? `${formPrefix}${stored.formId}`;
    await this.parts.data.holdDraft(key);
    return this.#make(key, stored, false);
  }

  #blank(): StoredForm {
    return { formId: uuid(), draft: this.blank(), returned: null, number: null };
  }

  #make(key: string, stored: StoredForm, restored: boolean): CounterForm {
    const { store } = this.parts;
    return new CounterForm({
      key,
      stored,
      restored,
      store,
      queue: this.#queue,
      changed: () => this.#changed(),
    });
  }

  /** Files of forms that were cleared when their window closed: nobody will ask for them. */
  async #sweep(): Promise<void> {
    const { data, store } = this.parts;
    for (const key of await data.formsWithFiles()) {
      if ((await data.holdDraft(key)) !== 'taken') continue;
      if ((await data.readDraft(key)) === null) await store.dropFiles(key, null);
      await data.letGoDraft(key);
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
