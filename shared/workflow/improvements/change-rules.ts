import type { ImprovementCommandBody, ImprovementCommandType } from '#shared/workflow/improvement.ts';
import type { ImprovementCommand } from './define-improvement-command.ts';
import { improvementCommands } from './improvement-commands.ts';

const { 'plan-improvement': _plan, ...changes } = improvementCommands;

const isChange = (type: ImprovementCommandType): type is keyof typeof changes => type in changes;

/** How a command on an improvement that is there is judged; null for the one that makes it. Ask it only about a body of that type. */
export const improvementRuleOf = (
  type: ImprovementCommandType,
): ImprovementCommand<ImprovementCommandBody> | null => (isChange(type) ? changes[type].command : null);
