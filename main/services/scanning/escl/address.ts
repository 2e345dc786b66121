/** The address of a scanner's eSCL service from what a person knows: without a path it is `/eSCL`. No slash at the end. */
export const serviceAddress = (url: string): string => {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  return origin + (path === '' ? '/eSCL' : path);
};
