/** A word of a page with its place, in the page's own units from its top left corner. */
export interface ViewedWord {
  text: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A page that can be looked at. Sizes are in units of its own. */
export interface ViewedPage {
  key: string;
  width: number;
  height: number;
  /** Draws it for a magnification and gives the address of the picture; `release` it when it is no longer shown. */
  picture: (zoom: number) => Promise<{ url: string; release: () => void }>;
  words: () => Promise<readonly ViewedWord[]>;
}

/** An image that lies in memory. */
export const imagePage = (
  key: string,
  image: Blob,
  size: { width: number; height: number },
  words: readonly ViewedWord[] = [],
): ViewedPage => ({
  key,
  ...size,
  picture: () => {
    const url = URL.createObjectURL(image);
    return Promise.resolve({ url, release: () => URL.revokeObjectURL(url) });
  },
  words: () => Promise.resolve(words),
});
