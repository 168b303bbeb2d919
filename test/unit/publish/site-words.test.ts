/** Words of the pages that people read: cases by their ground, rules with their matter, one word for the ledger. */
import { expect, test } from "vitest";
import { orThrow } from "../../../src/index.js";
import { readRecord } from "../../../src/publish/site/record/read-record.js";
import { filesOf, publicYear } from "../../support/public-year.js";

const { record, units } = publicYear();
const site = filesOf({ record, units, checker: "0" });
const read = orThrow(readRecord({ text: record }));

test("a case that was given up is a case, by its lane or ground, and no draw", () => {
  const gone = read.cases.find((each) => each.void !== null)!;
  const [zh, en] = ["changes.html", "en/changes.html"].map((path) => site.get(path)!);
  expect(zh).toContain("个案作废");
  expect(en).toContain("case void");
  const rows = zh!.split("<tr").filter((row) => row.includes("个案作废"));
  expect(rows.join()).toContain(` · ${gone.case}`);
  expect(rows.join()).not.toContain(`${gone.lane} ${gone.case}`);
});

test("a rule of a stratum without a title is called with its matter", () => {
  const [matter] = read.policy.matters;
  const bare = matter!.strata.find(({ title }) => title === "")!;
  expect(site.get("rules.html")).toContain(
    `${matter!.title === "" ? matter!.id : matter!.title} · ${bare.id}`,
  );
});

test("the check page has one word for the ledger", () => {
  const words = site.get("check.html")!;
  expect(words).not.toMatch(/本记录|记录中没有这次检查|公布的记录|台账/);
  expect(words).toContain("账本中没有这次检查");
});
