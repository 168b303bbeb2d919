import type { FunctionCount, SourceCount } from "./read-source.js";

/** A source file as it was counted, and the room in which it stands. */
export interface FileCount extends SourceCount {
  readonly room: string;
  readonly file: string;
}

/** The largest, and where it stands. */
export interface Largest {
  readonly value: number;
  readonly name: string;
}

/** How dense a room is. */
export interface Figures {
  readonly files: number;
  readonly lines: number;
  readonly functions: number;
  readonly tokensPerLine: { readonly median: number; readonly mean: number };
  readonly tokensPerFunction: { readonly median: number; readonly p90: number };
  readonly linesPerFunction: { readonly median: number; readonly p90: number };
  readonly complexity: { readonly median: number; readonly p90: number; readonly max: Largest };
  /** For 1,000 lines of code. */
  readonly bangs: number;
  /** For 1,000 lines of code. */
  readonly casts: number;
  /** Share: functions with more than three parameters among all. */
  readonly parameters: { readonly max: Largest; readonly shareAboveThree: number };
  readonly nestedTernaries: number;
  readonly booleanArguments: number;
  readonly exports: number;
}

export function figuresOf(files: readonly FileCount[]): Figures {
  const perLine = files.flatMap(({ tokensOfLines }) => tokensOfLines);
  const functions = files.flatMap((file) =>
    file.functions.map((each) => ({ ...each, name: `${each.name} (${file.file})` })),
  );
  const most = (figure: (each: FunctionCount) => number): Largest => largest(functions, figure);
  const perThousand = (count: number): number => ratio(1000 * count, perLine.length);
  return {
    files: files.length,
    lines: perLine.length,
    functions: functions.length,
    tokensPerLine: { median: quantile(perLine, 0.5), mean: ratio(sum(perLine), perLine.length) },
    tokensPerFunction: middleAndHigh(functions.map(({ tokens }) => tokens)),
    linesPerFunction: middleAndHigh(functions.map(({ lines }) => lines)),
    complexity: {
      ...middleAndHigh(functions.map(({ complexity }) => complexity)),
      max: most(({ complexity }) => complexity),
    },
    bangs: perThousand(sum(files.map(({ bangs }) => bangs))),
    casts: perThousand(sum(files.map(({ casts }) => casts))),
    parameters: {
      max: most(({ parameters }) => parameters),
      shareAboveThree: ratio(functions.filter(({ parameters }) => parameters > 3).length, functions.length),
    },
    nestedTernaries: sum(files.map(({ nestedTernaries }) => nestedTernaries)),
    booleanArguments: sum(files.map(({ booleanArguments }) => booleanArguments)),
    exports: sum(files.map(({ exports }) => exports.length)),
  };
}

/** The smallest value that a share `part` of all does not exceed; 0 of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}

function middleAndHigh(values: readonly number[]): { median: number; p90: number } {
  return { median: quantile(values, 0.5), p90: quantile(values, 0.9) };
}

/** The first of the largest. */
function largest(functions: readonly FunctionCount[], figure: (each: FunctionCount) => number): Largest {
  return functions.reduce<Largest>(
    (best, each) => (figure(each) > best.value ? { value: figure(each), name: each.name } : best),
    {
      value: 0,
      name: "-",
    },
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
