/**
 * The largest flow through a small network, for bounds that hold whoever is drawn. Shortest ways first
 * (Edmonds and Karp).
 */
export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly room: number;
}

/**
 * Most units that flow from `source` to `sink`.
 *
 * @example
 * maxFlow([{ from: "source", to: "a", room: 3 }, { from: "a", to: "sink", room: 2 }]); // 2
 */
export function maxFlow(edges: readonly FlowEdge[]): number {
  const network = openNetwork(edges);
  let flow = 0;
  for (;;) {
    const pushed = pushOnce(network);
    if (pushed === 0) return flow;
    flow += pushed;
  }
}

/** Edges in pairs: each is followed by its opposite. */
interface Network {
  readonly to: number[];
  readonly room: number[];
  readonly edgesOf: number[][];
  readonly source: number;
  readonly sink: number;
}

function openNetwork(edges: readonly FlowEdge[]): Network {
  const nodes = new Map<string, number>();
  const network: Network = { to: [], room: [], edgesOf: [], source: 0, sink: 1 };
  const nodeOf = (name: string): number => {
    const node = nodes.get(name) ?? network.edgesOf.push([]) - 1;
    nodes.set(name, node);
    return node;
  };
  nodeOf("source");
  nodeOf("sink");
  for (const { from, to, room } of edges) {
    const [a, b] = [nodeOf(from), nodeOf(to)];
    network.edgesOf[a]!.push(network.to.push(b) - 1);
    network.edgesOf[b]!.push(network.to.push(a) - 1);
    network.room.push(room, 0);
  }
  return network;
}

function pushOnce({ to, room, edgesOf, source, sink }: Network): number {
  const cameBy = new Map<number, number>([[source, -1]]);
  const queue = [source];
  for (const node of queue) {
    for (const edge of edgesOf[node]!) {
      if (room[edge]! <= 0 || cameBy.has(to[edge]!)) continue;
      cameBy.set(to[edge]!, edge);
      queue.push(to[edge]!);
    }
  }
  const way: number[] = [];
  for (let edge = cameBy.get(sink); edge !== undefined && edge !== -1; edge = cameBy.get(to[edge ^ 1]!))
    way.push(edge);
  if (way.length === 0) return 0;
  const pushed = Math.min(...way.map((edge) => room[edge]!));
  for (const edge of way) {
    room[edge]! -= pushed;
    room[edge ^ 1]! += pushed;
  }
  return pushed;
}
