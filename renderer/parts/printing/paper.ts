import type { PrintPage } from '#shared/contracts/printing-api.ts';
import type { Language } from '#shared/documents/text.ts';

/** Addresses of the workbench's own style sheets, as the shell takes them. */
const ownStyles = (): string[] =>
  [...document.styleSheets].flatMap(({ href }) => {
    const path = href === null ? '' : new URL(href).pathname;
    return /^\/assets\/[\w.-]+\.css$/.test(path) ? [path] : [];
  });

/**
 * The page that a printed element makes: what stands in it now, and the styles it is shown with. Nothing that runs goes along:
 * scripts are not in React's markup, and the shell lets none run.
 */
export const pageOf = (element: Element, title: string, language: Language): PrintPage => {
  const copy = element.cloneNode(true) as Element;
  // Hidden from screen readers beside the screen's own words, but not in the file.
  copy.removeAttribute('aria-hidden');
  return { title, language, styles: ownStyles(), body: copy.outerHTML };
};

/** Gives bytes to the person as a file of this name. */
export const saveFile = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Chromium begins to read when the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
