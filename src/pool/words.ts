/** What the room may refuse or warn of, in English: `round/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const poolWords = {
  "round/unknown-tier": [
    "{units} units have the tier `{tier}`, which the policy does not know (first: {first}).",
    "Correct the tier, or add it to the policy, which knows: {known}.",
  ],
} satisfies Readonly<Record<string, Wording>>;
