/** Receipts of units, bent in many ways: both verifiers accept the same, and refuse the others at the same fields. */
import { describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow, type Year } from "../../src/index.js";
import { checkpointOf } from "../../src/log.js";
import { checkReceipt, issueReceipts, openReceipts, type Receipt } from "../../src/publish.js";
import { receiptsInPython } from "../support/second-codes.js";
import { BY, policy as document, type Row, rules, town } from "../support/small-case.js";

const at = "2026-03-05T09:00:00+08:00";
const HASH = "ab".repeat(32);
const registry = town();

function receiptOf(secret: string | undefined): Receipt {
  const opened: Year = openYear({ policy: rules(), registry, ...(secret !== undefined && { secret }) });
  const seed = [{ type: "plain", value: "one" }] as const;
  const { year: drawn, drawId } = orThrow(drawRound(opened, { round: "H1", seed, at, by: BY }));
  const { year } = orThrow(issueReceipts(drawn, { drawId, at, by: BY }));
  const checkpoint = orThrow(checkpointOf({ ledger: year.ledger, origin: "log.example/1" }));
  return orThrow(openReceipts(year, { drawId, checkpoint })).of("U-03")!;
}

type Bend = (receipt: Row) => void;

/** A field of the receipt, or inside it, set to what JSON can hold; left out where it is undefined. */
const set =
  (path: string, value?: unknown): Bend =>
  (receipt) => {
    const steps = path.split(".");
    const last = steps.pop()!;
    const inner = steps.reduce<Row>((own, step) => (own[step] ?? {}) as Row, receipt);
    if (value === undefined) delete inner[last];
    else inner[last] = value;
  };

const changed =
  (path: string, change: (value: string) => unknown): Bend =>
  (receipt) =>
    set(
      path,
      change(String(path.split(".").reduce<unknown>((own, step) => (own as Row)[step], receipt))),
    )(receipt);

const lines = (change: (parts: string[]) => string[]): Bend =>
  changed("checkpoint", (text) => change(text.split("\n")).join("\n"));

const origin = (name: string): Bend => lines(([, ...others]) => [name, ...others]);

const FIELDS = ["format", "unit", "at", "path", "entry", "log", "checkpoint"];
const OF_UNIT = ["cutOff", "place", "rule", "stratum", "ticket", "unit", "salt"];
const OF_ENTRY = ["seq", "prev", "kind", "at", "by", "body", "salt"];
const ODD: readonly unknown[] = [null, 7, "", [], {}, true];

const BENDS: readonly (readonly [string, Bend])[] = [
  ["nothing", () => undefined],
  ...FIELDS.map((field) => [`without ${field}`, set(field)] as const),
  ...FIELDS.flatMap((field) =>
    ODD.map((odd) => [`${field}: ${JSON.stringify(odd)}`, set(field, odd)] as const),
  ),
  ...OF_UNIT.map((field) => [`unit without ${field}`, set(`unit.${field}`)] as const),
  ...OF_UNIT.flatMap((field) =>
    ODD.map((odd) => [`unit.${field}: ${JSON.stringify(odd)}`, set(`unit.${field}`, odd)] as const),
  ),
  ...OF_ENTRY.map((field) => [`entry without ${field}`, set(`entry.${field}`)] as const),
  ...OF_ENTRY.flatMap((field) =>
    ODD.map((odd) => [`entry.${field}: ${JSON.stringify(odd)}`, set(`entry.${field}`, odd)] as const),
  ),
  ["a field more", set("note", "")],
  ["a field more in the unit", set("unit.note", "")],
  ["a field more in the entry", set("entry.hash", HASH)],
  ["a field more in the body", set("entry.body.note", "")],
  ["a field less in the body", set("entry.body.size")],
  ["another place", set("unit.place", "elsewhere")],
  ["a ticket that is no hash", set("unit.ticket", "ab")],
  ["a cut-off that is no hash", set("unit.cutOff", "AB".repeat(32))],
  ["another salt", set("unit.salt", HASH)],
  ["a salt that is no hash", set("unit.salt", "ab")],
  ["the salt of an entry", set("entry.salt", HASH)],
  ["salts of nothing", set("entry.salt", { by: null })],
  ["salts of more", set("entry.salt.note", HASH)],
  ["salts of the fields of the body", set("entry.salt.body", { size: HASH })],
  ["another salt of the body", set("entry.salt.body", HASH)],
  ["a body withheld", set("entry.body", { rule: "default/list", withheld: HASH })],
  ["a draw id withheld", set("entry.body.drawId", { rule: "default/list", withheld: HASH })],
  ["an author withheld", set("entry.by", { rule: "default/people", withheld: HASH })],
  ["an author shown", set("entry.by", "somebody")],
  ["a negative index", set("at", -1)],
  ["half an index", set("at", 1.5)],
  ["an index behind all", set("at", 12)],
  ["an index as text", set("at", "2")],
  ["a large index", set("at", 2 ** 53)],
  ["a negative number", set("entry.seq", -1)],
  ["a large number", set("entry.seq", 2 ** 53)],
  ["another number", set("entry.seq", 3)],
  ["no instant", set("entry.at", "yesterday")],
  ["another instant", set("entry.at", "2026-03-05T09:00:01+08:00")],
  ["another entry before it", set("entry.prev", HASH)],
  ["no entry before it", set("entry.prev", "ab")],
  ["another kind", set("entry.kind", "codes")],
  ["another size", set("entry.body.size", 13)],
  ["size none", set("entry.body.size", 0)],
  ["another root", set("entry.body.root", HASH)],
  ["a root of capitals", changed("entry.body.root", (root) => root.toUpperCase())],
  ["another draw", set("entry.body.drawId", "000000/2026/M-1/H2")],
  ["no id of a draw", set("entry.body.drawId", "")],
  ["a shorter path", changed("path", (path) => path.slice(0, -4))],
  ["a path with a blank", changed("path", (path) => ` ${path}`)],
  ["a path with a line end", changed("path", (path) => `${path}\n`)],
  ["a path of other letters", changed("path", (path) => path.replace(/[+/]/g, "_"))],
  ["a path without padding", changed("path", (path) => path.replace(/=/g, ""))],
  ["a path of one hash more", changed("path", () => `${"A".repeat(43)}=`)],
  ["a path with odd bits", changed("path", () => `${"A".repeat(42)}B=`)],
  ["a log of one hash more", changed("log", () => `${"A".repeat(43)}=`)],
  ["no end of the checkpoint", changed("checkpoint", (text) => text.slice(0, -1))],
  ["two ends of the checkpoint", changed("checkpoint", (text) => `${text}\n`)],
  ["a line more", changed("checkpoint", (text) => `${text}more\n`)],
  ["a signature", changed("checkpoint", (text) => `${text}\n\u2014 log.example/1 AAAAAAAA\n`)],
  ["ends of another system", changed("checkpoint", (text) => text.replace(/\n/g, "\r\n"))],
  ...[
    "",
    "a b",
    "a+b",
    "https://log.example/1",
    "a\u3000",
    "a\u00a0b",
    "a\u0085",
    "a\u2028",
    "a\u200bb",
    "a\tb",
    "a\u007f",
    "a\u0000",
    "a\u001cb",
    "a\ufeff",
    "双随机",
    "\ud83d\ude00",
    "a\u180eb",
    "\ud800",
  ].map((name) => [`the origin ${JSON.stringify(name)}`, origin(name)] as const),
  ...[
    "",
    "0",
    "01",
    "+7",
    " 7",
    "7 ",
    "-1",
    "1.0",
    "1e1",
    "\uff17",
    "9007199254740991",
    "9007199254740992",
    "99999999999999999",
  ].map(
    (size) =>
      [`the size ${JSON.stringify(size)}`, lines(([name, , ...others]) => [name!, size, ...others])] as const,
  ),
  ...["", "AAAA", "A".repeat(43), `${"A".repeat(43)}=`, `${"A".repeat(42)}B=`, ` ${"A".repeat(43)}=`].map(
    (root) =>
      [
        `the root ${JSON.stringify(root)}`,
        lines(([name, size, , ...others]) => [name!, size!, root, ...others]),
      ] as const,
  ),
  [
    "without log and checkpoint",
    (receipt) => {
      for (const field of ["log", "checkpoint"]) set(field)(receipt);
    },
  ],
];

/** The field of the receipt at which it is refused. */
const fieldOf = (place: string): string => place.replace(/^receipt\.?/, "").split(/[.:]/)[0]!;

describe.each([
  ["a plain ledger", undefined],
  ["a salted ledger", "5a".repeat(32)],
])("of %s", (_, secret) => {
  const honest = JSON.stringify(receiptOf(secret));
  const bent = BENDS.map(([, bend]) => {
    const receipt = JSON.parse(honest) as Row;
    bend(receipt);
    return JSON.parse(JSON.stringify(receipt)) as Row;
  });
  const second = receiptsInPython(bent, { registries: [registry], policy: document() });

  test.each(BENDS.map(([what], n) => [what, n] as const))("%s", (what, n) => {
    const checked = checkReceipt(bent[n] as never);
    const mine = checked.ok ? [] : checked.refusals.map(({ path }) => String(path[0]));
    expect([...new Set(second[n]!.map(fieldOf))].sort()).toEqual([...new Set(mine)].sort());
    if (what === "nothing") expect(mine).toEqual([]);
  });
});
