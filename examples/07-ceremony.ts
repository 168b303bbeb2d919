/**
 * Lesson 7. A draw that leaves nothing to anybody's choice: the office's secrets are anchored in January, the
 * beacon's round is named before it comes out, and a fallback says what happens if a secret is held back.
 *
 * Shows: each step with what comes next; an audit without a word beyond what it could not look at; and what an
 * audit lists when the office chooses a seed itself. Run it with `npx tsx examples/07-ceremony.ts`.
 */
import { fileURLToPath } from "node:url";
import { announceRound, audit, drawRound, english, openYear, orThrow, wordsOf } from "double-random";
import { anchorChain, ceremonyOf, secretsOfYear, seedFrom } from "double-random/ceremony";
import { beaconRoundAt, beaconTimeOf, quicknet, sha256Hex } from "double-random/protocol";
import { readCase } from "./read-case.js";
import { heading } from "./table.js";

const { policy, registry } = readCase(fileURLToPath(new URL("data/benxi-fire/", import.meta.url)));
const by = "supervision office";
const round = "2026-Q1";

// 1. January: the end of the chain comes from a good source of chance, and only its beginning is published.
const { anchor, secrets } = secretsOfYear({ party: "office", last: sha256Hex("kept in a safe"), rounds: 4 });
let year = openYear({ policy, registry });
({ year } = orThrow(
  anchorChain(year, { party: "office", value: anchor, at: "2026-01-04T09:00:00+08:00", by }),
));

// 2. A day before: where the seed will come from, when, and what takes its place.
const chain = quicknet.hash;
const beaconRound = orThrow(beaconRoundAt({ chain, at: "2026-01-06T09:00:00+08:00" }));
const sources = [
  { type: "beacon", chain, round: beaconRound },
  { type: "chain", party: "office", after: anchor },
] as const;
const later = orThrow(beaconRoundAt({ chain, at: "2026-01-07T09:00:00+08:00" }));
const announced = orThrow(
  announceRound(year, {
    ...{ round, sources, drawOn: "2026-01-06", at: "2026-01-05T09:00:00+08:00", by },
    ...{ revealBy: "2026-01-06T18:00:00+08:00", fallback: [{ type: "beacon", chain, round: later }] },
  }),
);
year = announced.year;
heading("Announced · 公告");
console.log(
  `  round ${beaconRound} of quicknet comes out at ${orThrow(beaconTimeOf({ chain, round: beaconRound }))}`,
);
for (const at of ["2026-01-05T10:00:00+08:00", "2026-01-06T10:00:00+08:00", "2026-01-06T19:00:00+08:00"])
  console.log(`  ${at}: ${orThrow(ceremonyOf(year, { round, at })).next}`);

// 3. The beacon has come out. A relay gives its signature; `verifyBeacon` of `double-random/drand` checks it.
// Here the value is invented, since the round of this example lies ahead.
const value = sha256Hex(`round ${beaconRound}, as this example invents it`);
const { drawId } = announced;
const seed = orThrow(seedFrom({ announced: sources, values: [value, secrets[0]!], drawId }));
const drawn = orThrow(
  drawRound(year, { round, seed, at: "2026-01-06T09:05:00+08:00", by, checked: "this example" }),
);

heading("What the audit says · 审计结果");
const published = [{ type: "beacon", chain, round: beaconRound, value }] as const;
say(audit(drawn.year, { published }));

// 4. The same round by a seed that somebody chose: nothing is wrong with the record, and everything is listed.
heading("With a seed of one's own · 自选种子");
const chosen = {
  round,
  seed: [{ type: "plain", value: "lucky" }],
  at: "2026-01-06T09:05:00+08:00",
  by,
} as const;
say(audit(orThrow(drawRound(openYear({ policy, registry }), chosen)).year));

function say({ findings, notes, discretions, replayed }: ReturnType<typeof audit>): void {
  console.log(
    `  ${findings.length} findings, ${discretions.length} uses of discretion, ${replayed.length} draw made again`,
  );
  for (const each of [...notes, ...discretions]) console.log(`  · ${wordsOf(each, english).message}`);
}
