/**
 * What a bundle carries of one function or door, minified and gzipped, against its budget.
 *
 *     npm run sizes               prints all; exit 1 when one is over its budget
 *     npm run sizes -- --parts    and of each the rooms and packages that weigh most
 */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { BUDGETS, type Budget } from "./sizes/budgets.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a bundle is made of: room or package → minified bytes. */
interface Weighed {
  readonly kB: number;
  readonly parts: ReadonlyMap<string, number>;
}

async function weigh(budget: Budget): Promise<Weighed> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: programOf(budget), resolveDir: root, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
  });
  return { kB: gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000, parts: partsOf(metafile) };
}

/** A name that stands here too hides that of the door, which is then carried by nobody. */
function programOf({ door, names }: Budget): string {
  const from = `from "./src/${door}.ts";`;
  return names === "all but chinese"
    ? `export * ${from} export const chinese = 0;`
    : `export { ${names} } ${from}`;
}

function partsOf({ outputs }: Metafile): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs),
  ))
    parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput);
  return new Map([...parts].sort(([, a], [, b]) => b - a));
}

/** The package, the words in one language, or the room. */
function partOf(file: string): string {
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (name !== undefined) return name;
  if (/\/words[a-z-]*\.ts$/.test(file))
    return file.endsWith("-zh.ts") ? "words in Chinese" : "words in English";
  return /src\/([^/]+)/.exec(file)?.[1] ?? file;
}

let over = 0;
for (const budget of BUDGETS) {
  const { kB, parts } = await weigh(budget);
  const isOver = kB > budget.most;
  if (isOver) over++;
  const goal = budget.goal === undefined ? "" : `, goal ${budget.goal}`;
  console.log(
    `${isOver ? "✗" : "✓"} ${kB.toFixed(1).padStart(6)} kB of ${budget.most}${goal}  ${budget.door}: ${budget.names}`,
  );
  if (process.argv.includes("--parts"))
    for (const [part, bytes] of [...parts].slice(0, 12))
      console.log(`${String(bytes).padStart(16)}  ${part}`);
}
console.log(`sizes: ${BUDGETS.length} bundles, ${over} over budget`);
process.exitCode = over > 0 ? 1 : 0;
