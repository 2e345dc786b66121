import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

/** A place in a built file, as browsers write it: `http://127.0.0.1:4310/assets/index-4f2a.js:1:2345`. */
const place = /(?:[a-z]+:\/\/[^\s()]*\/|[^\s()]*\/)?([\w.-]+\.m?js):(\d+):(\d+)/g;

/**
 * A stack trace with every place of a built file replaced by the place in its source, as far as `assetsDir` holds the file's map.
 * Places are `path:line:column`, both counted from 1, paths as the build wrote them.
 */
export const readTrace = (trace: string, assetsDir: string): string => {
  const maps = new Map<string, TraceMap | null>();
  const mapOf = (name: string): TraceMap | null => {
    const known = maps.get(name);
    if (known !== undefined) return known;
    const file = join(assetsDir, `${name}.map`);
    const found = existsSync(file) ? new TraceMap(readFileSync(file, 'utf8')) : null;
    maps.set(name, found);
    return found;
  };
  return trace.replace(place, (as: string, name: string, line: string, column: string) => {
    const map = mapOf(name);
    // Browsers count columns from 1, maps from 0.
    const found = map && originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
    if (!found || found.source === null) return as;
    const { source, line: at, column: from, name: called } = found;
    return `${source.replace(/^(?:\.\.\/)+/, '')}:${String(at)}:${String(from + 1)}${called ? ` (${called})` : ''}`;
  });
};
