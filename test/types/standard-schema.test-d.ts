/** What the library says of Standard Schema is what the specification's own types say. */
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { expectTypeOf, test } from "vitest";
import { english, type Policy, type PolicyInput, parsePolicy, standardSchema } from "../../src/index.js";

test("a parser of policies is a schema of policies", () => {
  const schema = standardSchema<PolicyInput, Policy>(parsePolicy, english);
  expectTypeOf(schema).toExtend<StandardSchemaV1<PolicyInput, Policy>>();
  expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<Policy>();
  expectTypeOf<StandardSchemaV1.InferInput<typeof schema>>().toEqualTypeOf<PolicyInput>();
});
