/** A test that reaches inside for what a door has is named; one that asks the door, or for what no door has, is not. */
import { expect, test } from "vitest";
import { doorFaults, namesOfDoors } from "../../scripts/lint/doors-first.js";

const names = namesOfDoors({
  index: 'export { audit, type Audit } from "./verify/audit.js";\nexport { a as b } from "./kernel/a.js";\n',
  verify: 'export { audit } from "./verify/audit.js";\n',
});
const faults = (text: string) => doorFaults("test/unit/x.test.ts", text, names);

test("a function and a type are named with their line and their doors", () => {
  const text =
    'import { expect } from "vitest";\nimport { audit, type Audit } from "../../src/verify/audit.js";\n';
  expect(faults(text)).toEqual([
    { line: 2, name: "audit", doors: ["index", "verify"] },
    { line: 2, name: "Audit", doors: ["index"] },
  ]);
});

test.each([
  ["from a door", 'import { audit } from "../../src/index.js";'],
  ["of a name that no door has", 'import { replay } from "../../src/verify/audit.js";'],
  ["of a name that a door has under another", 'import { a } from "../../src/kernel/a.js";'],
  ["of a class whose type alone a door has", 'import { Audit } from "../../src/verify/audit.js";'],
  ["of a package", 'import { audit } from "verify/audit.js";'],
  ["of a helper", 'import { audit } from "../support/verify/audit.js";'],
])("an import %s is none", (_, text) => {
  expect(faults(text)).toEqual([]);
});
