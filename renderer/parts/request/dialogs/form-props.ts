import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

/** What every action form is given. */
export interface FormProps {
  /** The request, or the first of the ticked ones. */
  target: RequestDocument;
  ids: readonly string[];
  /** Resolves whether it was accepted; what was refused has been said by then. */
  send: (body: CommandBody) => Promise<boolean>;
  onClose: () => void;
}
