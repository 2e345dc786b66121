import type { Person } from '#shared/documents/reference-data.ts';
import { isDomainLimited, maySee } from '#shared/domain/access/may-see.ts';
import type { UnionKind } from './union-kinds.ts';

/** What a reader gets of a stored document: all of it, a tombstone (it may have been seen before), or no row. */
export type SeenAs = 'document' | 'gone' | 'nothing';
/** Judges a document of a member database by its JSON text. */
export type Sees = (member: string, json: string) => SeenAs;

interface Facts {
  kind?: string;
  movedTo?: string;
  domain?: string | null;
}

/**
 * How a person reads the union of requests. A trace is left out for those who see the request itself; a request of a domain that
 * is not theirs is gone for those limited to some. Only documents that may be concerned are parsed.
 */
export const seesRequests = (person: Person, kind: UnionKind, scope: readonly string[]): Sees => {
  const limited = new Set(scope.filter((office) => isDomainLimited(person, office)));
  // A register is read whole or not at all.
  if (kind === 'registers') return (office) => (limited.has(office) ? 'nothing' : 'document');
  if (kind !== 'requests') return () => 'document';
  const visible = new Set(scope);
  return (office, json) => {
    const isTrace = json.includes('"kind":"trace"');
    if (!isTrace && !limited.has(office)) return 'document';
    const document = JSON.parse(json) as Facts;
    if (document.kind === 'trace') return visible.has(document.movedTo ?? '') ? 'nothing' : 'document';
    return limited.has(office) && !maySee(person, office, document.domain ?? null) ? 'gone' : 'document';
  };
};
