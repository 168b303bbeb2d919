/** Which registry a table was read for: tables of two registries make no third one. */
import { madeOncePer } from "../kernel/made-once.js";
import type { Registry } from "./registry.js";

/** What is known of an object; whoever builds another one has read nothing. */
const ownerOf = /* @__PURE__ */ madeOncePer((_: object): { registry?: Registry } => ({}));

/** The registry that the parser has just made, marked with its three lists. */
export function marked(registry: Registry): Registry {
  for (const part of [registry, ...listsIn(registry)]) ownerOf(part).registry = registry;
  return registry;
}

/** The registry with which an object was made: itself, or one of its lists. */
export function madeWith(part: unknown): Registry | undefined {
  return typeof part === "object" && part !== null ? ownerOf(part).registry : undefined;
}

export function listsIn({ units, inspectors, history }: Registry): readonly object[] {
  return [units, inspectors, history];
}
