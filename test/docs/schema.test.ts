/** The schema of a policy speaks to editors: every field has a description, in Chinese as well. */
import { expect, test } from "vitest";
import { policyJsonSchema } from "../../src/policy/policy-schema.js";

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

/** Paths of all fields below a node, with their descriptions. */
function fieldsOf(node: Node, path: string): [string, string][] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]): [string, string][] => [
    [`${path}${name}`, field.description ?? ""],
    ...fieldsOf(field, `${path}${name}.`),
  ]);
  const inside = ["items", "anyOf", "oneOf", "prefixItems"].flatMap(
    (key) => [node[key] ?? []].flat() as Node[],
  );
  return [...own, ...inside.flatMap((each) => fieldsOf(each, path))];
}

test("every field of a policy is described in Chinese", () => {
  const fields = fieldsOf(policyJsonSchema() as Node, "");
  expect(fields.length).toBeGreaterThan(100);
  expect(
    fields.filter(([, description]) => !/[\u4e00-\u9fff]/.test(description)).map(([path]) => path),
  ).toEqual([]);
});
