import type { Words } from "./words.js";

/** Words of `kernel/…`. The kernel reads nothing and so refuses nothing: its faults are a programmer's, and are thrown. */
export const kernelWords = {} as const satisfies Words<"kernel">;
