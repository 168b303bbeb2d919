/**
 * How dense the code is, room by room: a mirror for the reader. It judges nothing, and always ends well.
 *
 *     tsx scripts/mirror.ts [FOLDER] [--json]
 *
 * A line of code holds more than a comment. A callback counts to the named function it stands in; `p90` is
 * the value that nine in ten do not exceed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type Figures, type FileCount, figuresOf } from "./mirror/figures.js";
import { readSource } from "./mirror/read-source.js";

/** Files that stand in no room. */
const DOORS = "(doors)";

const asJson = process.argv.includes("--json");
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "src";

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((path): FileCount => {
    const file = path.split(sep).join("/");
    return {
      room: file.includes("/") ? file.slice(0, file.indexOf("/")) : DOORS,
      file,
      ...readSource(file, readFileSync(join(folder, path), "utf8")),
    };
  });

const rooms = [...new Set(files.map(({ room }) => room))]
  .sort((a, b) => Number(a === DOORS) - Number(b === DOORS))
  .map((room) => ({
    room,
    ...figuresOf(files.filter((file) => file.room === room)),
  }));
const all = { room: "all", ...figuresOf(files) };
const doors = doorsOf(JSON.parse(readFileSync("package.json", "utf8")));

if (asJson) console.log(JSON.stringify({ rooms, all, doors }, null, 2));
else {
  print([...rooms, all].map(densityOf));
  print([...rooms, all].map(shapeOf));
  print(doors);
}

/** The doors of the package and how many names each has. */
function doorsOf(manifest: { exports: Record<string, unknown> }): { door: string; names: number }[] {
  return Object.keys(manifest.exports).flatMap((door) => {
    const file = door === "." ? "index.ts" : `${door.slice(2)}.ts`;
    const names = files.find((each) => each.file === file)?.exports.length;
    return names === undefined ? [] : [{ door, names }];
  });
}

type Named = Figures & { readonly room: string };
type Row = Readonly<Record<string, string | number>>;

/** What a line and a function hold. */
function densityOf({
  room,
  files: count,
  lines,
  functions,
  tokensPerLine,
  tokensPerFunction,
  linesPerFunction,
  complexity,
}: Named): Row {
  return {
    room,
    files: count,
    lines,
    functions,
    "tokens/line": `${tokensPerLine.median} mean ${tokensPerLine.mean.toFixed(1)}`,
    "tokens/function": `${tokensPerFunction.median} p90 ${tokensPerFunction.p90}`,
    "lines/function": `${linesPerFunction.median} p90 ${linesPerFunction.p90}`,
    complexity: `${complexity.median} p90 ${complexity.p90} max ${complexity.max.value}`,
    "most complex": complexity.max.name,
  };
}

/** What the reader must take on trust or work out. */
function shapeOf({ room, bangs, casts, nestedTernaries, booleanArguments, exports, parameters }: Named): Row {
  return {
    room,
    "x!/1000": bangs.toFixed(1),
    "as/1000": casts.toFixed(1),
    "nested ?:": nestedTernaries,
    "true/false given": booleanArguments,
    exports,
    "> 3 parameters": `${(100 * parameters.shareAboveThree).toFixed(1)} %`,
    "most parameters": `${parameters.max.value} ${parameters.max.name}`,
  };
}

/** A plain table: numbers to the right, words to the left. */
function print(rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const isNumber = columns.map((column) => typeof rows[0]?.[column] === "number");
  for (const line of lines) {
    console.log(
      line
        .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join("  ")
        .trimEnd(),
    );
  }
  console.log("");
}
