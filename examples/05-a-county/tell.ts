/** The figures of the county's year on a terminal. */
import type { Audit, DueItem, Year, YearReport } from "double-random";
import { heading, table } from "../table.js";

export function tellOfYear(
  { strata, visits, results, ordered, occasions }: YearReport,
  due: readonly DueItem[],
): void {
  heading("The market bureau's year by stratum · 全年完成情况");
  const rows = strata.map(({ matter, stratum, units, target, drawn, void: gone, made, met }) => {
    return [matter, stratum, units, target, drawn, gone, made, met ? "yes" : "no"];
  });
  console.log(table([["matter", "stratum", "units", "owed", "drawn", "void", "made", "met"], ...rows]));
  heading("Visits by ground · 检查来源");
  const grounds = visits.map((each) => [each.ground, each.ordered, each.merged]);
  console.log(table([["ground", "ordered", "made with another visit"], ...grounds]));
  const late = due.filter((item) => item.late).length;
  console.log(`\n  ${ordered} visits ordered, ${occasions} times somebody came to a door`);
  console.log(
    `  ${results.clean} clean, ${results.corrected} put right, ${results.open} open; ${due.length} deadlines, ${late} missed`,
  );
}

export function tellOfAudit({ ledger }: Year, { findings, replayed, notReplayed }: Audit): void {
  console.log(`\n  ${ledger.length} entries; head ${ledger.at(-1)!.hash}`);
  console.log(
    `  ${replayed.length} draws made again, ${notReplayed.length} not; ${findings.length} findings\n`,
  );
  for (const finding of findings.slice(0, 5)) console.log(finding);
  if (findings.length > 0) process.exitCode = 1;
}
