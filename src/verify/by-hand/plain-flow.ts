/**
 * The largest flow through a small network, for the audit only: one path at a time, every edge with whole
 * room.
 */

/** Room of the edges: from node to node. Nodes are names; "source" and "sink" are the ends. */
export class PlainFlow {
  readonly #room = new Map<string, Map<string, number>>();

  /** An edge; given twice it keeps the room it has. */
  edge(from: string, to: string, room: number): void {
    const edges = this.#edgesOf(from);
    if (edges.has(to)) return;
    edges.set(to, room);
    this.#edgesOf(to).set(from, 0);
  }

  largest(): number {
    let flow = 0;
    while (this.#push("source", new Set())) flow++;
    return flow;
  }

  #edgesOf(node: string): Map<string, number> {
    const known = this.#room.get(node) ?? new Map<string, number>();
    this.#room.set(node, known);
    return known;
  }

  /** Sends one unit on from a node; false when it cannot get to the sink. */
  #push(node: string, seen: Set<string>): boolean {
    if (node === "sink") return true;
    seen.add(node);
    for (const [next, room] of this.#edgesOf(node)) {
      if (room === 0 || seen.has(next) || !this.#push(next, seen)) continue;
      this.#edgesOf(node).set(next, room - 1);
      const back = this.#edgesOf(next);
      back.set(node, (back.get(node) ?? 0) + 1);
      return true;
    }
    return false;
  }
}
