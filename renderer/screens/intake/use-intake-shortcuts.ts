import type { DuplicateCandidate } from '#renderer/data/contract/requests.ts';
import { useShortcut } from '#renderer/ui/keyboard/use-shortcut.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { citizensMessages } from '#renderer/parts/citizens/messages.ts';
import { intakeKeys } from './shortcuts.ts';
import { intakeMessages } from './messages.ts';

interface IntakeActions {
  register: () => Promise<void>;
  join: (candidate: DuplicateCandidate) => Promise<void>;
  newCitizen: () => void;
  anonymous: () => void;
  toQualify: () => void;
}

/** The form's keys, which work from any of its fields. */
export const useIntakeShortcuts = (actions: IntakeActions, duplicates: DuplicateCandidate[] | null): void => {
  const { t } = useWords(intakeMessages, citizensMessages);
  const group = 'intake';
  const first = duplicates?.[0];
  useShortcut(intakeKeys.register, () => void actions.register(), { label: t('intake.register'), group });
  useShortcut(intakeKeys.newCitizen, actions.newCitizen, { label: t('citizens.new'), group });
  useShortcut(intakeKeys.anonymous, actions.anonymous, { label: t('citizens.anonymous'), group });
  useShortcut(intakeKeys.toQualify, actions.toQualify, { label: t('intake.to-qualify'), group });
  useShortcut(intakeKeys.join, first && (() => void actions.join(first)), {
    label: t('intake.duplicates.join'),
    group,
  });
};
