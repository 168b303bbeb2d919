/**
 * Lesson 6. Draws that others made, made again from what they published.
 *
 * Shows: a committee that was drawn as its seed says; a published list in which one name was exchanged; a seed
 * that has a twin; and a platform's draw that can never reach three quarters of its units. Run it with
 * `npx tsx examples/06-draws-elsewhere.ts`; outside of a clone, `npm install @noble/hashes` first.
 */
import {
  chinese,
  compareElsewhere,
  type ElsewhereDraw,
  english,
  orThrow,
  type Refusal,
  type Replayed,
  replayElsewhere,
  wordsOf,
} from "double-random/elsewhere";
import { heading, table } from "./table.js";

function say(things: readonly Refusal[]): void {
  for (const each of things)
    for (const language of [english, chinese]) {
      const { message, advice } = wordsOf(each, language);
      console.log(`  ${message} ${advice}`);
    }
}

/** The draw made again, and how the published list differs. */
function replayed(draw: ElsewhereDraw, published: readonly (string | number)[]): Replayed {
  const replay = orThrow(replayElsewhere(draw));
  say(orThrow(compareElsewhere(replay, published)).differences);
  return replay;
}

// 1. The IETF's committee of 2012: numbers of two lotteries and of the public debt, 134 volunteers.
heading("A committee, drawn by RFC 3797 · 按 RFC 3797 抽取的委员会");
const committee: ElsewhereDraw = {
  method: "rfc3797/1",
  sources: [[17, 20, 22, 35, 38, 48, 36], [90193202], [55598744], [11, 17, 21, 48, 50, 9, 10]],
  pool: 134,
  count: 12,
};
const published = [90, 25, 92, 126, 24, 31, 122, 96, 81, 132, 2, 41];
const drawn = replayed(committee, published) as Replayed<"rfc3797/1">;
console.log(`\n  key string: ${drawn.key}\n`);
console.log(
  table([
    ["pick", "MD5", "divisor", "remainder", "volunteer"],
    ...drawn.picks
      .slice(0, 4)
      .map(({ counter, hash, divisor, remainder, id }) => [counter + 1, hash, divisor, remainder, id]),
  ]),
);

// 2. The same publication, had somebody put number 7 in the place of number 31, and read the list in another order.
heading("The same list with one exchanged and two moved · 调换一人、移动两人之后");
replayed(committee, [25, 90, 92, 126, 24, 7, 122, 96, 81, 132, 2, 41]);

// 3. Eight shops, shuffled with a seed in Chinese. Another city's name would have drawn the same.
heading("A seed with a twin · 有“孪生”的种子");
const shops = Array.from({ length: 8 }, (_, n) => `店-0${n + 1}`);
const shuffle = {
  method: "seedrandom-plain/1",
  seed: "泰州-2026",
  generator: "arc4",
  shuffle: "last-to-first",
  pool: shops,
  count: 3,
} as const;
replayed(shuffle, ["店-07", "店-06", "店-08"]);
const twin = orThrow(replayElsewhere({ ...shuffle, seed: "台州-2026" }));
console.log(`  台州-2026: ${twin.drawn.join(" ")}`);
const shuffled = replayElsewhere(shuffle);
say(shuffled.ok ? shuffled.warnings : shuffled.refusals);

// 4. A province's draw of one per cent: one start, every 100th row, read in pages of 5,000.
heading("One start, and every hundredth row · 一个起点,每隔一百行");
const platform = replayElsewhere({
  method: "systematic/1",
  start: 7,
  pool: 1_020_235,
  count: 10_202,
  page: 5000,
});
say(platform.ok ? platform.warnings : platform.refusals);

// 5. What a replay never shows.
heading("What none of this proves · 重演不能证明的");
say(drawn.weaknesses.slice(0, 1));
