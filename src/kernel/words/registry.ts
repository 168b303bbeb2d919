import type { Words } from "./words.js";

/** Words of `registry/…`. A code never changes its meaning. */
export const registryWords = {} as const satisfies Words<"registry">;
