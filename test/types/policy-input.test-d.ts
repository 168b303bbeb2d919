/** The types of documents say what their forms say. */
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import { type Policy, type PolicyInput, parsePolicy, type Result } from "../../src/index.js";
import type { policyDocument } from "../../src/policy/policy-schema.js";

type Form = z.input<ReturnType<typeof policyDocument>>;

/**
 * What a type says of documents, whoever wrote it: forms may be written to and take undefined, and a
 * condition is any object.
 */
type Plain<T> = T extends readonly [infer A, infer B]
  ? [Plain<A>, Plain<B>]
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? string extends keyof T
        ? Record<string, unknown>
        : { -readonly [K in keyof T]: Plain<Exclude<T[K], undefined>> }
      : T;

test("whatever the type allows the form takes, and the other way round", () => {
  expectTypeOf<Plain<PolicyInput>>().toExtend<Plain<Form>>();
  expectTypeOf<Plain<Form>>().toExtend<Plain<PolicyInput>>();
});

test("a policy that was read may be read again", () => {
  expectTypeOf<Policy>().toExtend<PolicyInput>();
});

test("a document of unknown form is read too", () => {
  expectTypeOf(parsePolicy({} as unknown)).toEqualTypeOf<Result<Policy>>();
});
