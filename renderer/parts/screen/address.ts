/** What stands after `#/screen/` in an address, read and written. */
export interface Address<At> {
  /** The place that `within` names, null for the bare `#/screen`; answers null when there is no such place. */
  read: (within: string | null) => At | null;
  /** null: the bare address. */
  write: (at: At) => string | null;
}

/** A screen that is one place. */
export const oneAddress: Address<object> = {
  read: (within) => (within === null ? {} : null),
  write: () => null,
};

/** A screen where something may be open, by its id. */
export const withId = <const Key extends string>(key: Key): Address<Record<Key, string | null>> => ({
  read: (within) => ({ [key]: within }) as Record<Key, string | null>,
  write: (at) => at[key],
});

/** A screen of several parts; the bare address is `first`. */
export const oneOf = <const Key extends string, const Part extends string>(
  key: Key,
  parts: readonly Part[],
  first: NoInfer<Part>,
): Address<Record<Key, Part>> => ({
  read: (within) => {
    const part = within === null ? first : parts.find((one) => one === within);
    return part === undefined ? null : ({ [key]: part } as Record<Key, Part>);
  },
  write: (at) => at[key],
});
