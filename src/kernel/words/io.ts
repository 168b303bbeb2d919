import type { Words } from "./words.js";

/** Words of `io/…`. A code never changes its meaning. */
export const ioWords = {} as const satisfies Words<"io">;
