/** The site of a year in which everything happens: what every page holds, says, and does not say. */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { orThrow, writeLedger } from "../../../src/index.js";
import { checkpointOf } from "../../../src/log.js";
import { STYLE } from "../../../src/publish/site/style.js";
import { publishSite } from "../../../src/publish.js";
import { explainUnit } from "../../../src/verify.js";
import { HOSTILE_NAMES } from "../../support/hostile-names.js";
import { filesOf, publicYear, withPlaces } from "../../support/public-year.js";

const { ledger, registries, units, record } = publicYear();
const site = filesOf({ record, units });
const pages = [...site].filter(([path]) => path.endsWith(".html"));
const RULE = "disclosure/people";

const ids = (text: string): string[] => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

describe("every page", () => {
  test("has one heading of the first rank, a language, a title and its landmarks", () => {
    for (const [path, text] of pages) {
      expect([path, text.match(/<h1/g)?.length]).toEqual([path, 1]);
      expect(text).toMatch(
        path.startsWith("en/")
          ? /^<!doctype html>\n<html lang="en">/
          : /^<!doctype html>\n<html lang="zh-CN">/,
      );
      for (const part of ["<header", "<nav", '<main id="main"', "<footer", "<title>"])
        expect(text).toContain(part);
    }
  });

  test("links to nothing but pages and places of the site", () => {
    for (const [path, text] of pages)
      for (const [, address] of text.matchAll(/(?:href|action|src)="([^"]*)"/g)) {
        if (address === "data:,") continue;
        const [file, place] = address!.replaceAll("&amp;", "&").split("#");
        const target = file === "" ? path : join(dirname(path), file!.split("?")[0]!);
        expect([path, address, site.has(target)]).toEqual([path, address, true]);
        if (place !== undefined) expect(["main", ...ids(site.get(target)!)]).toContain(place);
      }
  });

  test("allows its own scripts by their hashes, and nothing else", () => {
    for (const [, text] of pages) {
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
      expect(policy).toMatch(/^default-src 'none'; style-src 'self'; script-src 'sha256-/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      const scripts = [...text.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code!);
      const hashes = scripts.map((code) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
      expect(/script-src ([^;]*)/.exec(policy)![1]!.split(" ")).toEqual(hashes);
      expect(text).not.toMatch(/ style="| on\w+="|<style/);
    }
  });

  test("is there in both languages, with the same places to go", () => {
    const zh = pages.map(([path]) => path).filter((path) => !path.startsWith("en/"));
    expect(zh.map((path) => site.has(`en/${path}`))).toEqual(zh.map(() => true));
  });
});

describe("a checkpoint", () => {
  const origin = "log.example/2026";
  const made = (size?: number) =>
    orThrow(checkpointOf({ ledger, origin, ...(size === undefined ? {} : { size }) }));
  const codesWith = (checkpoint: string, more = {}) => {
    const answer = publishSite({ record, units, checkpoint, ...more });
    return answer.ok ? [] : answer.refusals.map(({ code, path }) => [code, ...path].join(" "));
  };

  test("goes with the record whose log it is of, whole or in part", () => {
    for (const size of [undefined, 1, 7]) expect(codesWith(made(size))).toEqual([]);
    expect(filesOf({ record, units, checkpoint: made() }).get("checkpoint")).toBe(made());
  });

  test("of anything else is refused, with what was expected", () => {
    const [name, size, root] = made().split("\n");
    expect(codesWith(`${"5e".repeat(32)}\n`)).toEqual(["publish/checkpoint-form checkpoint"]);
    expect(codesWith(`${made()}mine\n`)).toEqual(["publish/checkpoint-form checkpoint"]);
    expect(codesWith(`${name}\n${Number(size) + 1}\n${root}\n`)).toEqual([
      "publish/checkpoint-size checkpoint",
    ]);
    expect(codesWith(`${name}\n0\n${root}\n`)).toEqual(["publish/checkpoint-size checkpoint"]);
    expect(codesWith(`${name}\n${Number(size) - 1}\n${root}\n`)).toEqual([
      "publish/checkpoint-root checkpoint",
    ]);
    expect(codesWith(made(), { at: "2026-03-01" })).toEqual(["publish/checkpoint-size checkpoint"]);
  });
});

test("the same record gives the same bytes", () => expect(filesOf({ record, units })).toEqual(site));

test("a draw that was given up sends nobody, on the pages of its units", () => {
  const own = pages.filter(
    ([path, text]) => path.startsWith("en/unit/") && text.includes("This draw is void"),
  );
  expect(own.length).toBeGreaterThan(0);
  for (const [, text] of own) {
    const [given] = text.split("<section>").filter((part) => part.includes("This draw is void"));
    expect(given).toContain("nobody comes because of it");
    expect(given).not.toContain("Who comes");
  }
});

test("of a list that was amended, what came and what went is shown, and not the rest", () => {
  const text = site.get("en/changes.html")!;
  expect(text).toMatch(
    /calendar CN-2026 · holidays<\/span>: <span class="none">none<\/span> → <bdi>2026-06-05 declared later</,
  );
  expect(text).not.toContain("2026-02-15");
});

test("the record goes with the site as it was handed over", () =>
  expect(site.get("ledger.jsonl")).toBe(writeLedger(ledger)));

test("the list of units says of each draw what the audit's explanation says", () => {
  const draws = [...new Set(units.flatMap(({ draws = {} }) => Object.keys(draws)))];
  expect(draws.length).toBeGreaterThan(0);
  for (const { id, draws: own = {} } of units)
    for (const drawId of draws) {
      const { rule, stratum } = orThrow(explainUnit(ledger, { unit: id, drawId, registries }));
      const listed = own[drawId];
      if (listed?.rule === null) expect([id, drawId, listed.stratum]).toEqual([id, drawId, stratum]);
      else if (listed !== undefined) expect([id, drawId, listed.rule]).toEqual([id, drawId, rule]);
    }
});

test("nothing but the list's own fields leaves a registry", () => {
  expect([...new Set(units.flatMap((unit) => Object.keys(unit)))].sort()).toEqual([
    "area",
    "draws",
    "id",
    "name",
  ]);
  const private_ = ["capacity", "recusals", "qualifications"];
  const { "ledger.jsonl": _, ...rest } = Object.fromEntries(site);
  for (const text of Object.values(rest))
    for (const word of private_) expect(text).not.toContain(`&quot;${word}&quot;`);
});

describe("a place that a rule withholds", () => {
  const hash = "5".repeat(64);
  const view = withPlaces(record, (key, value) =>
    key === "inspector" ? { withheld: hash, rule: RULE } : value,
  );
  const seen = filesOf({ record: view, units });

  test("is named with the rule, in both languages", () => {
    const said = (start: string): string =>
      [...seen].flatMap(([path, text]) => (path.startsWith(start) ? [text] : [])).join("");
    const [text, english] = [said("visits/"), said("en/visits/")];
    expect(text).toContain(`不予公开（规则 <code>${RULE}</code>）`);
    expect(english).toContain(`withheld (rule <code>${RULE}</code>)`);
  });

  test("keeps the page standing, whichever place it is", () => {
    const places = new Set<string>();
    withPlaces(record, (key, value) => {
      places.add(key);
      return value;
    });
    const kept = ["", "seq", "kind", "at", "hash", "body", "policy", "drawId", "stratum", "prev", "rule"];
    for (const place of places) {
      if (kept.includes(place) || /^\d+$/.test(place)) continue;
      const bent = withPlaces(record, (key, value) =>
        key === place && value !== null ? { withheld: hash, rule: RULE } : value,
      );
      const answer = publishSite({ record: withPolicies(bent), units, languages: ["en"] });
      expect([place, answer.ok && [...answer.value].length > 0]).toEqual([place, true]);
    }
  });

  /** Policies as they were: what they say is never withheld. */
  function withPolicies(bent: string): string {
    const before = record.split("\n");
    return bent
      .split("\n")
      .map((line, n) => (before[n]!.includes('"kind":"policy"') ? before[n]! : line))
      .join("\n");
  }
});

describe("hostile names", () => {
  const named = units.map((unit, n) => ({
    ...unit,
    name: HOSTILE_NAMES[n % HOSTILE_NAMES.length]!,
    area: HOSTILE_NAMES[(n + 7) % HOSTILE_NAMES.length]!,
  }));
  const said = HOSTILE_NAMES.join(" ");
  const withheldBy = (words: string): string =>
    withPlaces(record, (key, value) =>
      ["reason", "approver", "text"].includes(key) && typeof value === "string"
        ? { withheld: words, rule: words }
        : value,
    );
  const bent = filesOf({ record: withheldBy(said), units: named });
  const quiet = filesOf({ record: withheldBy("quiet"), units });

  test("become no element, no attribute, and no other page", () => {
    const tags = (text: string): string[] =>
      [...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase());
    const known = new Set(pages.flatMap(([, text]) => tags(text)));
    for (const [path, text] of bent) {
      if (!path.endsWith(".html")) continue;
      expect(tags(text).filter((tag) => !known.has(tag))).toEqual([]);
      expect(text.match(/<script/g)?.length).toBe(quiet.get(path)?.match(/<script/g)?.length);
      for (const [, address] of text.matchAll(/(?:href|src|action)="([^"]*)"/g))
        expect(address).toMatch(/^(?:data:,|[\w./%-]*(?:[?#].*)?)$/);
    }
    expect([...bent.keys()].sort()).toEqual([...quiet.keys()].sort());
  });
});

test("a site of an earlier day knows nothing of later ones", () => {
  const early = filesOf({ record, units, at: "2026-01-06" });
  const lines = early.get("ledger.jsonl")!.trim().split("\n");
  expect(lines.length).toBeLessThan(record.trim().split("\n").length);
  expect(record.startsWith(early.get("ledger.jsonl")!)).toBe(true);
});

describe("is refused", () => {
  const codes = (input: unknown): string[] => {
    const answer = publishSite(input as never);
    return answer.ok ? [] : answer.refusals.map(({ code }) => code);
  };

  test("a list that holds more than is public", () =>
    expect(codes({ record, units: [{ id: "U-1", name: "a", phone: "1" }] })).toEqual(["publish/unit"]));
  test("a record that is none", () => expect(codes({ record: "{}" })).toEqual(["publish/no-entry"]));
  test("a record whose chain was broken", () =>
    expect(codes({ record: record.replace("officer-1", "officer-2") })).not.toEqual([]));
  test("a record without a policy", () =>
    expect(codes({ record, at: "2020-01-01" })).toEqual(["publish/no-policy"]));
  test("a day that is none, and a language that nobody wrote", () =>
    expect(codes({ record, at: "1 May", languages: ["fr"] })).toEqual([
      "publish/language",
      "publish/not-a-day",
    ]));
});

describe("the page that checks", () => {
  const checker = "postMessage('</script><b>')";
  const checking = filesOf({ record, units, checker });
  const text = checking.get("check.html")!;

  test("is one file: nothing is loaded, and the style is known by its hash", () => {
    expect(text).not.toContain("site.css");
    const style = /<style>(.*?)<\/style>/s.exec(text)![1]!;
    expect(text).toContain(`style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(text).toContain("worker-src blob:");
  });

  test("holds code and record as text of attributes", () => {
    expect(text).not.toContain("<b>");
    expect(text.match(/<script>/g)).toHaveLength(2);
  });

  test("is there with the verify code only, and no other page may start a worker", () => {
    expect(site.has("check.html")).toBe(false);
    for (const [path, other] of checking)
      if (path.endsWith(".html") && !path.endsWith("check.html")) expect(other).not.toContain("worker-src");
  });
});

test("a table that scrolls has a shade at the edge behind which it goes on, without a script", () => {
  const [, style] = /\.table \{([^}]*)\}/.exec(STYLE)!;
  expect(style).toContain("overflow-x: auto");
  expect(style!.match(/var\(--paper\).*local/g)).toHaveLength(2);
  expect(style!.match(/var\(--edge\).*scroll/g)).toHaveLength(2);
  expect(STYLE.match(/--edge: /g)).toHaveLength(4);
});
