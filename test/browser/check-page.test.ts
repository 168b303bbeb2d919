/** The page that checks, on a public view: the day of the view, draws made again, and proofs about single records. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledPage } from "../../scripts/pages/bundled-page.js";
import { announceRound, drawRound, openYear, orThrow, substitute, type Year } from "../../src/index.js";
import {
  checkCodeOf,
  giveCodes,
  issueReceipts,
  type OpenCode,
  openAbsence,
  openFields,
  openReceipts,
  openRecord,
  publicUnits,
  publicView,
  visitCodes,
} from "../../src/publish.js";
import { privateTown } from "../support/private-town.js";
import { filesOf } from "../support/public-year.js";
import { AT, BY, rules, SEED } from "../support/small-case.js";
import { accessFaults, addressOf, openBrowser, watchedPage } from "./support/browser.js";
import { writePages } from "./support/write-pages.js";

const DAY = "2026-12-31";
const folder = mkdtempSync(join(tmpdir(), "double-random-check-"));
const { registry } = privateTown();
const policy = rules((draft) => {
  draft["disclosure"] = { open: ["units"] };
});
const drawn = orThrow(drawRound(openYear({ policy, registry }), { round: "H1", seed: SEED, at: AT, by: BY }));
const by = { at: AT, by: BY };
const receipted = orThrow(issueReceipts(drawn.year, { drawId: drawn.drawId, ...by })).year;
const coded = orThrow(giveCodes(receipted, by)).year;
const [ending] = visitCodes(coded) as [OpenCode];
const [, inspector] = ending.document.visit.inspectors[0]!;
const absence = { inspector, from: "2026-01-06", until: "2026-12-31" };
const changed = orThrow(
  substitute(coded, {
    round: "H1",
    out: [absence],
    ground: "illness",
    reason: "ill",
    approver: "head",
    ...by,
  }),
).year;
const { year } = orThrow(giveCodes(changed, by));
/** The whole draw is given up, and nobody ends its codes. */
const givenUp = orThrow(
  announceRound(year, {
    round: "H1",
    again: { reason: "a fault in the hall", approver: "head" },
    sources: [{ type: "text", name: "lottery 2026002" }],
    ...by,
  }),
).year;
const viewAt = (of: Year): string => orThrow(publicView(of, { at: `${DAY}T00:00:00Z` })).text;
const { ledger } = year;
const viewOn = (day: string) => orThrow(publicView(ledger, { at: `${day}T00:00:00Z` })).text;
const asked = { list: "units", id: "U-01" } as const;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const units = orThrow(publicUnits(ledger, [registry], { at: DAY }));
  const checker = bundledPage("check-worker");
  writePages(folder, filesOf({ record: viewOn(DAY), units, at: DAY, checker }));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(path = "en/check.html"): Promise<{ page: Page; noise: string[] }> {
  const watched = await watchedPage(browser, folder);
  await watched.page.goto(addressOf(folder, path));
  return watched;
}

const heading = async (page: Page): Promise<string | null> => {
  await page.waitForSelector("#output h2");
  return page.textContent("#output h2");
};

test("a view that the page carries is checked by its day, and its draws are made again", async () => {
  const { page, noise } = await opened();
  await page.click("#start");
  expect(await heading(page)).toBe("It holds: nothing was found that does not.");
  const said = (await page.textContent("#output")) ?? "";
  expect(said.match(/The same units are drawn/g)).toHaveLength(2);
  expect(said).toContain("withholds its digest");
  expect(await accessFaults(page)).toEqual([]);
  expect(noise).toEqual([]);
});

test("a view that is chosen is checked by the day that is given", async () => {
  const { page } = await opened();
  const file = join(folder, "view.jsonl");
  writeFileSync(file, viewOn(DAY));
  // The day of its last entry: then the list was closed.
  await page.setInputFiles("#file", file);
  expect(await heading(page)).toBe("There are findings.");
  await page.fill("#day", DAY);
  await page.setInputFiles("#file", []);
  await page.setInputFiles("#file", file);
  await page.waitForSelector("#output h2.good");
});

describe.each([
  ["en/check.html", "The proof holds", "does not hold", "This is no proof"],
  ["check.html", "证明成立", "证明不成立", "这不是证明"],
])("a proof, in %s", (path, holds, wrong, none) => {
  const said = async (text: string, id = "") => {
    const { page, noise } = await opened(path);
    await page.click("details summary");
    await page.fill("#proof", text);
    await page.fill("#whose", id);
    await page.click("#prove");
    const answer = [await heading(page), await page.textContent("#output")].join("\n");
    expect(noise).toEqual([]);
    return answer;
  };
  const fields = JSON.stringify(orThrow(openFields(registry, { ...asked, fields: ["tier"] })));

  test("that holds says what it opens", async () => {
    const answer = await said(fields);
    expect(answer).toContain(holds);
    expect(answer).toContain('tier: "');
    expect(answer).not.toContain("region:");
    expect(await said(JSON.stringify(orThrow(openRecord(registry, asked))))).toContain("region:");
  });

  test("of absence is held for the id that is asked for", async () => {
    const text = JSON.stringify(orThrow(openAbsence(registry, { list: "units", id: "U-99" })));
    expect(await said(text, "U-99")).toContain(holds);
    expect(await said(text, "U-01")).toContain(wrong);
    expect(await said(text)).not.toContain(holds);
  });

  test("that was bent, or is none, proves nothing", async () => {
    expect(await said(fields.replace(/"value":"(key|general)"/, '"value":"other"'))).toContain(wrong);
    expect(await said("{}")).toContain(none);
  });

  test("is taken from a file as well", async () => {
    const { page } = await opened(path);
    const file = join(folder, "proof.json");
    writeFileSync(file, fields);
    await page.setInputFiles("#file", file);
    expect(await heading(page)).toContain(holds);
  });
});

describe.each([
  {
    path: "en/check.html",
    standing: "there is a visit with this code",
    none: "No such visit is on record",
    ended: "ended on",
    since: "visits of this draw or case were changed on",
    gone: "was given up on",
  },
  {
    path: "check.html",
    standing: "账本中有使用此码的检查",
    none: "账本中没有这次检查",
    ended: "终止",
    since: "有检查于",
    gone: "作废",
  },
])("a visit code, in $path", ({ path, standing, none, ended, since, gone }) => {
  const looked = async (typed: string) => {
    const { page, noise } = await opened(path);
    await page.fill("#code", typed);
    await page.press("#code", "Enter");
    const answer = [await heading(page), await page.textContent("#output")].join("\n");
    expect(await accessFaults(page)).toEqual([]);
    expect(noise).toEqual([]);
    return answer;
  };
  const codes = visitCodes(year);

  test("that stands is said to stand, however it is typed", async () => {
    expect(await looked(codes[0]!.code.toLowerCase().replace("-", " "))).toContain(standing);
  });

  test("that was made up, or has ended, is said to be none", async () => {
    expect(await looked("00000-00000")).toContain(none);
    expect(await looked(ending.code)).toContain(ended);
  });

  test("that is mistyped, or not typed at all, is said to be so, and how one looks", async () => {
    expect(await looked("7K2MD-9QX4U")).toContain("7K2MD-9QX4U");
    for (const typed of ["7K2MD-9QX4U", ""]) expect(await looked(typed)).toContain("7K2MD-9QX4A");
  });

  test("of another record: what became of visits since is said", async () => {
    const lookedIn = async (record: string, code: string) => {
      const { page, noise } = await opened(path);
      const file = join(folder, "record.jsonl");
      writeFileSync(file, record);
      await page.setInputFiles("#file", file);
      await heading(page);
      await page.fill("#code", code);
      await page.press("#code", "Enter");
      const answer = [await heading(page), await page.textContent("#output")].join("\n");
      expect(noise).toEqual([]);
      return answer;
    };
    expect(await lookedIn(viewAt(changed), ending.code)).toContain(since);
    expect(await lookedIn(viewAt(givenUp), codes[0]!.code)).toContain(gone);
  });
});

describe.each([
  [
    "en/check.html",
    "The receipt holds",
    "The receipt does not hold",
    "there is a visit with this code",
    "No such visit",
  ],
  ["check.html", "回执成立", "回执不成立", "账本中有使用此码的检查", "账本中没有这次检查"],
])("a paper, in %s", (path, holds, wrong, standing, none) => {
  const shown = async (paper: unknown) => {
    const { page, noise } = await opened(path);
    await page.click("details summary");
    await page.fill("#proof", JSON.stringify(paper));
    await page.click("#prove");
    const answer = [await heading(page), await page.textContent("#output")].join("\n");
    expect(noise).toEqual([]);
    return answer;
  };
  const receipts = orThrow(openReceipts(year, { drawId: drawn.drawId }));

  test("that is a receipt says how the unit stood, and a bent one proves nothing", async () => {
    const receipt = receipts.of("U-01")!;
    const answer = await shown(receipt);
    expect(answer).toContain(holds);
    if (receipt.unit.ticket !== null) expect(answer).toContain(receipt.unit.ticket);
    expect(await shown({ ...receipt, unit: { ...receipt.unit, ticket: "0".repeat(64) } })).toContain(wrong);
  });

  test("that was scanned at the door says who comes, and other people are not on record", async () => {
    const { document: paper } = visitCodes(year)[0]!;
    const answer = await shown(paper);
    expect(answer).toContain(standing);
    for (const [, person] of paper.visit.inspectors) expect(answer).toContain(person);
    expect(await shown({ ...paper, visit: { ...paper.visit, inspectors: [["lead", "I-99"]] } })).toContain(
      none,
    );
  });
});

describe.each([
  [
    "en/check.html",
    "It holds",
    "has gone on since",
    "Nothing up to there",
    "not the record whose head",
    "is no head",
    "the file is empty",
    "several receipts or visit codes",
    "the file is a table",
  ],
  [
    "check.html",
    "核验通过",
    "此后有所延续",
    "未被改动",
    "不是您填写的校验码所指的账本",
    "不是校验码",
    "文件是空的",
    "多份回执或检查码文件",
    "文件是一张表",
  ],
])("a head that was noted, in %s", (path, holds, since, unchanged, other, none, empty, several, isTable) => {
  const record = viewOn(DAY);
  const lines = record.trimEnd().split("\n");
  const hashes = lines.map((line) => JSON.parse(line).hash as string);
  const checked = async (noted: string) => {
    const { page, noise } = await opened(path);
    await page.fill("#head", noted);
    await page.click("#start");
    const said = [await heading(page), await page.textContent("#output")] as [string, string];
    expect(noise).toEqual([]);
    return said;
  };
  const dropped = async (content: Buffer | string) => {
    const { page, noise } = await opened(path);
    const file = join(folder, "dropped.jsonl");
    writeFileSync(file, content);
    await page.fill("#day", DAY);
    await page.setInputFiles("#file", file);
    const said = [await heading(page), await page.textContent("#output")] as [string, string];
    expect(noise).toEqual([]);
    return said;
  };

  test("earlier is an entry of the record, which has gone on", async () => {
    for (const noted of [hashes[1]!, checkCodeOf(hashes[1]!)]) {
      const [first, all] = await checked(noted);
      expect(first).toContain(holds);
      expect(all).toContain(since);
      expect(all).toContain(unchanged);
    }
    expect((await checked(checkCodeOf(hashes.at(-1)!)))[0]).toContain(holds);
  });

  test("of another record, and what is no head, is said first", async () => {
    for (const [noted, word] of [
      ["0".repeat(64), other],
      ["xyz", none],
      [hashes[1]!.slice(0, 16), none],
    ] as const) {
      const [first] = await checked(noted);
      expect(first).toContain(word);
      expect(first).not.toContain(holds);
    }
  });

  test("a file is read byte by byte: an empty one, a mark and another coding are no record", async () => {
    expect((await dropped(record))[0]).toContain(holds);
    expect((await dropped(""))[0]).toContain(empty);
    for (const content of [`\ufeff${record}`, Buffer.from(`\ufeff${record}`, "utf16le")])
      expect((await dropped(content))[0]).not.toContain(holds);
    expect((await dropped(Buffer.from(record, "utf16le")))[1]).toContain("UTF-16");
  });

  test("a file of receipts, and a table, are said to be that, with where they belong", async () => {
    const paper = JSON.stringify({ format: "double-random/receipt/1" });
    const [papers, table] = [`${paper}\n${paper}\n`, "\ufeffcode,draw,unit\nABCDEFGHJK,d,u\n"];
    expect((await dropped(papers))[0]).toContain(several);
    expect((await dropped(table))[0]).toContain(isTable);
    expect((await dropped(table))[1]).not.toMatch(/writeArchive|byte order/);
  });
});
