/**
 * Which room may use which: the design's own table, held by a machine. Rooms stand in the order of the law's flow and imports go to the left.
 *
 * `test/tooling/planted.ts` plants one wrong import of each kind, and `npm run test:tooling` sees it reported.
 */

/** Room → rooms it may import, in the order of the law's flow. A new room is one line here. */
// biome-ignore format: one line a room
const MAY_IMPORT = {
  kernel: [],
  random: ["kernel"],
  beacon: ["kernel", "random"],
  registry: ["kernel"],
  policy: ["kernel", "registry"],
  pool: ["kernel", "registry", "policy"],
  roster: ["kernel", "random", "registry", "policy"],
  plan: ["kernel", "random", "registry", "policy", "pool", "roster"],
  draw: ["kernel", "random", "registry", "policy", "pool"],
  assign: ["kernel", "random", "registry", "roster"],
  days: ["kernel", "random", "policy", "roster", "assign"],
  teams: ["kernel", "random", "registry", "policy", "roster", "assign", "days"],
  ledger: ["kernel"],
  year: ["kernel", "random", "beacon", "registry", "policy", "pool", "ledger"],
  round: ["kernel", "random", "registry", "policy", "pool", "roster", "plan", "draw", "teams", "ledger", "year"],
  lanes: ["kernel", "random", "registry", "policy", "pool", "days", "teams", "ledger", "year"],
  results: ["kernel", "registry", "policy", "ledger", "year"],
  changes: ["kernel", "registry", "policy", "teams", "ledger", "year"],
  log: ["kernel", "ledger", "year"],
  stamps: ["kernel", "log"],
  receipts: ["kernel", "random", "registry", "policy", "pool", "ledger", "year", "round", "log"],
  compile: ["kernel", "random", "registry", "policy", "pool", "roster", "plan", "draw", "teams", "ledger", "year", "round"],
  sql: ["kernel", "random", "registry", "policy", "pool", "draw", "ledger", "plan", "roster", "year", "round"],
  report: ["kernel", "registry", "policy", "pool", "plan", "days", "ledger", "year"],
  verify: ["kernel", "random", "beacon", "registry", "policy", "pool", "roster", "plan", "draw", "assign", "days", "teams", "ledger", "year", "round", "lanes", "results", "changes", "log", "report"],
  publish: ["kernel", "random", "registry", "policy", "ledger", "year", "log", "receipts", "report", "verify"],
  papers: ["kernel", "random", "registry", "policy", "ledger", "year", "report", "publish"],
  ceremony: ["kernel", "random", "beacon", "policy", "year"],
  desk: ["kernel", "registry"],
  uploads: ["kernel", "random", "registry", "policy", "year"],
  presets: ["kernel", "registry", "policy"],
  calendars: ["kernel", "policy"],
  drand: ["kernel", "random", "beacon"],
  elsewhere: ["kernel", "random"],
  simulate: ["kernel", "random", "registry", "policy", "pool", "roster", "plan", "draw", "assign", "days", "teams", "ledger", "year", "round"],
};

/** Room → further rooms of which it may know the types, and nothing else. */
// biome-ignore format: one line a room
const MAY_KNOW_TYPES_OF = {
  policy: ["random"],
  draw: ["plan"],
  ledger: ["random", "beacon", "registry", "policy", "pool", "roster", "plan", "draw", "assign", "days", "teams"],
  year: ["roster", "draw", "teams"],
  round: ["assign"],
  papers: ["compile"],
};

/** Package → the only places that import it. */
const PACKAGES = {
  seedrandom: "^src/(random/stream|elsewhere/generators)\\.ts$",
  "date-fns": "^src/kernel/iso-date\\.ts$",
  "@date-fns/utc": "^src/kernel/iso-date\\.ts$",
  zod: "^src/((registry|policy|ledger|verify|io|desk|uploads)/|kernel/form\\.ts$)",
  sift: "^src/policy/query\\.ts$",
  "csv-parse": "^src/io/",
  hyparquet: "^src/io/parquet/",
  "hyparquet-compressors": "^src/io/parquet/",
  "read-excel-file": "^src/io/sheets/",
  "write-excel-file": "^src/io/sheets/",
  "chinese-days": "^src/calendars/",
  "@noble/hashes": "^src/(elsewhere/replay-elsewhere|stamps/hashes)\\.ts$",
  "@noble/curves": "^src/(drand/|log/ed25519\\.ts$|stamps/signature\\.ts$)",
  "@noble/post-quantum": "^src/log/ml-dsa\\.ts$",
  preact: "^src/(publish/(site|room|slips)|papers/pages)/",
  "preact-render-to-string":
    "^src/(publish/(site/render\\.ts|room/room-page\\.tsx|slips/slip-page\\.tsx)|papers/pages/sheet\\.tsx)$",
  uqr: "^src/publish/slips/",
};

/** Files with the sentences of a room. */
const WORDS = "/words(-of-(days|lanes|years|notes|visits|cases|lists|rounds|tables|kernel))?(-zh)?\\.ts$";

const folder = (rooms) => `^src/(${rooms.join("|")})/`;
const npm = (name) => `(^|/)node_modules/(@types/)?${name.replace(/^@/, "@").replaceAll("/", "\\/")}/`;

const rooms = Object.keys(MAY_IMPORT);
const imports = (room) => [room, ...MAY_IMPORT[room], ...(MAY_KNOW_TYPES_OF[room] ?? [])];

module.exports = {
  forbidden: [
    ...rooms.map((room) => ({
      name: `room-${room}`,
      comment: `${room}/ imports only itself, ${[...MAY_IMPORT[room], ...(MAY_KNOW_TYPES_OF[room] ?? []).map((each) => `types of ${each}`)].join(", ")}`,
      severity: "error",
      from: { path: folder([room]) },
      to: { path: "^src/", pathNot: folder(imports(room)) },
    })),
    ...Object.entries(MAY_KNOW_TYPES_OF).map(([room, known]) => ({
      name: `types-only-${room}`,
      comment: `of ${known.join(", ")} ${room}/ knows the types only`,
      severity: "error",
      from: { path: folder([room]) },
      to: { path: folder(known), dependencyTypesNot: ["type-only"] },
    })),
    ...Object.entries(PACKAGES).map(([name, where]) => ({
      name: `package-${name}`,
      comment: `${name} is imported only in ${where}`,
      severity: "error",
      from: { path: "^src/", pathNot: where },
      to: { path: npm(name) },
    })),
    {
      name: "package-unknown",
      comment: "no other package enters src: each dependency has its reason and its places above",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "(^|/)node_modules/", pathNot: Object.keys(PACKAGES).map(npm) },
    },
    {
      name: "room-unknown",
      comment: "a folder of src that is neither in this table nor `io`, `cli`, `languages` or `parts`",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: [folder([...rooms, "io", "cli", "languages", "parts"]), "^src/[^/]+\\.ts$"],
      },
      to: {},
    },
    {
      name: "parts-are-types",
      comment: "parts lists for the doors what types are made of, and carries no code",
      severity: "error",
      from: { path: "^src/parts/" },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "parts-are-for-doors",
      severity: "error",
      from: { path: "^src/[^/]+/" },
      to: { path: "^src/parts/" },
    },
    {
      name: "node-only-in-cli",
      comment: "the command is the only room that touches Node",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody-imports-a-door",
      comment:
        "index.ts and the other doors list names for callers; only the command, a caller itself, comes in by them",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: "^src/cli/" },
      to: { path: "^src/[^/]+\\.ts$" },
    },
    {
      name: "nobody-imports-the-command",
      severity: "error",
      comment: "its words are collected as those of every room",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/", pathNot: WORDS },
    },
    {
      name: "door-of-verify",
      comment: "the door for whoever checks a record gives nothing that draws, plans or writes",
      severity: "error",
      from: { path: "^src/verify\\.ts$" },
      to: {
        path: "^src/",
        pathNot: "^src/(kernel|random|registry|policy|ledger|year|report|roster|verify|languages|parts)/",
      },
    },
    {
      name: "second-reading",
      comment: "what verify reads again by itself knows neither code nor types of the rooms that decided",
      severity: "error",
      from: { path: "^src/verify/by-hand/" },
      to: { path: "^src/", pathNot: "^src/(kernel|random|registry|policy|ledger|verify/by-hand)/" },
    },
    {
      name: "languages-collect-words",
      comment: "a language knows the words of the rooms, and nothing else of them",
      severity: "error",
      from: { path: "^src/languages/" },
      to: { path: "^src/", pathNot: ["^src/(kernel|languages)/", WORDS] },
    },
    {
      name: "languages-are-for-whoever-shows",
      comment: "a refusal is data: only doors and the command say it in words",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: "^src/(languages|cli)/" },
      to: { path: "^src/languages/" },
    },
    {
      name: "words-are-for-languages",
      comment: "rooms know the codes of words as types, and carry none of their sentences",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/languages/" },
      to: { path: WORDS, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-circle",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "src-stands-alone",
      comment: "tests, scripts and examples use src, never the other way round",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|bench|examples)/" },
    },
    {
      name: "no-unresolved-import",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".d.ts"],
    },
  },
};
