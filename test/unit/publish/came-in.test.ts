/** Who came in from the reserve, and who is not visited: the search and their pages say so, with ticket and place. */
import { describe, expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import { codeText } from "../../../src/publish/site/parts/rule-words.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { unitPath } from "../../../src/publish/site/site.js";
import { filesOf, publicYear, withPlaces } from "../../support/public-year.js";

const { record, units } = publicYear();
const site = filesOf({ record, units });
const read = orThrow(readRecord({ text: record }));
const visits = read.draws
  .filter((draw) => draw.void === null)
  .flatMap((draw) => [...draw.visits.values()].map((visit) => ({ draw, visit })));
const { draw, visit: came } = visits.find(({ visit }) => visit.insteadOf !== null)!;
const [comer, replaced] = [String(came.unit), String(came.insteadOf)];
const inReserve = draw.strata.map(({ reserve }) => reserve.get(comer)).find((each) => each !== undefined)!;
const column = read.draws.filter((each) => each.draw !== null && each.void === null).indexOf(draw);

/** What the search says of a unit in that draw: kind, place in the reserve, and what became of it. */
function answerTo(id: string, folder = "", files = site) {
  for (const [path, text] of files) {
    if (!path.startsWith(`${folder}units/`)) continue;
    const json = / data-json="([^"]*)"/.exec(text)![1]!.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    const { units: rows, words } = JSON.parse(json) as {
      readonly units: readonly (readonly [string, string, readonly (readonly unknown[])[]])[];
      readonly words: Readonly<Record<string, string>>;
    };
    const [kind, , place, became] = rows.find(([each]) => each === id)?.[2][column] ?? [];
    if (kind !== undefined) return { kind, place, became: String(became), words };
  }
  return undefined;
}

describe("who came in from the reserve", () => {
  test("is told so by the search: in whose place, from which place of the reserve, and when", () => {
    const zh = answerTo(comer)!;
    expect([zh.kind, zh.place]).toEqual(["cameIn", inReserve.place]);
    expect(zh.became).toContain(`（${replaced}）`);
    expect(zh.became).toContain("代替");
    expect(answerTo(comer, "en/")!.became).toContain("It takes the place of ");
    expect(zh.words["cameIn"]).toContain("其后递补");
    expect(zh.words["aboveCameIn"]).not.toContain("未抽中");
    if (typeof came.day === "string") expect(zh.became).toContain(`检查日期：${came.day}`);
  });

  test("sees ticket and place on its page", () => {
    const text = site.get(`en/${unitPath(comer)}`)!;
    expect(inReserve.ticket).toMatch(/^[0-9a-f]{64}$/);
    expect(text).toContain(String(inReserve.ticket));
    expect(text).toContain(`<dt>Place in the reserve</dt><dd>${inReserve.place}</dd>`);
    expect(text).toContain("Why it is visited");
    expect(site.get(unitPath(comer))).toContain(`<dt>候补名次</dt><dd>${inReserve.place}</dd>`);
  });
});

describe("who is not visited", () => {
  test("is told so by the search, with the ground and who comes in", () => {
    const { kind, became } = answerTo(replaced)!;
    expect(kind).toBe("gone");
    expect(became).toMatch(/^不再检查：.+。/);
    expect(became).toContain(comer);
    expect(answerTo(replaced, "en/")!.became).toMatch(/^It is not visited: .*comes in from the reserve\./);
  });

  test("sees on its page who comes in", () => {
    const text = site.get(`en/${unitPath(replaced)}`)!;
    expect(text).toContain("From the reserve comes ");
    expect(text).toContain(unitPath(comer).replace(/^unit\//, ""));
  });

  test("is told the rule where the ground is withheld", () => {
    const hidden = withPlaces(record, (key, value) =>
      key === "code" && typeof value === "string" ? { withheld: "5".repeat(64), rule: "no-ground" } : value,
    );
    const answer = answerTo(replaced, "", filesOf({ record: hidden, units }))!;
    expect(answer.became).toContain("不予公开（规则 no-ground）");
  });
});

test("the page of changes has the ground of each that is not visited", () => {
  const [row] = site
    .get("en/changes.html")!
    .split("<tr>")
    .filter((each) => each.includes("replacement</td>") && each.includes(unitPath(replaced)));
  const { code } = visits.find(({ visit }) => visit.unit === replaced)!.visit.void!;
  expect(row).toContain(codeText("en", String(code)));
});
