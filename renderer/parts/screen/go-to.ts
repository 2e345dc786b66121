/**
 * Goes to an address of the workbench: `#/queue/…`. Who shows it is told at once: the browser's own event may come after the next key, which
 * would act where one was.
 */
export const goTo = (address: string): void => {
  location.hash = address;
  dispatchEvent(new Event('hashchange'));
};
