import type { CommandBody } from '#shared/workflow/command.ts';
import type { RequestDocument } from '#shared/workflow/request.ts';

/** What the form of an action is given. */
export interface FormProps<Body extends CommandBody = CommandBody> {
  /** The request, or the first of the ticked ones. */
  target: RequestDocument;
  ids: readonly string[];
  /** Resolves whether it was accepted; what was refused has been said by then. */
  send: (body: Body) => Promise<boolean>;
  onClose: () => void;
}
