/**
 * Lesson 3. A year as it happens: four rounds and what comes between them, ending with the figures of the year and a replay.
 *
 * Shows: complaints and other visits beside the draw, illness, closed units and their replacements, a changed registry, results and follow-ups,
 * scores that move, the statistics of the year, and an archive that is verified alone. Run it with `npx tsx examples/03-a-year.ts`.
 */
import { chineseCalendar } from "../src/calendars.js";
import {
  type Book,
  carryOn,
  carryOver,
  changeRegistry,
  headOf,
  type Lane,
  type Ledger,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
  type ResultInput,
  rateUnits,
  readBook,
  recordEvents,
  recordResults,
  replaceUnits,
  runCase,
  runRound,
  substitute,
  type UnitRow,
  verifyArchive,
  writeArchive,
  yearReport,
} from "../src/index.js";
import { fireByInterval } from "../src/presets.js";
import { progressBar } from "./progress-bar.js";
import { table } from "./table.js";

// 1. Who exists: a small district, made up.
const TIERS = ["crowded-key", "other-key", "filling-station", "ordinary"] as const;
const units: UnitRow[] = Array.from({ length: 240 }, (_, n) => ({
  id: `U-${String(n + 1).padStart(3, "0")}`,
  name: `Unit ${n + 1}`,
  region: `district/${["north", "south", "east"][n % 3]}`,
  tier: TIERS[n < 40 ? 0 : n < 90 ? 1 : n < 105 ? 2 : 3],
  facts: { score: 100 + ((n * 37) % 300) },
}));
const inspectors = Array.from({ length: 8 }, (_, n) => ({
  id: `P-${n + 1}`,
  name: `Officer ${n + 1}`,
  regions: ["district"],
  capacity: 200,
}));
const registries: Registry[] = [];
const registryOn = (asOf: string): Registry => {
  const registry = orThrow(parseRegistry({ units, inspectors, history: [], asOf }));
  registries.push(registry);
  return registry;
};

// 2. What the rules say: a published plan by intervals, with days, lanes beside the draw, and a score that follows the results.
const preset = fireByInterval({ authority: "example-brigade", year: 2026 });
const { team } = preset.matters[0]!;
const lanes: readonly Lane[] = [
  {
    id: "complaint",
    title: "举报投诉核查",
    ground: "complaint",
    within: { workdays: 3 },
    urgent: { hours: 24 },
    merges: true,
    schedule: { everyDay: true },
    team,
  },
  { id: "opening", title: "告知承诺核查", ground: "notify-and-commit", within: { workdays: 20 }, schedule: {}, team },
  { id: "second-look", title: "复查", ground: "re-inspection", within: { workdays: 3 }, schedule: {}, team },
  { id: "festival", title: "节前专项", ground: "campaign", schedule: {}, team },
];
const scoring = {
  least: 0,
  most: 1000,
  start: 100,
  rules: [
    { id: "found", on: "result", codes: ["A", "D", "E"], points: 150 },
    { id: "clean", on: "result", codes: ["1"], points: -40 },
    { id: "mended", on: "follow-up-closed", points: -100 },
    { id: "fined", on: "penalty", points: 200 },
  ],
};
const policy = orThrow(
  parsePolicy({
    ...preset,
    calendars: [2026].map((year) => orThrow(chineseCalendar(year))),
    lanes,
    classes: { fact: "score", steps: [{ class: "A", below: 200 }, { class: "B", below: 500 }, { class: "C" }], scoring },
    matters: preset.matters.map((matter) => ({ ...matter, schedule: {} })),
  }),
);

// 3. The year, day by day. Everything that happens is an entry; the book of visits is carried along.
let ledger: Ledger = [];
let book: Book = readBook(ledger);
let happened = 0;
const by = "officer-on-duty";
const at = (day: string): string => `${day}T09:00:00+08:00`;
const plain = (value: string) => [{ type: "plain", value }] as const;
const take = (longer: Ledger): void => {
  ledger = longer;
  book = carryOn(book, ledger);
  happened++;
};
const rounds = policy.matters[0]!.rounds;
const drawOf = (round: string) => [...book.draws.values()].filter((draw) => draw.round === round).at(-1)!;

const lastDayOf = (month: number): string =>
  `2026-${String(month).padStart(2, "0")}-${[31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]}`;

/** Results of all visits up to a day: most are clean, some leave something to put right. */
function enterResults(day: string): void {
  const steps: ResultInput[] = [];
  for (const draw of book.draws.values()) {
    for (const { unit, day: visited, result, void: gone } of draw.visits.values()) {
      if (gone !== null || result !== null || visited === null || visited > day) continue;
      const found = Number(unit.slice(2)) % 4 === 0;
      const said = found ? { codes: ["E"], correctBy: day, text: "exit blocked" } : { codes: ["1"] };
      steps.push({ drawId: draw.drawId, unit, step: "enter", day: visited, ...said }, { drawId: draw.drawId, unit, step: "publish" });
      if (found) steps.push({ drawId: draw.drawId, unit, step: "close", day, text: "looked at again, put right" });
    }
  }
  if (steps.length > 0) take(orThrow(recordResults({ ledger, policy, steps, at: at(day), by })));
}

const bar = progressBar(rounds.length * 6);
for (const [t, round] of rounds.entries()) {
  const start = round.from;
  const later = `${start.slice(0, 8)}20`;
  const end = round.until;
  take(
    orThrow(runRound({ ledger, policy, registry: registryOn(start), round: round.id, seed: plain(round.id), at: at(start), by })).ledger,
  );
  bar.step(`round ${round.id}`);

  const complaint = { units: [`U-${150 + t}`], reason: `hotline 12345, no. ${t + 1}`, urgent: t % 2 === 0 };
  const arrived = at(start);
  take(
    orThrow(
      runCase({
        ledger,
        policy,
        registry: registryOn(start),
        lane: "complaint",
        case: `C-${t + 1}`,
        ...complaint,
        arrived,
        seed: plain(`C-${t + 1}`),
        at: arrived,
        by,
      }),
    ).ledger,
  );
  bar.step("a complaint");

  const coming = [...drawOf(round.id).visits.values()].find(({ day, stratum }) => stratum === "other-key" && day !== null && day > later)!;
  const out = [{ inspector: coming.seats[0]!.inspector, from: later, until: end }];
  take(
    orThrow(
      substitute({
        ledger,
        policy,
        registry: registryOn(later),
        round: round.id,
        out,
        ground: "illness",
        reason: "sick note",
        approver: "head",
        at: at(later),
        by,
      }),
    ).ledger,
  );
  bar.step("illness");

  const before = registryOn(later);
  const gone = units.findIndex(({ id }) => id === coming.unit);
  units[gone] = { ...units[gone]!, status: "closed", closed: later };
  const reasons = [{ unit: coming.unit, code: "closed" as const, reason: "licence surrendered" }];
  const after = registryOn(later);
  take(orThrow(changeRegistry({ ledger, before, after, reasons, approver: "head", at: at(later), by })).ledger);
  const closed = [{ unit: coming.unit, code: "closed" as const, reason: "licence surrendered" }];
  take(
    orThrow(replaceUnits({ ledger, policy, registry: after, round: round.id, units: closed, approver: "head", at: at(later), by })).ledger,
  );
  bar.step("a unit closes");

  const venues = [`U-${200 + t * 3}`, `U-${201 + t * 3}`];
  const festival = {
    lane: "festival",
    case: `F-${t + 1}`,
    units: venues,
    until: end,
    reason: "before the festival",
    approver: "district government",
  };
  take(orThrow(runCase({ ledger, policy, registry: after, ...festival, seed: plain(`F-${t + 1}`), at: at(later), by })).ledger);
  bar.step("a campaign");

  const event = { unit: `U-${String(50 + t).padStart(3, "0")}`, event: "penalty", day: later, reference: `PEN-${t + 1}` } as const;
  take(orThrow(recordEvents({ ledger, events: [event], at: at(later), by })));
  for (const month of [1, 2, 3]) enterResults(lastDayOf(month + 3 * t));
  bar.step("results");
}
bar.end();
console.log(`\n  ${happened} things happened, ${ledger.length} entries; head ${headOf(ledger)}\n`);

// 4. Scores move by the published rules; the next year's registry carries them.
const last = registryOn("2026-12-31");
const rated = orThrow(rateUnits({ ledger, policy, registry: last, until: "2026-12-31", at: "2026-12-31T17:00:00+08:00", by }));
ledger = rated.ledger;
const up = rated.rating.units.filter(({ before, after }) => after > (before ?? 0)).length;
console.log(`  ${rated.rating.units.length} scores moved: ${up} up, ${rated.rating.units.length - up} down\n`);

// 5. The figures of the year. Deadlines of December reach into January: the next calendar is a guess of ours until the notice is out.
const next = { id: "2027", from: "2027-01-01", until: "2027-12-31", weekend: [6, 7], holidays: [], workdays: [] };
const report = orThrow(
  yearReport({ ledger, policy, registry: last, at: "2026-12-31T18:00:00+08:00", calendars: [...policy.calendars!, next] }),
);
console.log("The year by stratum · 全年完成情况\n");
console.log(
  table([
    ["stratum", "units", "owed", "drawn", "void", "made", "covered", "met"],
    ...report.strata.map(({ stratum, units: size, target, drawn, void: gone, made, covered, met }) => [
      stratum,
      size,
      target,
      drawn,
      gone,
      made,
      covered,
      met ? "yes" : "no",
    ]),
  ]),
);
console.log("\nVisits by ground · 检查来源\n");
console.log(
  table([
    ["ground", "ordered", "made with another visit"],
    ...report.visits.map(({ ground, ordered, merged }) => [ground, ordered, merged]),
  ]),
);
const { made, clean, found, corrected, open, published, inTime } = report.results;
console.log("\nResults · 检查结果\n");
console.log(
  table([
    ["made", "clean", "found", "put right", "open", "published", "in time"],
    [made, clean, found, corrected, open, published, inTime],
  ]),
);
console.log(`\n  chosen by chance: ${report.random} of ${report.ordered} visits; ${report.occasions} times somebody came to a door`);
for (const { rule, most, atMost, over } of report.caps)
  console.log(`  cap ${rule}: at most ${atMost}, the most was ${most}, ${over} above`);

// 6. What the next year inherits, and the replay: everything is drawn again from the archive alone.
const { history, notVisited } = carryOver(ledger, policy, last);
console.log(`  carried over: ${history.length} visits for the next registry's history, ${notVisited.length} units not visited\n`);
const archive = writeArchive({ ledger, registries });
const audit = orThrow(verifyArchive(archive));
console.log(
  `  archive of ${Math.round(archive.length / 1024)} kB: ${audit.replayed.length} draws made again, ${audit.findings.length} findings`,
);
if (audit.findings.length > 0) process.exitCode = 1;
