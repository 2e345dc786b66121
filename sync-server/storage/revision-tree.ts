import { compareRevisions } from './revision.ts';

/** One known revision: its parent (null for a root or a stemmed one) and whether it is a deletion. */
export type TreeNode = readonly [rev: string, parent: string | null, deleted: 0 | 1];
/** All known revisions of a document, in no particular order. */
export type RevisionTree = readonly TreeNode[];

export interface Leaf {
  rev: string;
  deleted: boolean;
}

/** Leaves, winner first: living before deleted, then the higher revision (CouchDB's rule, the same on every replica). */
export const leavesOf = (tree: RevisionTree): Leaf[] => {
  const parents = new Set(tree.map(([, parent]) => parent));
  return tree
    .filter(([rev]) => !parents.has(rev))
    .map(([rev, , deleted]) => ({ rev, deleted: deleted === 1 }))
    .sort((a, b) => Number(a.deleted) - Number(b.deleted) || compareRevisions(b.rev, a.rev));
};

/** Whether a tree is one line, oldest first: its last revision is its only leaf. */
export const isLine = (tree: RevisionTree): boolean =>
  tree.every(([, parent], n) => parent === (tree[n - 1]?.[0] ?? null));

/** Ancestors of a revision, itself first, as far as known. */
export const pathTo = (tree: RevisionTree, rev: string): string[] => {
  const parents = new Map(tree.map(([own, parent]) => [own, parent]));
  const path: string[] = [];
  for (let at: string | null | undefined = rev; at && parents.has(at); at = parents.get(at)) path.push(at);
  return path;
};

/**
 * Adds a replicated revision with its ancestors (`path`, newest first). The result does not depend on the order in which
 * paths arrive. Null when the revision is known already.
 */
export const mergePath = (
  tree: RevisionTree,
  path: readonly string[],
  deleted: boolean,
): RevisionTree | null => {
  const nodes = new Map(tree.map((node) => [node[0], node]));
  let added = false;
  path.forEach((rev, n) => {
    const parent = path[n + 1] ?? null;
    const known = nodes.get(rev);
    if (!known) {
      nodes.set(rev, [rev, parent, n === 0 && deleted ? 1 : 0]);
      added ||= n === 0;
    } else if (known[1] === null && parent !== null) nodes.set(rev, [rev, parent, known[2]]);
  });
  return added ? [...nodes.values()] : null;
};

/** Keeps at most `limit` revisions on each branch. */
export const stem = (tree: RevisionTree, limit: number): RevisionTree => {
  if (tree.length <= limit) return tree;
  const keep = new Set(leavesOf(tree).flatMap((leaf) => pathTo(tree, leaf.rev).slice(0, limit)));
  return tree
    .filter(([rev]) => keep.has(rev))
    .map(([rev, parent, deleted]) => [rev, parent !== null && keep.has(parent) ? parent : null, deleted]);
};
