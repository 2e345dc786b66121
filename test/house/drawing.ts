import { circlesOf, type RoomGraph } from './rooms.ts';

/** Boxes of a drawing, each the rooms in it, and what stands below each. */
type Boxes = ReadonlyMap<string, ReadonlySet<string>>;

/** Rooms that reach one another in one box, named by all of them; the others each in their own. */
const boxesOf = (graph: RoomGraph, rooms: readonly string[], nameOf: (room: string) => string): Boxes => {
  const circles = circlesOf(graph);
  const boxOf = (room: string) =>
    (circles.find((circle) => circle.includes(room)) ?? [room]).map(nameOf).join(', ');
  const boxes = new Map<string, Set<string>>(rooms.map((room) => [boxOf(room), new Set()]));
  for (const room of rooms)
    for (const to of graph.get(room)?.keys() ?? [])
      if (rooms.includes(to) && boxOf(to) !== boxOf(room)) boxes.get(boxOf(room))?.add(boxOf(to));
  return boxes;
};

/** All that a box reaches below one of those it imports. */
const below = (boxes: Boxes, box: string): Set<string> =>
  new Set([...(boxes.get(box) ?? [])].flatMap((to) => [to, ...below(boxes, to)]));

/** A mermaid flow chart of who imports whom; an arrow that follows from others is left out. */
export const drawingOf = (
  graph: RoomGraph,
  rooms: readonly string[],
  nameOf: (room: string) => string = (room) => room,
): string => {
  const boxes = boxesOf(graph, rooms, nameOf);
  const names = [...boxes.keys()].sort();
  const idOf = (name: string) => `r${String(names.indexOf(name))}`;
  const arrows = names.flatMap((name) => {
    const direct = [...(boxes.get(name) ?? [])];
    const farther = new Set(direct.flatMap((to) => [...below(boxes, to)]));
    return direct
      .filter((to) => !farther.has(to))
      .sort()
      .map((to) => `  ${idOf(name)} --> ${idOf(to)}`);
  });
  return [
    '```mermaid',
    'flowchart TD',
    ...names.map((name) => `  ${idOf(name)}["${name}"]`),
    ...arrows,
    '```',
  ].join('\n');
};
