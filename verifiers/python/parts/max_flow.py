"""A flow network with explicit nodes and edges, and Dinic's algorithm. Clarity before speed.

Nodes are named by any hashable value; inside they are numbers. Every edge is kept beside its reverse;
`room` is what it can still carry.
"""

from collections import deque

SOURCE, SINK = 0, 1


class Network:
    """Nodes "source" and "sink" are there from the start."""

    def __init__(self):
        self.number = {"source": SOURCE, "sink": SINK}
        self.names = ["source", "sink"]
        self.room = [{}, {}]

    def node(self, name):
        if name not in self.number:
            self.number[name] = len(self.names)
            self.names.append(name)
            self.room.append({})
        return self.number[name]

    def add(self, start, end, room):
        """An edge that can carry `room`; its reverse starts with none."""
        one, other = self.node(start), self.node(end)
        self.room[one][other] = room
        self.room[other].setdefault(one, 0)

    def room_of(self, start, end):
        return self.room[self.number[start]].get(self.number[end])

    def set_room(self, start, end, room):
        self.room[self.number[start]][self.number[end]] = room

    def more_room(self, start, end):
        self.room[self.number[start]][self.number[end]] += 1

    def ends(self, start):
        """Names of the nodes to which an edge leads, with the room on it."""
        return [(self.names[end], room) for end, room in self.room[self.number[start]].items()]

    def move(self, names, amount=1):
        """Carry `amount` along a path of named nodes (negative: give it back)."""
        self.carry([self.number[name] for name in names], amount)

    def carry(self, path, amount=1):
        for start, end in zip(path, path[1:]):
            self.room[start][end] -= amount
            self.room[end][start] += amount

    def distances(self):
        """How many edges with room lead from the source to each node that it reaches."""
        far, waiting = {SOURCE: 0}, deque([SOURCE])
        while waiting:
            node = waiting.popleft()
            for end, room in self.room[node].items():
                if room > 0 and end not in far:
                    far[end] = far[node] + 1
                    waiting.append(end)
        return far

    def reached(self):
        """Names of the nodes the source still reaches after `fill`: the source side of the smallest minimum cut."""
        return {self.names[node] for node in self.distances()}

    def fill(self):
        """Carry as much more as possible from source to sink; answers how much that was."""
        total = 0
        while SINK in (far := self.distances()):
            left = {}
            while path := self.next_path(far, left):
                self.carry(path)
                total += 1
        return total

    def next_path(self, far, left):
        """A path that gets one edge farther with each step. `left` holds what each node has not tried yet."""
        path = [SOURCE]
        while path[-1] != SINK:
            node = path[-1]
            ends = left.setdefault(node, list(self.room[node]))
            while ends and not (self.room[node][ends[-1]] > 0 and far.get(ends[-1]) == far[node] + 1):
                ends.pop()
            if ends:
                path.append(ends[-1])
            elif len(path) > 1:
                path.pop()
                left[path[-1]].pop()
            else:
                return None
        return path

    def path_to_sink(self):
        """A shortest path on which every edge has room, or None."""
        came_from, waiting = {SOURCE: None}, deque([SOURCE])
        while waiting:
            node = waiting.popleft()
            for end, room in self.room[node].items():
                if room > 0 and end not in came_from:
                    came_from[end] = node
                    if end == SINK:
                        return way_back(came_from)
                    waiting.append(end)
        return None


def way_back(came_from):
    path = [SINK]
    while came_from[path[-1]] is not None:
        path.append(came_from[path[-1]])
    return path[::-1]
