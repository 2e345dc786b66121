import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { Refusal } from '#shared/documents/verdict.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import { type StoredForm, requestOf } from '#renderer/parts/counter-draft/stored-form.ts';
import type { IntakeDraft } from '#renderer/parts/counter-draft/draft.ts';
import { check, errorsOf, joinedFields } from '../check.ts';
import type { IntakeProblem } from '../check.ts';
import { toJoin } from '../to-join.ts';
import { registrationOf } from '../registration-of.ts';
import { FormFiles, type FormFile } from './form-files.ts';
import type { FormQueue } from './form-queue.ts';
import type { FormStore } from './form-store.ts';
import type { FormOutcome, FormTrouble } from './outcome.ts';

/** Often enough that a crash costs at most a syllable, seldom enough that typing never waits. */
const saveAfterMs = 150;

/** What is shown of a form; a new object at each change. */
export interface FormState {
  formId: string;
  draft: IntakeDraft;
  /** It was given back: after a crash, or by the server. */
  restored: boolean;
  returned: StoredForm['returned'];
  /** The number on the citizen's paper, which it keeps. */
  number: StoredForm['number'];
  files: readonly FormFile[];
  underWay: { done: number; of: number } | null;
  /** An attempt is under way: it may be waiting for files. */
  busy: boolean;
  trouble: FormTrouble | null;
  /** False: what was typed last could not be written on this PC. */
  kept: boolean;
  /** The request it has become. */
  registered: string | null;
}

/** A letter made ready for its registration: its file and the reference on its label; or why its labels forbid it. */
export type BoundLetter = { file: AttachmentRef; label: string | null } | { refusal: Refusal };

interface CounterFormParts {
  key: string;
  stored: StoredForm;
  restored: boolean;
  store: FormStore;
  queue: FormQueue;
  changed: () => void;
}

/** One form of the counter, from its first letter to its récépissé. All that is under way for it knows it by its key. */
export class CounterForm {
  readonly key: string;
  readonly files: FormFiles;
  #draft: IntakeDraft;
  #state: FormState | null = null;
  #saving: ReturnType<typeof setTimeout> | null = null;
  #unsaved = false;
  #kept = true;
  #attempt: Promise<FormOutcome> | null = null;
  #trouble: FormTrouble | null = null;
  #registered: string | null = null;
  /** Cleared or registered: nothing is written under its key any more. */
  #over = false;

  constructor(private readonly parts: CounterFormParts) {
    this.key = parts.key;
    this.#draft = parts.stored.draft;
    this.files = new FormFiles({
      key: parts.key,
      store: parts.store,
      queue: parts.queue,
      already: () => this.#draft.attachments.length,
      kept: (file) => {
        this.change((now) => ({ ...now, attachments: [...now.attachments, file] }));
        this.save();
      },
      changed: () => this.#changed(),
    });
  }

  get draft(): IntakeDraft {
    return this.#draft;
  }

  get state(): FormState {
    this.#state ??= {
      formId: this.parts.stored.formId,
      draft: this.#draft,
      restored: this.parts.restored,
      returned: this.parts.stored.returned,
      number: this.parts.stored.number,
      files: this.files.items,
      underWay: this.files.underWay,
      busy: this.#attempt !== null && this.#registered === null,
      trouble: this.#trouble,
      kept: this.#kept,
      registered: this.#registered,
    };
    return this.#state;
  }

  change(next: (draft: IntakeDraft) => IntakeDraft): void {
    this.#draft = next(this.#draft);
    if (this.#over) return;
    this.#unsaved = true;
    this.#saving ??= setTimeout(() => this.save(), saveAfterMs);
    this.#changed();
  }

  /** Writes what was typed, as it stands when its turn comes. */
  save(): void {
    if (this.#saving !== null) clearTimeout(this.#saving);
    this.#saving = null;
    void this.parts.queue.record(async () => {
      if (!this.#unsaved || this.#over) return;
      this.#unsaved = false;
      const kept = await this.#write().then(
        () => true,
        () => false,
      );
      if (!kept) this.#unsaved = true;
      if (kept !== this.#kept) {
        this.#kept = kept;
        this.#changed();
      }
    });
  }

  removeFile(fileId: string): void {
    this.change((now) => ({
      ...now,
      attachments: now.attachments.filter((file) => file.fileId !== fileId),
    }));
    this.save();
    // After the draft that no longer names it.
    void this.parts.queue.record(() => this.parts.store.dropFiles(this.key, [fileId])).catch(() => undefined);
  }

  /** `attach`: makes one more file that goes with it, null when that is gone. Asked again meanwhile or afterwards it is the same attempt. */
  register(today: string, attach: () => Promise<BoundLetter | null> = noFile): Promise<FormOutcome> {
    return this.#try(
      () => errorsOf(check(this.#draft, today)),
      async () => {
        const { formId, number } = this.parts.stored;
        const kept = number && { kept: number };
        const letter = await attach();
        const id = requestOf(formId);
        if (letter === null) return this.#submit(id, [{ ...registrationOf(this.#draft), ...kept }]);
        if ('refusal' in letter) return { kind: 'refused', refusal: letter.refusal };
        const attachments = [...this.#draft.attachments, letter.file];
        const label = letter.label === null ? {} : { label: letter.label };
        return this.#submit(id, [{ ...registrationOf({ ...this.#draft, attachments }), ...kept, ...label }]);
      },
    );
  }

  /** Adds the form's person to request `requestId` instead of registering one more. */
  join(today: string, requestId: string): Promise<FormOutcome> {
    return this.#try(
      () => errorsOf(check(this.#draft, today)).filter(({ field }) => joinedFields.includes(field)),
      () =>
        this.#draft.who === 'anonymous'
          ? Promise.resolve({ kind: 'nobody-to-join' })
          : this.#submit(requestId, toJoin(this.#draft)).then(async (outcome) => {
              if (outcome.kind === 'accepted') await this.#giveUpNumber();
              return outcome;
            }),
    );
  }

  /** Empties the place of this form: nothing is left of it on this PC but its files, until it is {@link dispose}d of. */
  setAside(): void {
    this.#over = true;
    void this.parts.queue
      .record(async () => {
        // First: a form that is there keeps its number, one that is gone does not.
        await this.#giveUpNumber();
        await this.parts.store.forget(this.key);
      })
      .catch(() => undefined);
  }

  /** The same form again. */
  bringBack(): void {
    this.#over = false;
    const { number } = this.parts.stored;
    if (number)
      void this.parts.queue
        .record(() => this.parts.store.keepNumber(number.reference))
        .catch(() => undefined);
    this.#unsaved = true;
    this.save();
    this.#changed();
  }

  /** It will never be wanted again: its files go too, also those still under way. */
  async dispose(): Promise<void> {
    this.files.end();
    const ids = this.#draft.attachments.map(({ fileId }) => fileId);
    await this.parts.queue.record(() => this.parts.store.dropFiles(this.key, ids)).catch(() => undefined);
  }

  /** Resolves when nothing of it is under way. */
  settled(): Promise<void> {
    return this.parts.queue.afterFiles(() => Promise.resolve());
  }

  async #giveUpNumber(): Promise<void> {
    const { formId, number } = this.parts.stored;
    if (number) await this.parts.store.giveUpNumber(requestOf(formId), number.reference);
  }

  #write(): Promise<void> {
    return this.parts.store.write(this.key, { ...this.parts.stored, draft: this.#draft });
  }

  /** One attempt at a time, by what is so and not by what is drawn: five presses of a key in one turn are one. */
  #try(problemsNow: () => IntakeProblem[], send: () => Promise<FormOutcome>): Promise<FormOutcome> {
    if (this.#attempt) return this.#attempt;
    const early = problemsNow();
    if (early.length > 0) return Promise.resolve(this.#ended({ kind: 'problems', problems: early }));
    const seen = this.files.items;
    const attempt = this.parts.queue
      .afterFiles(async (): Promise<FormOutcome> => {
        const names = [...this.files.failed, ...this.files.refusedSince(seen)];
        if (names.length > 0) return { kind: 'files', names };
        // The form could still be written in while it waited.
        const problems = problemsNow();
        if (problems.length > 0) return { kind: 'problems', problems };
        this.files.isOpen = false;
        return send();
      })
      .catch((error: unknown): FormOutcome => ({
        kind: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      }))
      .then((outcome) => {
        if (outcome.kind !== 'accepted') this.#attempt = null;
        this.files.isOpen = outcome.kind !== 'accepted';
        return this.#ended(outcome);
      });
    this.#attempt = attempt;
    this.#changed();
    return attempt;
  }

  #ended(outcome: FormOutcome): FormOutcome {
    this.#trouble = outcome.kind === 'accepted' ? null : outcome;
    if (outcome.kind === 'accepted') this.#registered = outcome.requestId;
    this.#changed();
    return outcome;
  }

  /** Submits one after the other; stops at the first that does not pass. */
  async #submit(requestId: string, bodies: readonly (CommandBody | NewRegistration)[]): Promise<FormOutcome> {
    for (const body of bodies) {
      const verdict = await this.parts.store.submit(requestId, body);
      if (!verdict.accepted) return { kind: 'refused', refusal: verdict.refusal };
    }
    this.#over = true;
    // It is registered whatever becomes of these: what they leave is cleared away when the counter is next opened.
    await this.parts.store
      .releaseFiles(this.key)
      .then(
        () => this.parts.store.forget(this.key),
        () => undefined,
      )
      .catch(() => undefined);
    return { kind: 'accepted', requestId };
  }

  #changed(): void {
    this.#state = null;
    this.parts.changed();
  }
}

const noFile = () => Promise.resolve(null);
