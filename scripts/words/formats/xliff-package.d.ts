/** What of the package `xliff` is used here; it has no types of its own. */
declare module 'xliff/js2xliff' {
  const js2xliff: (resources: object) => Promise<string>;
  export { js2xliff as default };
}
declare module 'xliff/jsToXliff12' {
  const jsToXliff12: (resources: object) => Promise<string>;
  export { jsToXliff12 as default };
}
declare module 'xliff/xliff2js' {
  const xliff2js: (text: string) => Promise<unknown>;
  export { xliff2js as default };
}
declare module 'xliff/xliff12ToJs' {
  const xliff12ToJs: (text: string) => Promise<unknown>;
  export { xliff12ToJs as default };
}
