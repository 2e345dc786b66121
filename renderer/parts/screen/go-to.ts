/** Goes to an address: `#/screen`, `#/screen/what`. */
export const goTo = (address: string): void => {
  location.hash = address;
};
