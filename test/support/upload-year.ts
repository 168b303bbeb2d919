/**
 * A short year whose every cell can be written by hand: three firms, all of them drawn, two officers. In the first half
 * one firm is clean, of one the result is corrected, of one it is taken down; the second half is drawn twice.
 */
import {
  drawRound,
  openYear,
  orThrow,
  parsePolicy,
  parseRegistry,
  type Registry,
  type Result,
  recordResults,
  runCase,
  type Year,
} from "../../src/index.js";
import type { Office } from "../../src/uploads.js";
import type { Row } from "./small-case.js";

export const [CLEAN, CORRECTED, WITHDRAWN] = [
  "91210500MA00000019",
  "91210500MA00000027",
  "91210500MA00000035",
] as const;

export const H1 = "210500/2026/FIRE-01/H1";
export const H2_ANEW = "210500/2026/FIRE-01/H2/V2";
export const CASE = "210500/2026/complaint/C-1";

export interface UploadYear {
  readonly units?: readonly Row[];
  readonly inspectors?: readonly Row[];
  readonly matter?: Row;
}

export const firms = (): Row[] => [
  {
    id: CLEAN,
    name: "甲宾馆",
    facts: { 注册地址: "本溪市平山区一路1号", 经营地址: "本溪市平山区一路1号" },
  },
  { id: CORRECTED, name: '=乙"店",分店', facts: { 注册地址: "二路\n3号" } },
  { id: WITHDRAWN, name: "丙商场" },
];

export const officers = (): Row[] =>
  ["王敏", "李强"].map((name, n) => ({
    id: `I-${n + 1}`,
    name,
    agency: `队${n + 1}`,
    capacity: 20,
    certificates: [{ kind: "law", number: `LN-00${n + 1}`, from: "2024-01-01", until: "2027-12-31" }],
  }));

export function upRegistry({ units = firms(), inspectors = officers() }: UploadYear = {}): Registry {
  return orThrow(parseRegistry({ units, inspectors, history: [], asOf: "2026-01-04" } as never));
}

const team = {
  region: false,
  officers: 2,
  certificate: "law",
  roles: [{ id: "lead" }, { id: "second" }],
};

export function upPolicy({ matter = {} }: UploadYear = {}, authority = "210500") {
  return orThrow(
    parsePolicy({
      format: "double-random/policy/1",
      id: `fire-2026-${authority}`,
      title: "2026年度消防双随机抽查计划",
      authority,
      year: 2026,
      matters: [
        {
          id: "FIRE-01",
          title: "消防安全",
          mode: "independent",
          strata: [{ id: "all", ratio: "200%" }],
          rounds: [
            { id: "H1", title: "上半年", from: "2026-01-05", until: "2026-06-30", share: "1/2" },
            { id: "H2", title: "下半年", from: "2026-07-01", until: "2026-12-31", share: "1/2" },
          ],
          team,
          ...matter,
        },
      ],
      lanes: [{ id: "complaint", title: "投诉举报", ground: "complaint", within: { days: 30 }, team }],
    } as never),
  );
}

export const at = (day: string) => `${day}T09:00:00+08:00`;
const by = "officer-1";
const seed = (value: string) => [{ type: "plain", value }] as const;

const next = (answer: Result<{ readonly year: Year }>): Year => orThrow(answer).year;

/** Both halves drawn, results of the first, and of a complaint. */
export function uploadYear(change: UploadYear = {}): Year {
  let year = openYear({ policy: upPolicy(change), registry: upRegistry(change) });
  year = next(drawRound(year, { round: "H1", seed: seed("1"), at: at("2026-01-05"), by }));
  const visit = (unit: string, drawId = H1) => ({ drawId, unit });
  const enter = (unit: string, day: string, codes: string[]) =>
    ({ ...visit(unit), step: "enter", day, codes }) as const;
  const record = (day: string, steps: Parameters<typeof recordResults>[1]["steps"]) => {
    year = next(recordResults(year, { steps, at: at(day), by }));
  };
  record("2026-03-10", [
    enter(CLEAN, "2026-03-02", ["1"]),
    enter(CORRECTED, "2026-03-03", ["A", "E"]),
    enter(WITHDRAWN, "2026-03-04", ["D"]),
  ]);
  record(
    "2026-03-11",
    [CLEAN, CORRECTED, WITHDRAWN].map((unit) => ({ ...visit(unit), step: "publish" })),
  );
  record("2026-03-20", [
    { ...enter(CORRECTED, "2026-03-03", ["E", "8"]), step: "correct", text: "no A", approver: "head" },
    { ...visit(WITHDRAWN), step: "annul", day: "2026-03-20", text: "court" },
    { ...visit(WITHDRAWN), step: "withdraw", text: "court", approver: "head" },
  ]);
  const kase = { lane: "complaint", case: "C-1", units: [WITHDRAWN], reason: "12345" };
  year = next(runCase(year, { ...kase, seed: seed("case"), at: at("2026-04-01"), by }));
  record("2026-04-08", [
    { ...visit(WITHDRAWN, CASE), step: "enter", day: "2026-04-07", codes: ["1"] },
    { ...visit(WITHDRAWN, CASE), step: "publish" },
  ]);
  year = next(drawRound(year, { round: "H2", seed: seed("2"), at: at("2026-07-01"), by }));
  const again = { reason: "wrong roster", approver: "head" };
  return next(drawRound(year, { round: "H2", seed: seed("3"), again, at: at("2026-07-02"), by }));
}

/** All that the national edition asks the office for. */
export const OFFICE: Office = {
  format: "double-random/uploads/1",
  office: {
    实施机构: "本溪市消防救援支队",
    实施机构编码: "11210500MB0000001A",
    行政区划代码: "210500",
    地区名: "辽宁省本溪市",
    监管部门: "应急管理",
    行政相对人性质: "2",
    行政相对人证件类型: "001",
    检查形式: "01",
    检查类别: "02",
    监管事项检查实施清单编码: "11210500MB0000001A1",
    报送人员: "张三",
    抽查类型: "不定向",
    抽查计划编号: "21050020260001",
  },
  matters: {
    "FIRE-01": { 监管事项目录编码: "00123456789012" },
    complaint: { 监管事项目录编码: "00123456789013" },
  },
  rounds: { "FIRE-01/H1": { 抽查任务编号: "210500202601050001" } },
  maps: { 检查结果: { clean: "合格", found: "不合格" } },
};
