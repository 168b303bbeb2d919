/**
 * What the types of the root door and of `double-random/ceremony` promise: every act has one shape, an entry is told apart by its kind, and
 * words speak of whatever is said.
 */
import { describe, expectTypeOf, test } from "vitest";
import * as ceremony from "../../src/ceremony.js";
import type {
  Audit,
  Entry,
  Finding,
  LedgerTypes,
  Policy,
  Refusal,
  Registry,
  Result,
  Year,
} from "../../src/index.js";
import * as door from "../../src/index.js";

/** An act: from a year and what is asked to the next year, or to refusals. */
type Act<Input> = (year: Year, input: Input) => Result<{ readonly year: Year }>;

const ACTS = {
  ...{
    announceRound: door.announceRound,
    drawRound: door.drawRound,
    staffRound: door.staffRound,
    revealPhase: ceremony.revealPhase,
  },
  ...{
    substitute: door.substitute,
    substituteEverywhere: door.substituteEverywhere,
    replaceUnits: door.replaceUnits,
    voidRound: door.voidRound,
  },
  ...{
    openCase: door.openCase,
    assignCase: door.assignCase,
    runCase: door.runCase,
    reopenCase: door.reopenCase,
    voidCase: door.voidCase,
  },
  ...{
    anchorChain: ceremony.anchorChain,
    recordResults: door.recordResults,
    recordEvents: door.recordEvents,
    publishVisits: door.publishVisits,
    rateUnits: door.rateUnits,
  },
  ...{ changeRegistry: door.changeRegistry, amendPolicy: door.amendPolicy, moveVisits: door.moveVisits },
};
type Acts = typeof ACTS;

/** Functions of the doors that answer with a next year, by name. */
type Door = typeof door & typeof ceremony;
type Gives<F> = F extends (...given: never[]) => Result<infer Answer>
  ? Answer extends { readonly year: Year }
    ? true
    : false
  : false;
type NamesOfActs = { [Name in keyof Door]: Gives<Door[Name]> extends true ? Name : never }[keyof Door];

describe("every act", () => {
  test("takes a year and what is asked, and answers with the next year or with refusals", () => {
    expectTypeOf<Acts>().toExtend<{ readonly [Name in keyof Acts]: Act<Parameters<Acts[Name]>[1]> }>();
    expectTypeOf<Parameters<Acts[keyof Acts]>["length"]>().toEqualTypeOf<2>();
    expectTypeOf<Parameters<Acts[keyof Acts]>[0]>().toEqualTypeOf<Year>();
  });

  test("is named above, and nothing else of the doors gives a next year", () => {
    expectTypeOf<NamesOfActs>().toEqualTypeOf<keyof Acts>();
  });

  test("asks for neither policy nor registry nor ledger: the year has them", () => {
    type Asked = { [Name in keyof Acts]: keyof Parameters<Acts[Name]>[1] }[Exclude<
      keyof Acts,
      "changeRegistry" | "amendPolicy"
    >];
    expectTypeOf<Extract<Asked, "policy" | "registry" | "ledger">>().toEqualTypeOf<never>();
  });
});

describe("an entry", () => {
  const bodyOf = (entry: Entry) => {
    if (entry.kind === "draw") return expectTypeOf(entry.body).toEqualTypeOf<LedgerTypes.DrawBody>();
    if (entry.kind === "policy") return expectTypeOf(entry.body).toEqualTypeOf<LedgerTypes.PolicyBody>();
    if (entry.kind === "void") return expectTypeOf(entry.body).toEqualTypeOf<LedgerTypes.VoidBody>();
    return undefined;
  };

  test("has the body of its kind", () => {
    expectTypeOf(bodyOf).parameter(0).toEqualTypeOf<Entry>();
    expectTypeOf<Extract<Entry, { readonly kind: "teams" }>["body"]>().toEqualTypeOf<LedgerTypes.TeamsBody>();
    expectTypeOf<Entry["kind"]>().toEqualTypeOf<LedgerTypes.EntryKind>();
  });
});

describe("words", () => {
  type Takes = Parameters<typeof door.wordsOf>[0];

  test("are there for refusals, findings and notes", () => {
    expectTypeOf<Refusal>().toExtend<Takes>();
    expectTypeOf<Finding>().toExtend<Takes>();
    expectTypeOf<Audit["findings"][number] | Audit["notes"][number]>().toExtend<Takes>();
    expectTypeOf<{ readonly facts: Refusal["facts"] }>().not.toExtend<Takes>();
  });

  test("are a message and an advice, in either language", () => {
    expectTypeOf<ReturnType<typeof door.wordsOf>>().toEqualTypeOf<{
      readonly message: string;
      readonly advice: string;
    }>();
    expectTypeOf(door.chinese).toExtend<Parameters<typeof door.wordsOf>[1]>();
    expectTypeOf(door.english).toExtend<Parameters<typeof door.wordsOf>[1]>();
  });
});

describe("what is read", () => {
  test("is a policy, a registry, a ledger or a year, or refusals", () => {
    expectTypeOf(door.parsePolicy).returns.toEqualTypeOf<Result<Policy>>();
    expectTypeOf(door.parseRegistry).returns.toEqualTypeOf<Result<Registry>>();
    expectTypeOf(door.readLedger).returns.toEqualTypeOf<Result<door.Ledger>>();
    expectTypeOf(door.readYear).returns.toEqualTypeOf<Result<Year>>();
  });

  test("is used once the answer was asked whether it holds", () => {
    const use = (read: Result<Policy>) => (read.ok ? read.value : read.refusals);
    expectTypeOf(use).returns.toEqualTypeOf<Policy | readonly Refusal[]>();
    expectTypeOf(door.orThrow<Policy>).returns.toEqualTypeOf<Policy>();
    expectTypeOf<Result<Policy>>().not.toHaveProperty("value");
  });
});
