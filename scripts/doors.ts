/**
 * What each door shows of itself, as a report that is compared with the committed one: no name comes, goes or
 * changes unseen.
 *
 *     npm run doors               exit 1 when a door is not as its report says, names a type that it does not export, or the root door has too many names
 *     npm run doors -- --write    writes the reports anew
 *     npm run doors -- --types    writes the types of each door to `dist`, once for each module format, and compares nothing (part of the build)
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import ts from "typescript";
import { sharedBy, typesAlone, withShared } from "./doors/share-types.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, "api");
const [writes, typesOnly] = ["--write", "--types"].map((option) => process.argv.includes(option)) as [
  boolean,
  boolean,
];

const typesOf = (door: string): string => join(root, "dist", `${door}.d.ts`);
const reportOf = (door: string): string => [door, "api", "md"].join(".");

/** The door that holds nothing but types. */
const TYPES = "types";

/** Most names at the root door, types among them. */
const MOST_NAMES = 110;

const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  exports: Record<string, unknown>;
};
const doors = Object.keys(exports)
  .filter((door) => !door.endsWith(".json"))
  .map((door) => (door === "." ? "index" : door.slice(2)));

const sourceOf = (door: string): string => join(root, "src", `${door}.ts`);

function programOf(files: readonly string[], more: ts.CompilerOptions = {}): ts.Program {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(files, { ...options, ...more });
}

/** Declarations of all doors and what is behind them. */
function declarationsIn(folder: string): void {
  const emit = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: folder,
    rootDir: join(root, "src"),
  };
  programOf(doors.map(sourceOf), emit).emit();
}

interface Seen {
  readonly door: string;
  readonly isSame: boolean;
  readonly forgotten: readonly string[];
}

function examine(door: string, folder: string): Seen {
  const forgotten: string[] = [];
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(folder, `${door}.d.ts`),
      compiler: {
        overrideTsconfig: {
          compilerOptions: { ...TOOL_OPTIONS, paths: {} },
          include: [join(folder, "**/*.d.ts")],
        },
      },
      apiReport: {
        enabled: !typesOnly,
        reportFileName: reportOf(door),
        reportFolder: reports,
        reportTempFolder: join(folder, "reports"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: typesOnly, untrimmedFilePath: typesOf(door) },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
    },
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: writes,
    showVerboseMessages: false,
    messageCallback(message) {
      if (message.messageId === "ae-forgotten-export") forgotten.push(message.text);
      message.logLevel = ExtractorLogLevel.None;
    },
  });
  return { door, isSame: !apiReportChanged || writes || typesOnly, forgotten };
}

/** Types that the door of types has too are taken from there; then both module formats are written. */
function shareTypes(): void {
  const types = typesAlone(readFileSync(typesOf(TYPES), "utf8"));
  const shared = sharedBy(types);
  for (const door of doors) {
    const text =
      door === TYPES ? types : withShared(readFileSync(typesOf(door), "utf8"), shared, valuesOf(door));
    writeFileSync(typesOf(door), text);
    writeFileSync(
      typesOf(door).replace(/\.d\.ts$/, ".d.cts"),
      text.replace('from "./types.js"', 'from "./types.cjs"'),
    );
  }
}

/** Names that the source of a door does not list as types. */
function valuesOf(door: string): ReadonlySet<string> {
  const source = ts.createSourceFile(door, readFileSync(sourceOf(door), "utf8"), ts.ScriptTarget.ES2022);
  const lists = source.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) &&
    !statement.isTypeOnly &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause)
      ? [...statement.exportClause.elements]
      : [],
  );
  return new Set(lists.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text));
}

const TOOL_OPTIONS = {
  target: "es2022",
  lib: ["es2022"],
  module: "esnext",
  moduleResolution: "bundler",
  strict: true,
  skipLibCheck: true,
  types: [],
};

/** How many names a door exports. */
function namesOf(door: string): number {
  const program = programOf([sourceOf(door)]);
  const checker = program.getTypeChecker();
  return checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(sourceOf(door))!)!)
    .length;
}

// Beside the sources, so that packages are found from the declarations.
const folder = mkdtempSync(join(root, ".doors-"));
mkdirSync(reports, { recursive: true });
try {
  declarationsIn(folder);
  const seen = doors.map((door) => examine(door, folder));
  if (typesOnly) shareTypes();
  const names = namesOf("index");
  for (const { door, isSame, forgotten } of seen) {
    for (const text of forgotten) console.error(`${door}: ${text}`);
    if (!isSame)
      console.error(
        `${door}: not as api/${reportOf(door)} says; look at the difference, then run npm run doors -- --write`,
      );
  }
  if (names > MOST_NAMES) console.error(`the root door has ${names} names, ${MOST_NAMES} at most`);
  const faults =
    seen.filter(({ isSame, forgotten }) => !isSame || forgotten.length > 0).length +
    Number(names > MOST_NAMES);
  console.log(`doors: ${doors.length}, names at the root: ${names}, ${faults} faults`);
  process.exitCode = faults > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
