/** Uses of discretion beside entries of another program: nothing is taken from them, and each is named. */
import { expect, test } from "vitest";
import { audit } from "../../../src/index.js";
import { append } from "../../../src/protocol.js";
import { AT, run } from "../../support/small-case.js";

const { ledger } = run();
const withEntry = (kind: string, body: unknown) =>
  audit(append(ledger, { kind, at: AT, by: "other-program", body: body as never }));
const usesOfOther = (kind: string, body: unknown) =>
  withEntry(kind, body)
    .discretions.filter(({ entry }) => entry === ledger.length)
    .map(({ code }) => code);

test.each([
  ["an approver that is a number", { approver: 7 }],
  ["an approver who is its author", { approver: "other-program" }],
  ["a drawId that is a list", { drawId: [], sources: 3, announced: null }],
  ["nothing", null],
])("a further kind with %s is listed as one, and as nothing else", (_, body) => {
  expect(usesOfOther("minutes", body)).toEqual(["discretion/unknown-kind"]);
  expect(withEntry("minutes", body).findings).toEqual([]);
});

test("a kind that bears the name of what is passed over is listed too, when it says something", () => {
  expect(usesOfOther("unreadable", { minutes: "who drew the lots" })).toEqual(["discretion/unknown-kind"]);
});
