import { describe, expect, test } from "vitest";
import { figuresOf, quantile } from "../../../scripts/mirror/figures.js";
import { readSource } from "../../../scripts/mirror/read-source.js";

const TEXT = `/** A comment is no line of code. */
import { far } from "./far.js";

export const LIMIT = 3, OTHER = 4;
export { far as near };

export function grade(value: number | null, strict: boolean, a: string, b: string): string {
  // Neither is this one.
  if (value === null || strict) return a;
  return value > LIMIT ? (value > OTHER ? "high" : "middle") : b;
}

const double = (list: number[]) => list.map((each) => (each ? each * 2 : 0));

export class Box {
  open(): string {
    for (const key of [1, 2]) far(key!, true), far(false);
    return \`two
lines\` as string;
  }
}
const list = [1] as const;
const first = list[0]!;
const second = (list[0])! + double(list as never, false)!;
`;

const count = readSource("made-up.ts", TEXT);
const named = (name: string) => count.functions.find((each) => each.name === name)!;

describe("a made-up source, counted by hand", () => {
  test("blank lines and comments are no lines of code, each line of a long text is one", () => {
    expect(count.tokensOfLines).toEqual([7, 10, 7, 25, 11, 17, 1, 30, 4, 6, 24, 2, 3, 1, 1, 9, 9, 21]);
  });

  test("a callback belongs to the function it is handed over in", () => {
    expect(count.functions.map(({ name }) => name)).toEqual(["grade", "double", "open"]);
    // double = ( list : number [ ] ) => list . map ( ( each ) => ( each ? each * 2 : 0 ) )
    expect(named("double")).toEqual({ name: "double", tokens: 28, lines: 1, complexity: 2, parameters: 1 });
  });

  test("a function holds all of its lines and branches", () => {
    // 1 + if + || + two ternaries
    expect(named("grade")).toMatchObject({ lines: 4, complexity: 5, parameters: 4 });
    expect(named("open")).toMatchObject({ lines: 5, complexity: 2, parameters: 0 });
  });

  test("assertions after an index, and `as const`, are left out", () => {
    expect([count.bangs, count.casts]).toEqual([2, 2]);
  });

  test("nested ternaries, booleans given beside other arguments, and exported names", () => {
    expect(count).toMatchObject({
      nestedTernaries: 1,
      booleanArguments: 2,
      exports: ["LIMIT", "OTHER", "near", "grade", "Box"],
    });
  });
});

test("figures of a room are those of its files together", () => {
  const file = (name: string) => ({ room: "room", file: name, ...count });
  const figures = figuresOf([file("a.ts"), file("b.ts")]);
  expect(figures).toMatchObject({
    files: 2,
    lines: 36,
    functions: 6,
    nestedTernaries: 2,
    booleanArguments: 4,
    exports: 10,
  });
  expect(figures.complexity).toEqual({ median: 2, p90: 5, max: { value: 5, name: "grade (a.ts)" } });
  expect(figures.parameters).toEqual({ max: { value: 4, name: "grade (a.ts)" }, shareAboveThree: 1 / 3 });
  expect([figures.bangs, figures.casts]).toEqual([4000 / 36, 4000 / 36]);
});

test("half of the values do not exceed the median, nine in ten not the p90", () => {
  const values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect([quantile(values, 0.5), quantile(values, 0.9), quantile([], 0.5)]).toEqual([5, 9, 0]);
});
