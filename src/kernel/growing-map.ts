/**
 * A map of which every version is kept: each is read as it was, and the next one costs what it changes, not what it
 * holds. A year of n acts is n versions of what its ledger means; copied n times it would cost n² (4,000 cases: two
 * minutes).
 *
 * Versions share one map. A key whose value never changed stands there with its value; one that changed, or came later,
 * with all its values and the versions since which each holds. Nothing is ever taken out. Whoever goes on from a version
 * that somebody else has gone on from gets a copy.
 */

/** All the values of a key, oldest first, each with the version since which it holds. */
class Values<V> {
  readonly since: number[] = [];
  readonly values: V[] = [];

  add(version: number, value: V): this {
    if (this.since.at(-1) === version) this.values[this.values.length - 1] = value;
    else {
      this.since.push(version);
      this.values.push(value);
    }
    return this;
  }

  at(version: number): V | undefined {
    let [from, until] = [0, this.since.length];
    if (this.since[until - 1]! <= version) return this.values[until - 1];
    while (from < until) {
      const middle = (from + until) >>> 1;
      if (this.since[middle]! <= version) from = middle + 1;
      else until = middle;
    }
    return this.values[from - 1];
  }
}

interface Shared<K, V> {
  /** In the order in which the keys came. */
  readonly held: Map<K, V | Values<V>>;
  newest: number;
}

export class GrowingMap<K, V> implements ReadonlyMap<K, V> {
  readonly #shared: Shared<K, V>;
  readonly #version: number;
  #size: number;

  private constructor(shared: Shared<K, V>, version: number, size: number) {
    this.#shared = shared;
    this.#version = version;
    this.#size = size;
  }

  static of<K, V>(entries: Iterable<readonly [K, V]> = []): GrowingMap<K, V> {
    const held = new Map<K, V | Values<V>>(entries);
    return new GrowingMap<K, V>({ held, newest: 0 }, 0, held.size);
  }

  /** The version after a map, to be written to: of whatever kind the map is. */
  static after<K, V>(map: ReadonlyMap<K, V>): GrowingMap<K, V> {
    return map instanceof GrowingMap ? (map as GrowingMap<K, V>).#next() : GrowingMap.of(map);
  }

  #next(): GrowingMap<K, V> {
    const shared = this.#shared;
    if (this.#version !== shared.newest) return GrowingMap.of(this);
    shared.newest++;
    return new GrowingMap(shared, shared.newest, this.#size);
  }

  /** Only for who made this version, before it is handed on. */
  set(key: K, value: V): void {
    const { held } = this.#shared;
    const known = held.get(key);
    if (known === undefined) this.#size++;
    if (this.#version === 0) held.set(key, value);
    else if (known instanceof Values) known.add(this.#version, value);
    else {
      const values = new Values<V>();
      if (known !== undefined) values.add(0, known);
      held.set(key, values.add(this.#version, value));
    }
  }

  get size(): number {
    return this.#size;
  }

  get(key: K): V | undefined {
    const known = this.#shared.held.get(key);
    return known instanceof Values ? known.at(this.#version) : known;
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** Keys of later versions stand behind those of this one. */
  *entries(): MapIterator<[K, V]> {
    let left = this.#size;
    if (left === 0) return;
    for (const [key, known] of this.#shared.held) {
      yield [key, known instanceof Values ? (known.at(this.#version) as V) : known];
      left--;
      if (left === 0) return;
    }
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}
