import { expect, expectTypeOf, test } from "vitest";
import type { wordsOfAudit } from "../../../src/languages/english-of-audit.js";
import type { LedgerCode } from "../../../src/ledger/refuse.js";
import type { PolicyCode } from "../../../src/policy/refuse.js";
import type { RegistryCode } from "../../../src/registry/refuse.js";
import type { VerifyCode } from "../../../src/verify/refuse.js";
import * as verify from "../../../src/verify.js";
import { CALLS, DOORS } from "../../support/every-export.js";

type CodeOfAudit = keyof typeof wordsOfAudit;

test("the auditor's languages know every code of ledgers, policies, registries, findings and notes", () => {
  expectTypeOf<LedgerCode | PolicyCode | RegistryCode | VerifyCode>().toExtend<CodeOfAudit>();
  expectTypeOf<verify.FindingCode | verify.Note["code"]>().toExtend<CodeOfAudit>();
});

const SPOILT = [
  undefined,
  null,
  7,
  "",
  "{}",
  "[]",
  "x\n",
  [],
  {},
  [{}],
  { units: [{}] },
  { policy: {}, ledger: [], registry: {} },
  new Map(),
];

test.each(Object.keys(verify).filter((name) => name in CALLS && name !== "wordsOf" && name !== "orThrow"))(
  "whatever %s refuses is said in the words of its own door",
  (name) => {
    const call = DOORS.verify[name as keyof typeof verify] as (...given: unknown[]) => unknown;
    const [, ...others] = CALLS[name]!;
    for (const spoilt of SPOILT) {
      for (const { code } of refusalsOf(() => call(spoilt, ...others)))
        for (const language of [verify.english, verify.chinese])
          expect(Object.keys(language.wording)).toContain(code);
    }
  },
);

function refusalsOf(run: () => unknown): readonly verify.Refusal[] {
  try {
    return (run() as { readonly refusals?: readonly verify.Refusal[] } | null)?.refusals ?? [];
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return [];
  }
}

test("a refusal of another door is thrown with its code and facts, where the auditor's door has no words", () => {
  const refused = {
    ok: false,
    refusals: [{ code: "case/unknown-lane", path: ["lane"], facts: { lane: "x" } }],
  } as const;
  expect(() => verify.orThrow(refused)).toThrow('lane: [case/unknown-lane] {"lane":"x"}');
  expect(() => verify.orThrow(verify.parsePolicy(7 as unknown))).toThrow(/\. .*\[policy\//);
});
