/** Each unit can show how it stood in a draw, with a small file; what is bent in it does not hold. */
import { beforeAll, describe, expect, test } from "vitest";
import { drawRound, openYear, orThrow, parsePolicy, parseRegistry, type Year } from "../../../src/index.js";
import { checkpointOf, signNote } from "../../../src/log.js";
import {
  checkReceipt,
  chinese,
  english,
  issueReceipts,
  openReceipts,
  type Receipt,
  wordsOf,
} from "../../../src/publish.js";
import { audit } from "../../../src/verify.js";
import { chainedAnew } from "../../support/chained-anew.js";
import { AS_OF, BY, policy as document, inspectors, units } from "../../support/small-case.js";

const SECRET = "5a".repeat(32);
const at = "2026-03-05T09:00:00+08:00";
const policy = orThrow(parsePolicy(document() as never));
const rows = { units: units(), inspectors: inspectors(), asOf: AS_OF };

function drawn(secret?: string, ofRegistry?: string) {
  const registry = orThrow(parseRegistry({ ...rows, ...(ofRegistry && { secret: ofRegistry }) } as never));
  const year = openYear({ policy, registry, ...(secret && { secret }) });
  const round = policy.matters[0]!.rounds[0]!.id;
  const seed = [{ type: "plain", value: "one" }] as const;
  return { registry, ...orThrow(drawRound(year, { round, seed, at, by: BY })) };
}

function issued(secret?: string, ofRegistry?: string) {
  const { year, drawId, registry } = drawn(secret, ofRegistry);
  return { drawId, registry, year: orThrow(issueReceipts(year, { drawId, at, by: BY })).year };
}

const codesIn = (result: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly code: string }[];
}) => (result.refusals ?? []).map(({ code }) => code);

describe.each([
  ["a public registry", undefined, undefined],
  ["a salted ledger", SECRET, undefined],
  ["a private registry on a salted ledger", SECRET, "77".repeat(32)],
])("of %s", (_, secret, ofRegistry) => {
  let held: {
    readonly drawId: string;
    readonly year: Year;
    readonly registry: ReturnType<typeof drawn>["registry"];
  };
  let receipts: readonly Receipt[];
  beforeAll(() => {
    held = issued(secret, ofRegistry);
    const opened = orThrow(openReceipts(held.year, { drawId: held.drawId }));
    receipts = opened.units.map((unit) => opened.of(unit)!);
  });

  test("every unit of the registry has one, and it holds", () => {
    expect(receipts.map(({ unit }) => unit.unit)).toEqual(held.registry.units.ids);
    for (const receipt of receipts) {
      const found = orThrow(checkReceipt(JSON.parse(JSON.stringify(receipt)) as Receipt));
      expect(held.year.ledger[found.entry.seq]?.hash).toBe(found.entry.hash);
      expect(found.drawId).toBe(held.drawId);
    }
  });

  test("they say what the draw says", () => {
    const draw = held.year.ledger.find(({ kind }) => kind === "draw")!;
    const strata = draw.kind === "draw" ? draw.body.strata : [];
    const of = (place: string) =>
      receipts.filter(({ unit }) => unit.place === place).map(({ unit }) => unit.unit);
    const names = (list: readonly { readonly unit: string }[]) => list.map(({ unit }) => unit);
    expect(of("drawn")).toEqual(strata.flatMap(({ drawn: each }) => names(each)).sort());
    expect(of("reserve")).toEqual(strata.flatMap(({ reserve }) => names(reserve)).sort());
    for (const { unit } of receipts) {
      if (unit.place === "left-out") expect([unit.ticket, unit.cutOff]).toEqual([null, null]);
      else if (unit.cutOff !== null) expect(unit.place === "drawn").toBe(unit.ticket! <= unit.cutOff);
    }
  });

  test("both readings agree, and a bent root or number of units is found", () => {
    const { ledger } = held.year;
    const inputs = { registries: [held.registry], policy };
    expect(audit(ledger, inputs).findings).toEqual([]);
    expect(audit(ledger).findings).toEqual([]);
    if (secret !== undefined) return;
    const last = ledger.length - 1;
    const bent = (change: Record<string, unknown>) =>
      audit(
        chainedAnew(ledger, last, (body) => Object.assign(body, change)),
        inputs,
      ).findings.map(({ code }) => code);
    expect(bent({ root: "0".repeat(64) })).toEqual(["verify/receipts"]);
    expect(bent({ size: 1 })).toContain("verify/receipts");
    expect(bent({ drawId: "000000/2026/M-1/H9" })).toEqual(["verify/receipts"]);
  });

  test("a further field anywhere, a salt too many or too few, or the salt of the entry: not its form", () => {
    const [{ unit, entry, ...rest }] = receipts as [Receipt];
    const { salt: ofUnit, ...bare } = unit;
    const { salt: ofEntry, ...line } = entry;
    const bends: readonly [string, object][] = [
      ["note", { ...rest, unit, entry, note: "x" }],
      ["__proto__", JSON.parse(JSON.stringify({ ...rest, unit, entry }).replace("{", '{"__proto__":{},'))],
      ["unit", { ...rest, entry, unit: { ...unit, note: "x" } }],
      ["entry", { ...rest, unit, entry: { ...entry, note: "x" } }],
      ["entry", { ...rest, unit, entry: { ...entry, salt: SECRET } }],
      ofUnit === undefined
        ? ["unit.salt", { ...rest, entry, unit: { ...unit, salt: SECRET } }]
        : ["unit.salt", { ...rest, entry, unit: bare }],
      ...(ofEntry === undefined ? [] : [["unit.salt", { ...rest, unit, entry: line }] as [string, object]]),
    ];
    for (const [field, bent] of bends) {
      const found = checkReceipt(bent as Receipt);
      const named = found.ok ? [] : found.refusals.map(({ path }) => path.join("."));
      expect([field, named.includes(field)]).toEqual([field, true]);
      expect(codesIn(found).every((code) => code === "receipts/form")).toBe(true);
    }
  });

  test("whatever is changed in one, it does not hold or leads elsewhere", () => {
    const [receipt] = receipts as [Receipt];
    const { entry } = orThrow(checkReceipt(receipt));
    const bends: Partial<Record<keyof Receipt, unknown>>[] = [
      { unit: { ...receipt.unit, place: receipt.unit.place === "drawn" ? "not-drawn" : "drawn" } },
      { unit: { ...receipt.unit, unit: "U-99" } },
      { unit: { ...receipt.unit, ticket: "0".repeat(64) } },
      { at: receipt.at + 1 },
      { path: receipts[1]!.path },
      { format: "double-random/receipt/2" },
      { entry: { ...receipt.entry, seq: 1 } },
      { entry: { ...receipt.entry, body: { ...(receipt.entry["body"] as object), size: 3 } } },
      { entry: { ...receipt.entry, at: "2026-03-06T09:00:00+08:00" } },
      { log: "AAAA" },
    ];
    for (const bend of bends) {
      const found = checkReceipt({ ...receipt, ...bend } as Receipt);
      expect(found.ok && found.value.entry.hash === entry.hash, JSON.stringify(bend)).toBe(false);
    }
  });
});

test("with a checkpoint it leads into the log, within 2 kB for a hundred thousand units", () => {
  const { year, drawId } = issued(SECRET);
  const text = orThrow(checkpointOf({ ledger: year.ledger, origin: "log.example.gov.cn/2026" }));
  const checkpoint = orThrow(signNote(text, { name: "log.example.gov.cn/2026", secret: "01".repeat(32) }));
  const receipt = orThrow(openReceipts(year, { drawId, checkpoint })).of("U-01")!;
  expect(orThrow(checkReceipt(receipt)).checkpoint).toBe(text);
  expect(codesIn(checkReceipt({ ...receipt, checkpoint: text.replace("\n", "/x\n") }))).toEqual([]);
  expect(codesIn(checkReceipt({ ...receipt, checkpoint: text.replace(/\n\d+\n/, "\n1\n") }))).toEqual([
    "receipts/log",
  ]);
  // Nothing but its three lines, and a name that a log can have.
  for (const odd of [checkpoint, `${text}more\n`, text.replace("log.", "log "), text.slice(0, -1), ""])
    expect(codesIn(checkReceipt({ ...receipt, checkpoint: odd }))).toEqual(["receipts/form"]);
  const { log: _, ...without } = receipt;
  expect(codesIn(checkReceipt(without as Receipt))).toEqual(["receipts/form"]);
  expect(codesIn(openReceipts(year, { drawId, checkpoint: `${text}more\n` }))).toEqual([
    "receipts/checkpoint-form",
  ]);
  // 17 digests of a hundred thousand units and 9 of five hundred entries, in base64.
  const path = (digests: number) => "A".repeat(Math.ceil((32 * digests) / 3) * 4);
  const large = JSON.stringify({ ...receipt, path: path(17), log: path(9) });
  expect(new TextEncoder().encode(large).length).toBeLessThanOrEqual(2048);
});

test("refused: twice, no such draw, a private registry without salts, another registry, another ledger's checkpoint", () => {
  const { year, drawId } = issued();
  expect(codesIn(issueReceipts(year, { drawId, at, by: BY }))).toEqual(["receipts/twice"]);
  expect(codesIn(issueReceipts(year, { drawId: "x", at, by: BY }))).toEqual(["receipts/no-draw"]);
  expect(codesIn(openReceipts(drawn().year, { drawId }))).toEqual(["receipts/none"]);
  const other = orThrow(
    checkpointOf({ ledger: issued(SECRET).year.ledger, origin: "log.example.gov.cn/2026" }),
  );
  expect(codesIn(openReceipts(year, { drawId, checkpoint: other }))).toEqual(["receipts/checkpoint-root"]);
  const early = orThrow(checkpointOf({ ledger: year.ledger, origin: "log.example.gov.cn/2026", size: 2 }));
  const found = openReceipts(year, { drawId, checkpoint: early });
  expect(codesIn(found)).toEqual(["receipts/checkpoint-size"]);
  for (const language of [english, chinese])
    expect(wordsOf((found as unknown as { refusals: never[] }).refusals[0]!, language).message).toContain(
      "2",
    );
});
