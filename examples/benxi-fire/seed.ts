/** The first draw of the year: the day its registry is of, and the seed that decides it. */
import type { RevealSource } from "double-random/protocol";

export const AS_OF = "2026-01-04";
/** When the round was announced, and for which day. */
export const ANNOUNCED_AT = "2026-01-04T17:00:00+08:00";
export const DRAW_ON = "2026-01-05";

/**
 * A secret that was committed to in December. In life: 32 bytes from a good source of chance, kept in a safe.
 */
export const REVEAL: RevealSource = {
  type: "reveal",
  party: "本溪市消防救援支队",
  value: "5f0d7c1e9ab64238d1c07be2a9f4463c8e15b07d92fa6c3417e8d05ba3c96f21",
};

/**
 * Numbers drawn aloud from an urn on the morning of the draw, and the secret: neither alone decides the seed.
 */
export const SEED = {
  round: "2026-Q1",
  matter: "FIRE-01",
  sources: [
    { type: "text", name: "现场摇号 2026-01-05 政务服务大厅", value: "07 31 12 04 26 19 + 08" } as const,
    REVEAL,
  ],
  at: "2026-01-05T09:00:00+08:00",
  by: "本溪市消防救援支队",
  checked: "摇号见证人张某、李某,现场记录 2026-01-05",
  asOf: AS_OF,
};
