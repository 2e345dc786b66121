import { defineSection } from '../frame/define-section.tsx';
import { holders } from './holders.tsx';
import { ladderList } from './ladders.tsx';
import { positions } from './positions.tsx';

/** Ladders with their steps, the positions of the hierarchy, and who holds them. */
export const laddersSection = defineSection({
  kind: 'ladders',
  icon: 'escalate',
  pages: { ladders: ladderList, positions, holders },
});
