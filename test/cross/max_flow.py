"""A flow network with explicit nodes and edges, and the augmenting paths of Ford and Fulkerson.

Every edge is kept beside its reverse; `room` is what it can still carry. Clarity before speed.
"""

from collections import deque


class Network:
    """Nodes are any hashable names. "source" and "sink" are two of them."""

    def __init__(self):
        self.edges = {"source": {}, "sink": {}}

    def add(self, start, end, room):
        """An edge that can carry `room` more; its reverse starts with none."""
        self.edges.setdefault(start, {})[end] = room
        self.edges.setdefault(end, {}).setdefault(start, 0)

    def move(self, path, amount=1):
        """Carry `amount` along the nodes of a path (negative: give it back)."""
        for start, end in zip(path, path[1:]):
            self.edges[start][end] -= amount
            self.edges[end][start] += amount

    def path_to_sink(self, start="source"):
        """A shortest path on which every edge has room, or None."""
        came_from, waiting = {start: None}, deque([start])
        while waiting:
            node = waiting.popleft()
            if node == "sink":
                return way_back(came_from)
            for end, room in self.edges[node].items():
                if room > 0 and end not in came_from:
                    came_from[end] = node
                    waiting.append(end)
        return None

    def fill(self):
        """Carry as much as possible from source to sink; answers how much that was."""
        total = 0
        while True:
            path = self.path_to_sink()
            if path is None:
                return total
            self.move(path)
            total += 1

    def reached(self):
        """Nodes the source still reaches after `fill`: the source side of the smallest minimum cut."""
        seen, waiting = {"source"}, deque(["source"])
        while waiting:
            for end, room in self.edges[waiting.popleft()].items():
                if room > 0 and end not in seen:
                    seen.add(end)
                    waiting.append(end)
        return seen


def way_back(came_from):
    path = ["sink"]
    while came_from[path[-1]] is not None:
        path.append(came_from[path[-1]])
    return path[::-1]
