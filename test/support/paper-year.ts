/**
 * A year whose names are what names may be (formulas, line breaks, markup, signs that no spreadsheet shows), in which a
 * unit was replaced, a day was closed, a complaint came in and results were found.
 */

import { chineseCalendar } from "../../src/calendars.js";
import {
  amendPolicy,
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  plannedVisits,
  recordResults,
  replaceUnits,
  runCase,
  type Year,
} from "../../src/index.js";
import { busyDraft, CLASSES } from "./busy-town.js";
import { BY, inspectors, matterOf, type Row, SEED, town, units } from "./small-case.js";

/** One for each unit. */
export const ODD_NAMES = [
  '=HYPERLINK("http://example.com","甲店")',
  "+8613800000000",
  "-1+1",
  "@SUM(A1)",
  "\t前有制表符",
  "第一行\n第二行",
  "回车\r换行\r\n都有",
  ' 两端有空格, "引号" ',
  "<script>window.hit=1</script>&amp;",
  "_x000D_ 不是回车",
  "铃\u0007声",
  "\u202E名称倒写\u202C；逗号,分号;反斜线\\",
] as const;

/** The ids are digits: as numbers they would lose their noughts and their last places. */
export function idOf(unit: string): string {
  return `00912101081234567${unit.slice(2)}`;
}

const odd = (each: Row, n: number): Row => ({ ...each, id: idOf(String(each["id"])), name: ODD_NAMES[n] });

const people = inspectors().map((each, n) => ({
  ...each,
  id: `000${n + 1}`,
  name: ["=张三", "../李四", "CON", "王\n五", "王\r五"][n],
  qualifications: ["lead"],
  certificates: [{ kind: "law", number: `0000${n + 1}`, from: "2024-01-01", until: "2027-12-31" }],
}));

const agreed = { approver: "head", by: BY };
const said = { ...agreed, reason: "a letter" };

function draft(change: (draft: Row) => void = () => {}): Row {
  return busyDraft((each) => {
    each["title"] = "《二〇二六年抽查计划》";
    each["classes"] = CLASSES;
    matterOf(each)["title"] = "=食品经营";
    change(each);
  });
}

export interface PaperYear {
  readonly drawn: Year;
  readonly year: Year;
  readonly replaced: { readonly unit: string; readonly by: string };
  readonly moved: { readonly unit: string; readonly from: string; readonly to: string };
  readonly found: string;
}

export function paperYear(): PaperYear {
  const policy = orThrow(parsePolicy(draft()));
  const registry = town({ units: units().map(odd), inspectors: people });
  const drawn = orThrow(
    drawRound(openYear({ policy, registry }), {
      round: "H1",
      seed: SEED,
      at: "2026-01-05T09:00:00+08:00",
      by: BY,
    }),
  ).year;
  const visits = plannedVisits(drawn).visits.filter(({ day }) => day > "2026-02-01");
  const [first, second] = [visits[0]!, visits.at(-1)!];
  const gone = [{ unit: second.unit, code: "closed" as const, reason: "licence surrendered" }];
  const replaced = orThrow(
    replaceUnits(drawn, { ...agreed, round: "H1", units: gone, at: "2026-01-08T09:00:00+08:00" }),
  );
  const holidays = (calendars: Row[]) =>
    calendars.map((each) =>
      each["id"] === orThrow(chineseCalendar(2026)).id
        ? { ...each, holidays: [...(each["holidays"] as Row[]), { day: first.day, name: "declared later" }] }
        : each,
    );
  const amended = orThrow(
    amendPolicy(replaced.year, {
      ...said,
      policy: orThrow(
        parsePolicy(draft((each) => (each["calendars"] = holidays(each["calendars"] as Row[])))),
      ),
      at: "2026-01-09T09:00:00+08:00",
    }),
  );
  const now = plannedVisits(amended.year).visits.find(({ unit }) => unit === first.unit)!;
  const complaint = orThrow(
    runCase(amended.year, {
      ...{ lane: "complaint", case: "C-1", units: [idOf("U-12")], reason: "12345", by: BY },
      ...{ at: "2026-01-10T09:00:00+08:00", seed: [{ type: "plain", value: "case" }] },
    }),
  );
  const made = plannedVisits(complaint.year).visits.find(({ draws }) => draws[0]!.includes("complaint"))!;
  const result = {
    ...{ drawId: made.draws[0]!, unit: made.unit, day: made.day, codes: ["A", "E"] },
    ...{ inspectors: made.seats.map(({ inspector }) => inspector), correctBy: "2026-02-05", text: "x" },
  };
  const year = orThrow(
    recordResults(complaint.year, {
      steps: [{ ...result, step: "enter" }],
      at: "2026-01-20T09:00:00+08:00",
      by: BY,
    }),
  ).year;
  return {
    ...{ drawn, year, found: made.unit },
    replaced: { unit: second.unit, by: replaced.replaced[0]!.by! },
    moved: { unit: first.unit, from: first.day, to: now.day },
  };
}
