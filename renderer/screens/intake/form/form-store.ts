import type { AttachmentRef } from '#shared/documents/attachment.ts';
import type { CommandBody } from '#shared/workflow/command.ts';
import type { NewRegistration } from '#shared/workflow/commands/register.ts';
import type { DeskData } from '#renderer/data/contract/desk-data.ts';
import type { LocalVerdict } from '#renderer/data/contract/requests.ts';
import type { StoredForm } from '#renderer/parts/counter-draft/stored-form.ts';

/** What a form needs of the desk. `key`: of the form. */
export interface FormStore {
  write(key: string, form: StoredForm): Promise<void>;
  forget(key: string): Promise<void>;
  keepFile(key: string, fileId: string, file: Blob, name: string): Promise<AttachmentRef>;
  dropFiles(key: string, fileIds: readonly string[] | null): Promise<void>;
  releaseFiles(key: string): Promise<void>;
  /** Nobody will register under a number that a form had. */
  giveUpNumber(requestId: string, reference: string): Promise<void>;
  /** Somebody will after all. */
  keepNumber(reference: string): Promise<void>;
  submit(requestId: string, body: CommandBody | NewRegistration): Promise<LocalVerdict>;
}

/** The desk as a form sees it. `office`: where its files belong. */
export const formStore = (data: DeskData, office: string): FormStore => ({
  write: (key, form) => data.writeDraft(key, form),
  forget: (key) => data.writeDraft(key, null),
  keepFile: (key, fileId, file, name) => data.holdFile(key, fileId, file, name, office),
  dropFiles: (key, fileIds) => data.dropFiles(key, fileIds),
  releaseFiles: (key) => data.releaseFiles(key),
  giveUpNumber: (requestId, reference) => data.giveUpNumber(requestId, reference),
  keepNumber: (reference) => data.keepNumber(reference),
  submit: (requestId, body) => data.submit(requestId, body),
});
