/** What the room may refuse or warn of, in English: `draw/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const drawWords = {
  "draw/seed": ["The seed is not 64 lower-case hex digits.", "Take what seedOf gives."],
  "draw/draw-id": [
    "`{drawId}` is no draw id.",
    "Write authority/year/matter/round, each an id without `/`, as drawIdOf does.",
  ],
  "draw/method": ["There is no method `{method}`.", "Use one of {known}."],
  "draw/method-for-replay": [
    "`{method}` is known for replay only: so that draws made elsewhere can be checked. Nothing is drawn by it here.",
    "Use one of {known}; `replayElsewhere` of `double-random/elsewhere` draws again what another system drew.",
  ],
  "draw/strata": [
    "Strata are a list of objects with `stratum`, `quota` and a list `eligible`.",
    "Give them in this form.",
  ],
  "draw/id": [
    "`{id}` cannot be drawn ({fault}).",
    "Give each unit one id that obeys section 1 of the protocol.",
  ],
  "draw/quota": ["{quota} is not a number of units.", "Give a whole number from 0."],
  "draw/quota-above-pool": [
    "Stratum `{stratum}` should give {quota} units but has {pool}.",
    "Lower the quota, or widen the pool.",
  ],
} satisfies Readonly<Record<string, Wording>>;
