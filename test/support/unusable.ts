/**
 * What a careless or hostile program hands over where something else belongs, each with its name; made anew
 * each time, since some can be used up.
 */

class Instance {
  readonly id = "x";
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** A proxy of which nothing at all can be asked. */
function trapped(target: object): unknown {
  const throws = (): never => {
    throw new Error("a trap");
  };
  return new Proxy(target, new Proxy({}, { get: () => throws }));
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { id: "x" };
  value["self"] = value;
  value["list"] = [value];
  return value;
}

function deep(levels: number): unknown {
  let value: unknown = "x";
  for (let at = 0; at < levels; at++) value = at % 2 === 0 ? [value] : { $and: value, id: "x" };
  return value;
}

const withGetter = (): unknown =>
  Object.defineProperty({ size: 1 }, "id", {
    enumerable: true,
    get: () => {
      throw new Error("a getter");
    },
  });

/** Makers by name. @param long - items of a list that is longer than anybody expects */
export const unusable = (long: number): Readonly<Record<string, () => unknown>> => ({
  undefined: () => undefined,
  null: () => null,
  number: () => 7,
  "not a number": () => Number.NaN,
  "a big number": () => 10n,
  text: () => "x",
  "a symbol": () => Symbol("x"),
  "a function": () => () => "x",
  "an empty list": () => [],
  "a list of nothing": () => [null, undefined],
  "a list with holes": () => new Array(3),
  "a Map": () => new Map([["id", "x"]]),
  "an instance": () => new Instance(),
  "an object": () => ({ id: "x" }),
  "an object without a prototype": () => Object.create(null),
  "a list of objects without a prototype": () => [Object.create(null)],
  "a proxy that throws": () => trapped({}),
  "a list proxy that throws": () => trapped([]),
  "a revoked proxy": () => revoked({}),
  "a revoked list": () => revoked([]),
  "a list of revoked proxies": () => [revoked({})],
  "a getter that throws": withGetter,
  "a list of getters that throw": () => [withGetter()],
  "an object that holds itself": cyclic,
  "a list that holds itself": () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  "a deep object": () => deep(20_000),
  "a long list of objects": () => new Array(long).fill({}),
  "a long list of objects without a prototype": () => Array.from({ length: long }, () => Object.create(null)),
  "a long list of lists": () => new Array(long).fill([]),
  "a long text": () => "x".repeat(10 * long),
});
