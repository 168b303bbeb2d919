/** The public view: what everybody may see of a ledger on a day, and can check. */
import { describe, expect, test } from "vitest";
import {
  audit,
  type Ledger,
  orThrow,
  type Policy,
  parsePolicy,
  readLedger,
  writeLedger,
} from "../../../src/index.js";
import { bytesOfHex, hexOf } from "../../../src/kernel/hex.js";
import { hashOfWhole, saltWithin } from "../../../src/ledger/salted-entry.js";
import { canonicalJson, sha256Hex } from "../../../src/protocol.js";
import { chinese, english, publicView, viewsAgree, wordsOf } from "../../../src/publish.js";
import * as acts from "../../support/acts.js";
import { busyDraft, CLASSES } from "../../support/busy-town.js";
import { busyYear } from "../../support/busy-year.js";
import { encodingsOf } from "../../support/encodings.js";
import { AT, inspectors, type Row, SEED, town } from "../../support/small-case.js";

const SECRET = "71".repeat(32);
const PRIVATE = [
  "腰椎间盘突出住院",
  "王建国",
  "李秘书",
  "举报人张三 13800001111",
  "京刑罚字0042号",
  "来信不愿具名",
];
const [ILLNESS, HEAD, CLERK, INFORMER, FILE, LETTER] = PRIVATE as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const codesOf = (found: readonly { readonly code: string }[]): string[] => [
  ...new Set(found.map(({ code }) => code)),
];
const refusalsOf = (read: object): string[] =>
  "refusals" in read
    ? (read.refusals as { code: string; path: unknown[] }[]).map(({ code, path }) =>
        [code, ...path].join(" "),
      )
    : [];
const linesOf = (text: string): Row[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);
const textOf = (lines: readonly Row[]): string => lines.map((line) => `${canonicalJson(line)}\n`).join("");
const bodyOf = (lines: readonly Row[], kind: string): Row =>
  lines.find((line) => line["kind"] === kind)!["body"] as Row;

/** A year in which everything happens that nobody may read of. */
function privateYear(disclosure?: Row): { ledger: Ledger; policy: Policy } {
  const policy = orThrow(
    parsePolicy(
      busyDraft((draft) => {
        draft["classes"] = CLASSES;
        if (disclosure !== undefined) draft["disclosure"] = disclosure;
      }),
    ),
  );
  const registry = town({
    inspectors: inspectors().map((each) => ({ ...each, qualifications: ["lead"], capacity: 60 })),
  });
  return acts.salted(SECRET, () => {
    const base = { policy, registry, by: CLERK };
    const round = orThrow(acts.runRound({ ...base, round: "H1", seed: SEED, at: AT }));
    const { unit } = round.draw.strata[0]!.drawn[0]!;
    const { inspector } = round.teams.teams!.seats.at(-1)!;
    const out = [{ inspector, from: "2026-01-08", until: "2026-06-30" }];
    const ill = { round: "H1", out, ground: "illness", reason: ILLNESS, approver: HEAD } as const;
    let { ledger } = orThrow(
      acts.substitute({ ...base, ...ill, ledger: round.ledger, at: "2026-01-07T09:00:00+08:00" }),
    );
    const told = { lane: "complaint", case: "C-1", units: ["U-12"], reason: INFORMER };
    const seed = [{ type: "plain", value: "case" }] as const;
    ({ ledger } = orThrow(acts.runCase({ ...base, ...told, ledger, seed, at: "2026-01-08T09:00:00+08:00" })));
    const events = [{ unit, event: "penalty" as const, day: "2026-02-01", reference: FILE }];
    ledger = orThrow(acts.recordEvents({ ledger, events, at: "2026-03-05T09:00:00+08:00", by: CLERK }));
    const visit = { drawId: round.draw.drawId, unit };
    const steps = [{ ...visit, step: "enter", day: "2026-03-06", codes: ["A"], text: LETTER }];
    const entered = acts.recordResults({
      ledger,
      policy,
      steps,
      at: "2026-03-07T09:00:00+08:00",
      by: CLERK,
    } as never);
    return { ledger: orThrow(entered), policy };
  });
}

const on = (day: string): { at: string } => ({ at: `${day}T12:00:00+08:00` });
const viewOn = (ledger: Ledger, day: string): string => orThrow(publicView(ledger, on(day))).text;

describe("a view of a year with secrets", () => {
  const { ledger } = privateYear();

  test.each(["2026-01-06", "2026-01-20", "2026-03-31", "2026-07-01", "2027-06-01"])(
    "on %s tells none of them, in any encoding",
    (day) => {
      const text = viewOn(ledger, day);
      const found = PRIVATE.flatMap((word) =>
        encodingsOf(word).filter((each) => text.toLowerCase().includes(each.toLowerCase())),
      );
      expect(found).toEqual([]);
      expect(text).not.toContain(SECRET);
      expect(audit(text, on(day))).toMatchObject({ findings: [], discretions: [] });
    },
  );

  test("an entry of another program goes by the last policy, whatever draw it names: a view does not tell it", () => {
    const other = orThrow(
      parsePolicy(busyDraft((draft) => void Object.assign(draft, { authority: "999999" }))),
    );
    const open = privateYear({ open: ["people"] });
    const body = { drawId: `${open.policy.authority}/2026/FIRE/H1` };
    const at = "2026-03-08T09:00:00+08:00";
    const longer = acts.salted(SECRET, () => {
      const rules = { policy: other, digest: sha256Hex(canonicalJson(other as never)) };
      const ledger = acts.appendSalted(open.ledger, { kind: "policy", at, by: CLERK, body: rules as never });
      return acts.appendSalted(ledger, { kind: "x-note", at, by: "other-program", body });
    });
    const text = viewOn(longer, "2026-03-31");
    expect(linesOf(text).at(-1)).toMatchObject({ by: { rule: "default/people" }, kind: "x-note" });
    expect(linesOf(text).find(({ kind }) => kind === "draw")).toMatchObject({ by: CLERK });
    expect(audit(text, on("2026-03-31")).findings).toEqual([]);
  });

  test("the whole ledger tells all of them", () => {
    const text = writeLedger(ledger);
    expect(PRIVATE.filter((word) => !text.includes(word))).toEqual([]);
  });

  test("says of each withheld field by which rule", () => {
    const { notes } = audit(viewOn(ledger, "2026-07-10"), on("2026-07-10"));
    const said = notes
      .filter(({ code }) => code === "verify/note-withheld")
      .map(({ facts }) => `${facts["drawId"]}: ${facts["rule"]}`);
    expect(said).toEqual(
      expect.arrayContaining([
        "substitution body.reason: default/reasons",
        "substitution body.ground: default/leave",
        "substitution body.out.*.from: default/leave",
        "case body.reason: default/reasons",
        "event body: default/events",
        "result body.codes: default/results",
        "plan by: default/people",
      ]),
    );
  });

  test("what the rules withhold cannot be found by trying all that it could be", () => {
    const lines = linesOf(viewOn(ledger, "2026-07-10"));
    const { salt, body } = lines.find(({ kind }) => kind === "substitution") as {
      salt: { body: Row; by: string | null };
      body: Row;
    };
    const { withheld } = body["ground"] as { withheld: string };
    const salts = [JSON.stringify(salt), JSON.stringify(lines)].flatMap((text) =>
      [...text.matchAll(/[0-9a-f]{64}/g)].map(([hex]) => hex),
    );
    const tries = new Set(
      [...new Set(salts)].flatMap((hex) =>
        ["illness", "leave", "recusal", "duty", "other"].flatMap((ground) => {
          const one = bytesOfHex(hex);
          const inside = ["ground", "body", "by", "out"].map((step) => saltWithin(one, step));
          return [
            sha256Hex(`"${ground}"`),
            ...[one, ...inside].map((each) => hexOf(hashOfWhole(ground, each))),
          ];
        }),
      ),
    );
    expect(tries.size).toBeGreaterThan(3_000);
    expect(tries.has(withheld)).toBe(false);
    // Who keeps the ledger finds it at once.
    const { salt: kept = "" } = ledger.find(({ kind }) => kind === "substitution")!;
    const own = saltWithin(saltWithin(bytesOfHex(kept), "body"), "ground");
    expect(hexOf(hashOfWhole("illness", own))).toBe(withheld);
  });
});

describe("lists", () => {
  test("are in no file before their round is over, and then are", () => {
    const { ledger } = privateYear();
    const draw = ledger.find(({ kind }) => kind === "draw")!.body as unknown as {
      seed: string;
      strata: { drawn: { ticket: string }[]; cutOff: string }[];
    };
    const tickets = [
      draw.seed,
      ...draw.strata.flatMap(({ drawn, cutOff }) => [cutOff, ...drawn.map(({ ticket }) => ticket)]),
    ];
    const hidden = viewOn(ledger, "2026-06-30");
    expect(tickets.filter((each) => hidden.includes(each))).toEqual([]);
    expect(bodyOf(linesOf(hidden), "draw")["seed"]).toMatchObject({ rule: "default/list" });
    expect(codesOf(audit(hidden, on("2026-06-30")).notes)).toContain("verify/note-not-judged");
    const open = viewOn(ledger, "2026-07-01");
    expect(tickets.filter((each) => !open.includes(each))).toEqual([]);
  });

  test("that are announced open before their round; what a policy opens is seen, what it withholds is not", () => {
    const { ledger } = privateYear({
      lists: [{ id: "ahead", of: ["M-1"], when: "announced", days: 366 }],
      fields: [{ id: "loads", kinds: ["teams"], fields: ["teams.loads"], until: "2026-05-01" }],
      open: ["people", "events"],
    });
    const early = viewOn(ledger, "2026-04-30");
    expect(early).toContain(HEAD);
    expect(early).toContain(FILE);
    expect(early).not.toContain(ILLNESS);
    expect(early).toContain('"rule":"loads"');
    expect(viewOn(ledger, "2026-05-01")).not.toContain('"rule":"loads"');
    expect(audit(early, on("2026-04-30")).findings).toEqual([]);
  });
});

describe("who makes a view otherwise", () => {
  const { ledger } = privateYear();
  const DAY = "2026-07-10";
  const text = viewOn(ledger, DAY);

  test("withholds what no rule withholds: a finding", () => {
    const lines = linesOf(text);
    const plan = lines.find(({ kind }) => kind === "plan")!;
    const whole = ledger.find(({ kind }) => kind === "plan")!;
    const salt = saltWithin(bytesOfHex(whole.salt!), "body");
    const { strata } = whole.body as unknown as { strata: never };
    (plan["body"] as Row)["strata"] = {
      rule: "default/reasons",
      withheld: hexOf(hashOfWhole(strata, saltWithin(salt, "strata"))),
    };
    ((plan["salt"] as Row)["body"] as Row)["strata"] = null;
    expect(codesOf(audit(textOf(lines), on(DAY)).findings)).toContain("verify/withheld");
  });

  test("names another rule, or shows what a rule withholds: a finding", () => {
    expect(codesOf(audit(text.replaceAll("default/reasons", "default/leave"), on(DAY)).findings)).toEqual([
      "verify/withheld",
    ]);
    const early = viewOn(ledger, "2026-06-30");
    expect(codesOf(audit(early, on(DAY)).findings)).toContain("verify/withheld");
    expect(codesOf(audit(text, on("2026-06-30")).findings)).toContain("verify/shown");
  });

  test("shows a whole line, of which the rules withhold something: a finding for each", () => {
    const lines = linesOf(text);
    const opened = lines.flatMap(({ salt }, n) => (typeof salt === "string" ? [] : [n]));
    expect(opened.length).toBeGreaterThan(5);
    for (const n of opened) {
      const bent = lines.map((line, m) => (m === n ? (ledger[n] as unknown as Row) : line));
      const { findings } = audit(textOf(bent), on(DAY));
      expect([n, findings.filter(({ code }) => code === "verify/shown").length]).toEqual([n, 1]);
    }
  });

  test("leaves out an entry, or changes one: a finding", () => {
    const lines = text.split("\n");
    expect(codesOf(audit(lines.filter((_, n) => n !== 6).join("\n"), on(DAY)).findings)).toContain(
      "verify/line",
    );
    expect(audit(text.replace("2026-01-07T09", "2026-01-07T10"), on(DAY)).findings).not.toEqual([]);
  });

  test("cannot hide a draw that was bent: once it is open, it is found as in the ledger", () => {
    const bent = acts.salted(SECRET, () =>
      rewritten(ledger, "draw", (body) => ((body["strata"] as Row[])[0]!["shortfall"] = 5)),
    );
    const { text: view } = orThrow(publicView(bent, on(DAY)));
    expect(codesOf(audit(view, on(DAY)).findings)).toContain("verify/drawn-count");
  });
});

describe("views", () => {
  test("of one ledger agree; of another they do not", () => {
    const { ledger } = privateYear();
    const [early, late] = [viewOn(ledger, "2026-01-20"), viewOn(ledger, "2026-12-31")];
    expect(viewsAgree(early, late)).toMatchObject({ ok: true });
    expect(viewsAgree(early, writeLedger(ledger))).toMatchObject({ ok: true });
    const other = viewOn(
      acts.salted(SECRET, () => rewritten(ledger, "case", (body) => (body["reason"] = "no"))),
      "2026-12-31",
    );
    expect(refusalsOf(viewsAgree(late, other))[0]).toMatch(/^publish\/views-differ line/);
  });

  test("without a line agree with nothing: an empty file is no ledger", () => {
    const view = viewOn(privateYear().ledger, "2026-01-20");
    expect(refusalsOf(viewsAgree("", view))).toEqual(["publish/empty-view one"]);
    expect(refusalsOf(viewsAgree(view, ""))).toEqual(["publish/empty-view other"]);
    expect(refusalsOf(viewsAgree("", ""))).toEqual(["publish/empty-view one", "publish/empty-view other"]);
  });

  test("what is no input is said to be that, and where", () => {
    const { ledger } = privateYear();
    for (const input of [undefined, null, "2026-01-20"])
      expect(refusalsOf(publicView(ledger, input as never))).toEqual(["input/unusable input"]);
  });

  test("are no ledgers: no act goes on from one", () => {
    const { ledger } = privateYear();
    expect(refusalsOf(readLedger(viewOn(ledger, "2026-07-10")))[0]).toBe("ledger/withheld line 1");
  });

  test("of a ledger without salts are refused, and say what they would have told", () => {
    const answer = publicView(busyYear().ledger, on("2026-07-10"));
    const [first] = "refusals" in answer ? answer.refusals : [];
    expect(first).toMatchObject({ code: "publish/unsalted", facts: { rule: "default/people" } });
    expect(wordsOf(first!, english).message).toContain("default/people");
    expect(wordsOf(first!, chinese).message).toContain("default/people");
    expect(refusalsOf(publicView([], { at: "today" }))).toEqual(["publish/not-an-instant at"]);
  });
});

/** The ledger with one body changed and everything chained anew, by who has the secret. */
function rewritten(ledger: Ledger, kind: string, change: (body: Row) => void): Ledger {
  const names = new Map<string, string>();
  return ledger.reduce<Ledger>((longer, entry) => {
    const named = JSON.stringify(entry.body).replace(/[0-9a-f]{64}/g, (hash) => names.get(hash) ?? hash);
    const body = JSON.parse(named) as Row;
    if (entry.kind === kind) change(body);
    const next = acts.appendSalted(longer, {
      kind: entry.kind,
      at: entry.at,
      by: entry.by,
      body: body as never,
    });
    names.set(entry.hash, next.at(-1)!.hash);
    return next;
  }, []);
}
