/**
 * Values that never change and cost much to make, such as the form of a document: made when they are first
 * asked for, and kept.
 */

/**
 * A function that makes each value once. Only for what nobody changes and what depends on nothing but its
 * key: two rounds in one process then meet in nothing but the form by which both are read.
 *
 * @example
 * const squareOf = madeOnce((side) => side * side);
 * squareOf(3); // 9
 */
export function madeOnce<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/**
 * The same for what is made of an object: kept as long as somebody holds the object.
 *
 * @example
 * const sizeOf = madeOncePer((list: readonly number[]) => list.length);
 * sizeOf([1, 2]); // 2
 */
export function madeOncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/**
 * A value that costs much and that not everybody asks for: made when it is first asked for, and kept.
 *
 * @example
 * const list = once(() => [1, 2]);
 * list() === list(); // true
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
