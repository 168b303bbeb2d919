/** What the room may refuse, in English: `ceremony/…`. A code never changes its meaning. */
import type { Wording } from "../kernel/wording.js";

export const ceremonyWords = {
  "ceremony/values": [
    "{needed} values are needed, one for each announced source, in their order.",
    "Give them as they were published, revealed or read aloud.",
  ],
  "ceremony/instant": ["`at` is no instant: {value}.", "Write it as `2026-01-05T09:00:00+08:00`."],
  "ceremony/other-value": [
    "This value is not the one that was announced for {drawId} ({type}).",
    "Look for the secret that fits. If it is lost, wait until the fallback is due.",
  ],
} satisfies Readonly<Record<string, Wording>>;
