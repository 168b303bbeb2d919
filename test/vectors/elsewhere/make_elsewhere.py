"""Makes elsewhere.json: draws by methods of other systems, computed anew. Python, standard library only.

    python3 test/vectors/elsewhere/make_elsewhere.py [--check]

Written from the texts and programs that define the methods (RFC 3797; Rivest's sampler.py; consistent_sampler; seedrandom 3.0.5;
the platform's randomMain), not from the library. The program first repeats values that were published, and stops where one differs.
The cases are random but repeatable. With --check nothing is written, and the exit code is 1 when the file is not as it would be made.
"""

import hashlib
import heapq
import json
import random
import sys
import unicodedata
from pathlib import Path

FILE = Path(__file__).resolve().parent / "elsewhere.json"
COMPUTED_BY = "test/vectors/elsewhere/make_elsewhere.py (Python, standard library)"
M32 = 0xFFFFFFFF


# --- RFC 3797 -------------------------------------------------------------------------------


def number_text(value):
    whole, _, behind = str(value).partition(".")
    return (int(whole), behind.rstrip("0"))


def rfc_key(sources):
    out = []
    for source in sources:
        if isinstance(source, dict):
            plain = "".join(c for c in unicodedata.normalize("NFD", source["text"]) if not unicodedata.combining(c)).upper()
            out.append("".join(c for c in plain if c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") + ".")
        else:
            ordered = sorted((number_text(value) for value in source), key=lambda pair: (pair[0], pair[1].ljust(60, "0")))
            out.append("".join(f"{whole}.{behind}" for whole, behind in ordered))
    return "".join(part + "/" for part in out)


def rfc3797(draw):
    key = draw["key"] if "key" in draw else rfc_key(draw["sources"])
    left = names(draw["pool"])
    passed = {str(name) for name in draw.get("passedOver", [])}
    drawn, hashes, counter = [], [], 0
    while len(drawn) < draw["count"]:
        bracket = counter.to_bytes(2, "big")
        digest = hashlib.md5(bracket + key.encode() + bracket).hexdigest().upper()
        picked = left.pop(int(digest, 16) % len(left))
        hashes.append(digest)
        counter += 1
        if picked not in passed:
            drawn.append(picked)
    return {"drawn": drawn, "key": key, "hashes": hashes}


# --- Rivest's sampler -----------------------------------------------------------------------


def rivest(draw):
    pool, drawn, i = names(draw["pool"]), [], 0
    while len(drawn) < draw["count"]:
        i += 1
        pick = pool[int(hashlib.sha256(f"{draw['seed']},{i}".encode()).hexdigest(), 16) % len(pool)]
        if draw["repeats"] == "kept" or pick not in drawn:
            drawn.append(pick)
    return {"drawn": drawn, "lastCounter": i}


# --- Consistent sampler ---------------------------------------------------------------------


def uniform(text):
    return f"{int(hashlib.sha256(text.encode()).hexdigest(), 16):064d}"[::-1]


def next_digits(digits):
    nines = len(digits) - len(digits.lstrip("9"))
    tried = 0
    while True:
        tried += 1
        found = digits[:nines] + uniform(f"0.{digits}:{tried}")
        if found > digits + "0":
            return found


def consistent(draw):
    seed = hashlib.sha256(str(draw["seed"]).encode()).hexdigest()
    heap = [(uniform(seed + name), name, 1) for name in names(draw["pool"])]
    heapq.heapify(heap)
    picks = []
    for _ in range(draw.get("after", 0) + draw["count"]):
        digits, name, generation = heapq.heappop(heap)
        picks.append([name, generation, "0." + digits])
        if draw["replacement"] == "with":
            heapq.heappush(heap, (next_digits(digits), name, generation + 1))
    picks = picks[draw.get("after", 0):]
    return {"drawn": [name for name, _, _ in picks], "tickets": picks}


# --- seedrandom -----------------------------------------------------------------------------


def utf16(text):
    data = text.encode("utf-16-le")
    return [data[at] | data[at + 1] << 8 for at in range(0, len(data), 2)]


def arc4(seed):
    units = utf16(seed if isinstance(seed, str) else f"{seed}\0")
    key, smear = [], 0
    for j, unit in enumerate(units):
        if j < 256:
            smear = 0
            key.append(unit & 255)
        else:
            smear ^= key[j & 255] * 19
            key[j & 255] = (smear + unit) & 255
    key = key or [0]
    s, j = list(range(256)), 0
    for i in range(256):
        j = (j + key[i % len(key)] + s[i]) & 255
        s[i], s[j] = s[j], s[i]
    state = {"i": 0, "j": 0}

    def take(count):
        value = 0
        for _ in range(count):
            state["i"] = (state["i"] + 1) & 255
            t = s[state["i"]]
            state["j"] = (state["j"] + t) & 255
            s[state["i"]], s[state["j"]] = s[state["j"]], t
            value = value * 256 + s[(s[state["i"]] + t) & 255]
        return value

    take(256)

    def draw():
        n, d, x = take(6), 256 ** 6, 0
        while n < 2 ** 52:
            n, d, x = (n + x) * 256, d * 256, take(1)
        while n >= 2 ** 53:
            n, d, x = n / 2, d / 2, x >> 1
        return (n + x) / d

    return draw


def alea(seed):
    n = 0xEFC8249D

    def mash(text):
        nonlocal n
        value = float(n)
        for unit in utf16(text):
            value += unit
            h = 0.02519603282416938 * value
            value = float(int(h) & M32)
            h = (h - value) * value
            value = float(int(h) & M32)
            h -= value
            value += h * 4294967296.0
        n = value
        return (int(value) & M32) * 2.3283064365386963e-10

    state = [mash(" "), mash(" "), mash(" ")]
    for at in range(3):
        state[at] -= mash(str(seed))
        if state[at] < 0:
            state[at] += 1
    carry = 1

    def draw():
        nonlocal carry
        t = 2091639 * state[0] + carry * 2.3283064365386963e-10
        state[0], state[1] = state[1], state[2]
        carry = int(t)
        state[2] = t - carry
        return state[2]

    return draw


def xor128(seed):
    whole = isinstance(seed, int) and -(2 ** 31) <= seed < 2 ** 31
    text = [] if whole else utf16(str(seed))
    x, y, z, w = (seed & M32 if whole else 0), 0, 0, 0

    def step():
        nonlocal x, y, z, w
        t = (x ^ x << 11) & M32
        x, y, z = y, z, w
        w = (w ^ w >> 19 ^ t ^ t >> 8) & M32
        return w

    for k in range(len(text) + 64):
        x = (x ^ (text[k] if k < len(text) else 0)) & M32
        step()
    return lambda: step() / 2 ** 32


GENERATORS = {"arc4": arc4, "alea": alea, "xor128": xor128}


def seedrandom(draw):
    rng, items = GENERATORS[draw["generator"]](draw["seed"]), names(draw["pool"])
    size, count = len(items), draw["count"]
    if draw["shuffle"] == "last-to-first":
        for i in range(size - 1, 0, -1):
            j = int(rng() * (i + 1))
            items[i], items[j] = items[j], items[i]
    elif draw["shuffle"] == "first-to-last":
        for i in range(count):
            j = i + int(rng() * (size - i))
            items[i], items[j] = items[j], items[i]
    else:
        return {"drawn": [items.pop(int(rng() * len(items))) for _ in range(count)]}
    return {"drawn": items[:count]}


# --- One start and every k-th ---------------------------------------------------------------


def systematic_places(size, count, start, page):
    """The loops of the platform, with pages of `page` rows; places from 1."""
    if count >= size:
        return list(range(1, size + 1))
    page = page or size
    step, out, limit, first = size // count, [], 0, start - 1
    if step >= 2:
        rows = min(page, size)
        for _ in range(count):
            if first >= rows:
                limit += page
                rows = max(0, min(page, size - limit))
                first -= page
                if first > 0:
                    first -= 1
            if first >= rows:
                break
            out.append(limit + first + 1)
            first += step
        return out
    leave, left = size - count, 0
    step = size // leave
    while limit <= size:
        rows = max(0, min(page, size - limit))
        for at in range(rows):
            if at == first and left < leave:
                first, left = first + step, left + 1
            else:
                out.append(limit + at + 1)
        first -= rows
        if first > 0:
            first -= 1
        limit += page
    return out


def systematic(draw):
    pool = names(draw["pool"])
    size, count, page = len(pool), draw["count"], draw.get("page")
    places = systematic_places(size, count, draw["start"], page)
    if count >= size:
        return {"drawn": [pool[place - 1] for place in places], "coverage": None}
    step = size // count if size // count >= 2 else size // (size - count)
    met = [0] * (size + 1)
    for start in range(1, step + 1):
        for place in systematic_places(size, count, start, page):
            met[place] += 1
    coverage = {"starts": step, "step": step, "never": met[1:].count(0), "always": met[1:].count(step)}
    return {"drawn": [pool[place - 1] for place in places], "coverage": coverage}


# --- Cases ----------------------------------------------------------------------------------


def names(pool):
    return [str(n) for n in range(1, pool + 1)] if isinstance(pool, int) else [str(name) for name in pool]


METHODS = {
    "rfc3797/1": rfc3797,
    "rivest-sampler/1": rivest,
    "consistent-sampler/1": consistent,
    "seedrandom-plain/1": seedrandom,
    "systematic/1": systematic,
}

TEXTS = ("W 4-1", "Ça va: 12°", "naïve", "Straße 7", "no. 007", "A")
SEEDS = ("hello.", "双随机-2026", "", "😀 seed", "x" * 300, "3546311556112163624615351222", 0, 1, 111, -7, 2 ** 40, "ab", "abab")


def some_pool(dice):
    size = dice.randint(2, 60)
    if dice.random() < 0.4:
        return size
    return [dice.choice(("店", "U-", "é", "𠮷", "")) + str(n) for n in range(size)]


def size_of(pool):
    return pool if isinstance(pool, int) else len(pool)


def some_source(dice):
    if dice.random() < 0.25:
        return {"text": dice.choice(TEXTS)}
    kinds = (lambda: dice.randint(0, 10 ** 8), lambda: f"0{dice.randint(0, 99)}.{dice.randint(0, 99)}0", lambda: f"{dice.randint(0, 9)}.")
    return [dice.choice(kinds)() for _ in range(dice.randint(1, 7))]


def some_draws(dice):
    pool = some_pool(dice)
    size = size_of(pool)
    count = dice.randint(1, size)
    yield {"method": "rfc3797/1", "sources": [some_source(dice) for _ in range(dice.randint(1, 4))], "pool": pool, "count": count}
    over = names(pool)[: size - count][:3]
    yield {"method": "rfc3797/1", "key": f"{dice.randint(1, 99)}./", "pool": pool, "count": count, "passedOver": over}
    yield {"method": "rivest-sampler/1", "seed": str(dice.choice(SEEDS)), "pool": pool, "count": count, "repeats": dice.choice(("kept", "skipped"))}
    yield {"method": "consistent-sampler/1", "seed": dice.choice(SEEDS), "pool": pool, "count": count, "replacement": "without"}
    few = pool if dice.random() < 0.5 else dice.randint(1, 3)
    yield {"method": "consistent-sampler/1", "seed": dice.choice(SEEDS), "pool": few, "count": dice.randint(1, 90), "after": dice.randint(0, 9), "replacement": "with"}
    for generator in GENERATORS:
        shuffle = dice.choice(("last-to-first", "first-to-last", "take-out"))
        yield {"method": "seedrandom-plain/1", "seed": dice.choice(SEEDS), "generator": generator, "shuffle": shuffle, "pool": pool, "count": count}
    steps = size if count == size else (size // count if 2 * count <= size else size // (size - count))
    drawn = {"method": "systematic/1", "start": 1 if count == size else dice.randint(1, steps), "pool": pool, "count": count}
    yield drawn if dice.random() < 0.3 else {**drawn, "page": dice.randint(1, size + 2)}


def repeat_published():
    """Values that others published; an error here is an error of this program."""
    nomcom = {"key": "17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./", "pool": 134, "count": 12}
    assert rfc3797(nomcom)["drawn"] == "90 25 92 126 24 31 122 96 81 132 2 41".split()
    assert rfc_key([[9319], [2, 5, 12, 8, 10], [9, 18, 26, 34, 41, 45]]) == "9319./2.5.8.10.12./9.18.26.34.41.45./"
    colorado = {"seed": "3546311556112163624615351222", "pool": 876, "count": 7, "repeats": "skipped"}
    assert rivest(colorado)["drawn"] == "740 180 264 789 238 448 272".split()
    assert uniform("abc").startswith("56998071861792858926477341561059638840106636224182")
    rng = arc4("hello.")
    assert [rng(), rng()] == [0.9282578795792454, 0.3752569768646784]
    assert alea("hello.")() == 0.4783254903741181
    # Of xor128 the double of 53 bits is published, of which the first number holds the upper ones.
    assert abs(xor128(1)() - 0.7963797148975774) < 2 ** -20


def main():
    repeat_published()
    dice = random.Random("elsewhere")
    cases = []
    for _ in range(12):
        for draw in some_draws(dice):
            cases.append({"draw": draw, "expect": METHODS[draw["method"]](draw)})
    text = json.dumps({"computedBy": COMPUTED_BY, "cases": cases}, ensure_ascii=False, separators=(",", ":")).replace('},{"draw"', '},\n{"draw"') + "\n"
    if "--check" in sys.argv:
        same = FILE.exists() and FILE.read_text(encoding="utf-8") == text
        print("elsewhere.json is as it would be made" if same else "elsewhere.json is not as it would be made")
        return 0 if same else 1
    FILE.write_text(text, encoding="utf-8")
    print(f"{len(cases)} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
