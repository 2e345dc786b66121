import type { ImprovementState } from '#shared/documents/improvement.ts';
import type { Tone } from '#renderer/ui/Badge.tsx';
import type { IconName } from '#renderer/ui/Icon.tsx';

/** Colour and icon of each state of an action. */
export const stateLooks: Readonly<Record<ImprovementState, { tone: Tone; icon: IconName }>> = {
  planned: { tone: 'neutral', icon: 'clock' },
  'under-way': { tone: 'accent', icon: 'play' },
  done: { tone: 'green', icon: 'check-all' },
  dropped: { tone: 'neutral', icon: 'close' },
};
