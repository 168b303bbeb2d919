/** Slips to print: what stands on them, and what another program reads from their QR codes. */
import jsqr from "jsqr";
import { describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow } from "../../../src/index.js";
import {
  checkReceipt,
  giveCodes,
  issueReceipts,
  lookUpCode,
  openReceipts,
  receiptSlips,
  visitCodes,
  visitSlips,
} from "../../../src/publish.js";
import { codeOf } from "../../../src/receipts/visit-code.js";
import { hashOfVisit } from "../../../src/receipts/visit-leaves.js";
import { HOSTILE_NAMES } from "../../support/hostile-names.js";
import { AT, BY, matterOf, rules, SEED, town } from "../../support/small-case.js";

const drawn = orThrow(
  drawRound(openYear({ policy: rules(), registry: town() }), { round: "H1", seed: SEED, at: AT, by: BY }),
);
const by = { at: AT, by: BY };
const receipted = orThrow(issueReceipts(drawn.year, { drawId: drawn.drawId, ...by })).year;
const { year } = orThrow(giveCodes(receipted, by));
const receipts = orThrow(openReceipts(year, { drawId: drawn.drawId }));

/** However the package is taken in. */
const scan = "default" in jsqr ? (jsqr.default as typeof jsqr) : jsqr;

/** The texts of all QR codes of a page, read by another program from their squares. */
function scanned(page: string): string[] {
  return [...page.matchAll(/viewBox="0 0 (\d+) \d+".*?<path d="([^"]*)"/g)].map(([, side, path]) => {
    const [size, scale] = [Number(side), 3];
    const pixels = new Uint8ClampedArray(size * scale * size * scale * 4).fill(255);
    for (const [, x, y, wide] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
      for (let row = 0; row < scale; row++)
        for (let column = 0; column < Number(wide) * scale; column++) {
          const at = 4 * ((Number(y) * scale + row) * size * scale + Number(x) * scale + column);
          pixels.fill(0, at, at + 3);
        }
    return scan(pixels, size * scale, size * scale)?.data ?? "not read";
  });
}

describe.each(["zh", "en"] as const)("in %s", (language) => {
  test("a receipt says how the unit stood, and its QR code is the receipt", () => {
    const own = receipts.units.map((unit) => receipts.of(unit)!);
    const page = orThrow(receiptSlips(own, { language }));
    const texts = scanned(page);
    expect(texts).toHaveLength(own.length);
    texts.forEach((text, at) => {
      expect(JSON.parse(text)).toEqual(own[at]);
      expect(checkReceipt(JSON.parse(text)).ok).toBe(true);
    });
    for (const { unit } of own) expect(page).toContain(unit.ticket ?? unit.rule!);
  });

  test("a visit has its code in letters, and its QR code shows what it is", () => {
    const codes = visitCodes(year);
    const page = orThrow(visitSlips(codes, { language }));
    const texts = scanned(page);
    expect(texts).toHaveLength(codes.length);
    texts.forEach((text, at) => {
      expect(page).toContain(codes[at]!.code);
      expect(orThrow(lookUpCode(year.ledger, JSON.parse(text)))).toMatchObject({ state: "standing" });
    });
  });
});

test("a visit's matter and roles go by the titles of the policy, and by their ids without one", () => {
  const titled = rules((draft) => {
    Object.assign(matterOf(draft), { title: "Fire safety" });
    for (const role of matterOf(draft).team.roles) role["title"] = `Officer ${role["id"]}`;
  });
  const [code] = visitCodes(year);
  const [[role]] = code!.document.visit.inspectors as [[string, string]];
  const named = orThrow(visitSlips([code!], { language: "en", policy: titled }));
  expect(named).toContain("<dd>Fire safety (M-1)</dd>");
  expect(named).toContain(`(Officer ${role})`);
  const plain = orThrow(visitSlips([code!], { language: "en" }));
  expect(plain).toContain("<dd>M-1</dd>");
  expect(plain).toContain(`(${role})`);
  const refused = visitSlips([code!], { language: "en", policy: {} as never });
  expect(refused.ok ? [] : refused.refusals.map(({ code: why }) => why)).toContain("input/raw-policy");
});

test("names never become markup, and nothing is fetched", () => {
  const [code] = visitCodes(year);
  const named = HOSTILE_NAMES.map((name) => {
    const visit = { ...code!.document.visit, unit: name };
    return { ...code!, code: codeOf(hashOfVisit(visit)), document: { ...code!.document, visit } };
  });
  const page = orThrow(visitSlips(named, { language: "en" }));
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<(script|img|iframe|object|a)\b/gi)).toBeNull();
  expect(page.match(/\s(on\w+|src|href)="(?!data:,)/gi)).toBeNull();
});

test("another language, a bent receipt and the code of another visit are refused", () => {
  const codesIn = (result: ReturnType<typeof receiptSlips>) =>
    result.ok ? [] : result.refusals.map(({ code }) => code);
  expect(codesIn(receiptSlips([], { language: "fr" as "en" }))).toEqual(["publish/language"]);
  const receipt = receipts.of("U-01")!;
  const bent = { ...receipt, unit: { ...receipt.unit, stratum: "other" } };
  expect(codesIn(receiptSlips([bent], { language: "en" }))).toEqual(["receipts/path"]);
  const [one, other] = visitCodes(year);
  expect(codesIn(visitSlips([{ ...one!, code: other!.code }], { language: "en" }))).toEqual(["codes/form"]);
});

test("what is no code is named by its place, and by what it is", () => {
  const [own] = visitCodes(year);
  const said = (...codes: unknown[]) => {
    const page = visitSlips(codes as never, { language: "en" });
    return page.ok
      ? []
      : page.refusals.map(({ code, path, facts }) => [code, path.join(" "), Object.values(facts)[0]]);
  };
  expect(said(own, {})).toEqual([["codes/form", "1 document", "undefined"]]);
  expect(said({ ...own, code: undefined })).toEqual([["codes/form", "0 code", "undefined"]]);
  expect(said({ ...own, code: "7K2MD-9QX4A" })).toEqual([["codes/form", "0 code", "7K2MD-9QX4A"]]);
  expect(said({ ...own, document: { visit: own!.document.visit } })).toEqual([
    ["codes/form", "0 document", "a plain object"],
  ]);
  expect(said(own, null)).toEqual([["input/unusable", "1", expect.stringContaining("null")]]);
});
