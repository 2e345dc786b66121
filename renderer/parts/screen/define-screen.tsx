import type { ComponentType, ReactNode } from 'react';
import type { Person, ReferenceData } from '#shared/documents/reference-data.ts';
import type { Bilingual } from '#shared/documents/text.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import type { Address } from './address.ts';
import { goTo } from './go-to.ts';
import { lateView } from './late-view.ts';
import { LateView } from './LateView.tsx';
import type { InSide, WaitingCount } from './in-side.ts';
import type { Ways } from './ways.ts';

/** What a screen's view is given. */
export interface ScreenProps<At = object> {
  /** Its name, as it was declared. */
  title: Bilingual;
  /** The place the address names. */
  at: At;
  /** Goes to another place of this screen. */
  go: (at: At) => void;
  /** Goes to another screen. */
  to: Ways;
}

/** All that there is to say of a screen. */
export interface ScreenDeclaration<Name extends string, At> {
  /** Begins its address: `#/name`. */
  name: Name;
  address: Address<At>;
  title: Bilingual;
  icon: IconName;
  /** Keys that open it from anywhere; the first is shown. */
  keys: readonly [string, ...string[]];
  /** Whether it is there for a person. `reference` is null until the first sync has brought it. */
  isFor: (person: Person, reference: ReferenceData | null) => boolean;
  /** Fetches its view, in a chunk of its own: `async () => (await import('./XView.tsx')).XView`. */
  view: () => Promise<ComponentType<ScreenProps<At>>>;
  /** How it stands in the side; a link when left out. */
  inSide?: InSide;
  /** What waits there, told beside its link. */
  waiting?: WaitingCount;
  /** Its link, followed while it is shown, begins anew. */
  beginsAnew?: boolean;
}

/** A screen, whatever its places are. */
export interface Screen<Name extends string = string> extends Omit<
  ScreenDeclaration<Name, never>,
  'address' | 'view' | 'beginsAnew' | 'inSide'
> {
  inSide: InSide;
  beginsAnew: boolean;
  /** Its bare address. */
  start: string;
  /** Draws the place that an address names, as soon as the view is there; null when there is no such place. */
  place: (within: string | null) => ((to: Ways) => ReactNode) | null;
  /** Fetches the view before it is asked for. Rejects when it cannot be had. */
  prefetch: () => Promise<void>;
}

/** A screen with the addresses of its places. */
export interface DefinedScreen<Name extends string, At> extends Screen<Name> {
  addressOf: (at: At) => string;
}

/** Declares a screen; what the frame, the side, the keys and the addresses need follows from it. */
export const defineScreen = <const Name extends string, At>(
  declared: ScreenDeclaration<Name, At>,
): DefinedScreen<Name, At> => {
  const { address, view, inSide = { kind: 'link' }, beginsAnew = false, ...same } = declared;
  const start = `#/${declared.name}`;
  const late = lateView(view);
  const addressOf = (at: At) => {
    const within = address.write(at);
    return within === null ? start : `${start}/${encodeURIComponent(within)}`;
  };
  const go = (at: At) => goTo(addressOf(at));
  return {
    ...same,
    inSide,
    beginsAnew,
    start,
    addressOf,
    place: (within) => {
      const at = address.read(within);
      if (at === null) return null;
      return (to) => (
        <LateView key={declared.name} view={late}>
          {(View) => <View title={declared.title} at={at} go={go} to={to} />}
        </LateView>
      );
    },
    prefetch: late.fetch,
  };
};
