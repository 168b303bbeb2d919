/**
 * The acts of docs/whole-year.md through the library's doors, one after the other: what the command reads from a file is
 * said here as data. Lists and secrets are those of the case, as they stand in its folder when an act is made.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorChain, revealPhase } from "../../../src/ceremony.js";
import { readReadings, statedReadings } from "../../../src/desk.js";
import {
  type ActTypes,
  amendPolicy,
  announceRound,
  assignCase,
  changeRegistry,
  drawRound,
  moveVisits,
  openCase,
  openYear,
  orThrow,
  parsePolicy,
  publishVisits,
  type Registry,
  type Result,
  type ResultInput,
  rateUnits,
  recordEvents,
  recordResults,
  reopenCase,
  replaceUnits,
  runCase,
  staffRound,
  substituteEverywhere,
  voidCase,
  voidRound,
  withRegistry,
  type Year,
} from "../../../src/index.js";
import { readRegistryCsv } from "../../../src/io.js";
import { giveCodes, issueReceipts } from "../../../src/publish.js";

const OFFICE = "示范县市场监管局";
const [H1, H2] = [`${OFFICE}/2026/FOOD/H1/V2`, `${OFFICE}/2026/FOOD/H2`];
const by = "张经办";
const approver = "王局长";
const on = (day: string, time: string) => ({ at: `2026-${day}T${time}:00+08:00`, by });
const lottery = (number: string) => ({ type: "text" as const, name: `双色球 2026${number} 期` });
const drawnFrom = (number: string, value: string) => ({
  seed: [{ ...lottery(number), value }],
  checked: "李复核，双色球开奖公告",
});
const enter = (drawId: string, unit: string, day: string, codes: string[], more: object = {}): ResultInput =>
  ({ drawId, unit, step: "enter", day, codes, ...more }) as ResultInput;
const publish = (drawId: string, unit: string): ResultInput => ({ drawId, unit, step: "publish" });
const made = (drawId: string, unit: string, day: string) => [
  enter(drawId, unit, day, ["1"]),
  publish(drawId, unit),
];
const found = (drawId: string, unit: string, day: string, more: { correctBy: string; text: string }) => [
  enter(drawId, unit, day, ["E"], more),
  publish(drawId, unit),
];

/** The ledger as it stands after each act. */
export function* actsOfYear(folder: string): Generator<Year> {
  const phaseSecret = text(folder, "phase.secret").trim();
  const policy = orThrow(parsePolicy(json(folder, "policy.json")));
  let year = openYear({ policy, registry: registryIn(folder, folder, "2026-01-04") });
  const then = (next: Result<ActTypes.NextYear>): Year => {
    ({ year } = orThrow(next));
    return year;
  };
  const announce = { round: "H1", drawOn: "2026-01-05", phaseSecret };
  const clue = { lane: "clue", case: "K-3" };
  const complaint = { lane: "complaint", case: "C-12" };
  const festival = { lane: "festival", case: "F-1" };
  const notice = { reason: "县政府通知", approver };

  const value = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";
  yield then(anchorChain(year, { party: "示范县公证处", value, ...on("01-04", "09:00") }));
  yield then(announceRound(year, { ...announce, sources: [lottery("001")], ...on("01-04", "10:00") }));
  yield then(voidRound(year, { round: "H1", reason: "误写彩票期号", approver, ...on("01-04", "12:00") }));
  const brigade = { authority: "示范县消防救援大队", level: "county" } as const;
  const visits = [{ unit: "D-11", day: "2025-11-03", kind: "routine", result: "1" }];
  yield then(publishVisits(year, { ...brigade, visits, ...on("01-04", "16:00") }));
  yield then(announceRound(year, { ...announce, sources: [lottery("002")], ...on("01-04", "17:00") }));
  const first = drawnFrom("002", "03 08 12 19 25 31 + 07");
  yield then(drawRound(year, { round: "H1", ...first, phaseSecret, ...on("01-05", "09:00") }));

  const letter = drawnFrom("021", "04 13 17 22 23 27 + 02");
  yield then(
    runCase(year, { ...clue, units: ["D-05"], reason: "举报信", ...letter, ...on("01-06", "09:00") }),
  );
  const call = { units: ["D-10"], reason: "12345热线举报", ...drawnFrom("010", "02 05 11 16 28 33 + 04") };
  yield then(runCase(year, { ...complaint, ...call, ...on("01-06", "10:00") }));
  const january = registryIn(folder, join(folder, "lists-of-january"), "2026-01-07");
  yield then(changeRegistry(year, { registry: january, reasons: [], approver, ...on("01-07", "09:00") }));
  yield then(
    staffRound(year, {
      matter: "clue",
      round: "K-3",
      reason: "周戊取得抽样资格",
      approver,
      ...on("01-07", "10:00"),
    }),
  );
  const gone = [{ unit: "D-10", code: "not-found", reason: "上门无人" }] as const;
  yield then(replaceUnits(year, { round: "H1", units: gone, approver, ...on("01-07", "16:00") }));
  const anew = { as: "C-12b", ...drawnFrom("012", "06 10 15 21 24 29 + 13") };
  yield then(reopenCase(year, { ...complaint, ...anew, ...on("01-07", "17:00") }));
  const other = { lane: "clue", case: "K-4" };
  yield then(
    runCase(year, { ...other, units: ["D-07"], reason: "网上留言", ...letter, ...on("01-08", "09:00") }),
  );
  yield then(voidCase(year, { ...other, reason: "查无实据", approver, ...on("01-08", "10:00") }));
  const before = { units: ["D-06"], reason: "春节专项", approver: "县政府", until: "2026-02-13" };
  yield then(openCase(year, { ...festival, ...before, sources: [lottery("020")], ...on("01-19", "09:00") }));
  const values = drawnFrom("020", "01 07 18 20 26 32 + 09");
  yield then(assignCase(year, { ...festival, ...values, ...on("01-21", "09:00") }));

  const away = { inspector: "P-5", from: "2026-02-02", until: "2026-02-04", ground: "illness" } as const;
  const note = { reason: "病假条", approver, authorities: [] };
  yield then(substituteEverywhere(year, { ...away, ...note, ...on("02-02", "08:30") }));
  const rules = orThrow(parsePolicy(json(folder, "new-policy.json")));
  yield then(amendPolicy(year, { policy: rules, ...notice, moving: "later", ...on("02-24", "09:00") }));
  yield then(moveVisits(year, { ...notice, ...on("02-24", "10:00") }));
  yield then(giveCodes(year, on("02-25", "09:00")));
  yield then(issueReceipts(year, { drawId: H1, ...on("02-25", "10:00") }));

  const [C12, K3, F1] = ["complaint/C-12b", "clue/K-3", "festival/F-1"].map((id) => `${OFFICE}/2026/${id}`);
  const kitchen = { correctBy: "2026-01-21", text: "后厨卫生不合要求" };
  const labels = { correctBy: "2026-03-20", text: "两种散装食品未标生产日期" };
  const closed = { step: "close", text: "复查合格" } as const;
  const steps: readonly (readonly [day: string, steps: readonly ResultInput[]])[] = [
    [
      "02-26",
      [
        ...found(C12!, "D-10", "2026-01-07", kitchen),
        { drawId: C12!, unit: "D-10", day: "2026-01-20", ...closed },
        ...made(K3!, "D-05", "2026-01-21"),
        ...made(H1, "D-04", "2026-02-03"),
        ...made(F1!, "D-06", "2026-02-09"),
        ...made(H1, "D-05", "2026-02-14"),
      ],
    ],
    [
      "03-23",
      [
        ...found(H1, "D-12", "2026-03-05", labels),
        { drawId: H1, unit: "D-12", day: "2026-03-20", ...closed },
      ],
    ],
  ];
  for (const [day, each] of steps) yield then(recordResults(year, { steps: each, ...on(day, "10:00") }));

  const may = registryIn(folder, join(folder, "lists-of-may"), "2026-05-06");
  const reasons = [
    { unit: "D-12", code: "closed", reason: "交回许可证" },
    { unit: "D-13", code: "new", reason: "新办许可证" },
  ] as const;
  yield then(changeRegistry(year, { registry: may, reasons, approver, ...on("05-06", "11:00") }));
  const fined = {
    unit: "D-02",
    event: "penalty",
    day: "2026-05-06",
    reference: "示范罚字〔2026〕5 号",
  } as const;
  yield then(recordEvents(year, { events: [fined], ...on("05-07", "09:00") }));
  yield then(recordResults(year, { steps: made(H1, "D-01", "2026-04-21"), ...on("05-07", "10:00") }));

  year = withRegistry(year, registryIn(folder, join(folder, "lists-of-may"), "2026-06-29"));
  const second = { round: "H2", phaseSecret };
  const announced = { sources: [lottery("074")], drawOn: "2026-07-01" };
  yield then(announceRound(year, { ...second, ...announced, ...on("06-29", "17:00") }));
  const numbers = drawnFrom("074", "01 09 14 17 22 30 + 11");
  yield then(drawRound(year, { ...second, ...numbers, ...on("07-01", "09:00") }));
  const autumn = [...made(H2, "D-02", "2026-10-10"), ...made(H2, "D-06", "2026-10-20")];
  yield then(recordResults(year, { steps: autumn, ...on("10-22", "10:00") }));
  yield then(recordResults(year, { steps: made(H2, "D-03", "2026-11-27"), ...on("11-30", "10:00") }));

  yield then(rateUnits(year, { until: "2026-12-31", ...on("12-31", "16:00") }));
  yield then(revealPhase(year, { matter: "FOOD", value: phaseSecret, ...on("12-31", "17:00") }));
}

/** The lists of a folder under the key of the case, and how they were read where a statement says so. */
export function registryIn(folder: string, lists: string, asOf: string): Registry {
  const file = (name: string) => ({ name, data: readFileSync(join(lists, name)) });
  const readings =
    lists === folder
      ? { readings: statedReadings(orThrow(readReadings(json(folder, "readings.json")))) }
      : {};
  return orThrow(
    readRegistryCsv({
      ...{ units: file("units.csv"), inspectors: file("inspectors.csv"), history: file("history.csv") },
      ...{ asOf, secret: text(folder, "registry.key").trim(), ...readings },
    }),
  );
}

function json(folder: string, name: string): unknown {
  return JSON.parse(text(folder, name));
}

function text(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}
