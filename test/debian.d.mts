/** Installs a Debian package when its program is missing; throws with what to do when it cannot. */
export const ensureDebianProgram: (path: string, packageName: string, hint?: string) => void;
