/**
 * Lesson 3, second half. The end of a year: scores, figures, what the next year inherits, and a replay.
 *
 * Shows: scores that move by the published rules, the statistics of the year, and an archive that is audited
 * alone. Run it with `npx tsx examples/03-a-year/2-figures-and-archive.ts`.
 */
import { audit, carryOver, orThrow, rateUnits, withRegistry, writeArchive, yearReport } from "double-random";
import { progressBar } from "../progress-bar.js";
import { heading, table } from "../table.js";
import { policy, registryOn } from "./district.js";
import { closedIn } from "./looks.js";
import { HAPPENINGS, playYear } from "./play.js";

const bar = progressBar(HAPPENINGS);
const played = playYear((what) => bar.step(what));
bar.end();
console.log(
  `\n  ${HAPPENINGS} things happened, ${played.ledger.length} entries; head ${played.ledger.at(-1)!.hash}\n`,
);

// 1. Scores move by the published rules; the next year's registry carries them.
const last = withRegistry(played, registryOn("2026-12-31", closedIn(played)));
const { rating, year } = orThrow(
  rateUnits(last, { until: "2026-12-31", at: "2026-12-31T17:00:00+08:00", by: "officer-on-duty" }),
);
const up = rating.units.filter(({ before, after }) => after > (before ?? 0)).length;
console.log(`  ${rating.units.length} scores moved: ${up} up, ${rating.units.length - up} down`);

// 2. The figures of the year. Deadlines of December reach into January: the next calendar is a guess of ours
// until the notice is out.
const next = {
  id: "2027",
  from: "2027-01-01",
  until: "2027-12-31",
  weekend: [6, 7],
  holidays: [],
  workdays: [],
};
const report = orThrow(
  yearReport(year, { at: "2026-12-31T18:00:00+08:00", calendars: [...policy.calendars!, next] }),
);

heading("The year by stratum · 全年完成情况");
const strata = report.strata.map(({ stratum, units, target, drawn, void: gone, made, covered, met }) => {
  return [stratum, units, target, drawn, gone, made, covered, met ? "yes" : "no"];
});
console.log(table([["stratum", "units", "owed", "drawn", "void", "made", "covered", "met"], ...strata]));

heading("Visits by ground · 检查来源");
const grounds = report.visits.map(({ ground, ordered, merged }) => [ground, ordered, merged]);
console.log(table([["ground", "ordered", "made with another visit"], ...grounds]));

heading("Results · 检查结果");
const { made, clean, found, corrected, open, published, inTime } = report.results;
const figures = [made, clean, found, corrected, open, published, inTime];
console.log(table([["made", "clean", "found", "put right", "open", "published", "in time"], figures]));
console.log(
  `\n  chosen by chance: ${report.random} of ${report.ordered} visits; ${report.occasions} times somebody came to a door`,
);
for (const { rule, most, atMost, over } of report.caps)
  console.log(`  cap ${rule}: at most ${atMost}, the most was ${most}, ${over} above`);

// 3. What the next year inherits.
const { history, notVisited } = carryOver(year);
console.log(
  `  carried over: ${history.length} visits for the next registry's history, ${notVisited.length} units not visited\n`,
);

// 4. The replay: everything is drawn again from the archive alone.
const archive = writeArchive(year);
const { findings, replayed } = audit(archive);
console.log(
  `  archive of ${Math.round(archive.length / 1024)} kB: ${replayed.length} draws made again, ${findings.length} findings`,
);
if (findings.length > 0) process.exitCode = 1;
