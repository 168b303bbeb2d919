/**
 * Every function that a door exports, each with arguments that it answers: what a test then spoils, one place
 * at a time.
 */
import { readFileSync } from "node:fs";
import * as calendars from "../../src/calendars.js";
import * as ceremony from "../../src/ceremony.js";
import * as desk from "../../src/desk.js";
import * as drand from "../../src/drand.js";
import * as elsewhere from "../../src/elsewhere.js";
import * as index from "../../src/index.js";
import * as io from "../../src/io.js";
import * as log from "../../src/log.js";
import * as postQuantum from "../../src/post-quantum.js";
import * as presets from "../../src/presets.js";
import * as protocol from "../../src/protocol.js";
import * as publish from "../../src/publish.js";
import * as simulate from "../../src/simulate.js";
import * as sql from "../../src/sql.js";
import * as stamps from "../../src/stamps.js";
import * as uploads from "../../src/uploads.js";
import * as verify from "../../src/verify.js";
import { pulseOf } from "./beacons.js";
import { busyYear } from "./busy-year.js";
import { BY, policy as draft, inspectors, SEED, units } from "./small-case.js";

export const DOORS = {
  index,
  verify,
  protocol,
  io,
  presets,
  calendars,
  simulate,
  ceremony,
  drand,
  desk,
  elsewhere,
  log,
  stamps,
  postQuantum,
  publish,
  uploads,
  sql,
};

const { ledger, policy, registry, round } = busyYear();
const AT = "2026-07-02T09:00:00+08:00";
const HEX = "0".repeat(64);
const DRAW = "000000/2026/M-1/H1";
const { unit } = round.draw.strata[0]!.drawn[0]!;
const { inspector } = round.teams.teams!.seats[0]!;
const LATER = "2026-03-05T09:00:00+08:00";
const year = index.orThrow(index.readYear(ledger, { policy, registry }));
const { year: receipted } = index.orThrow(publish.issueReceipts(year, { drawId: DRAW, at: AT, by: BY }));
const deskSheets = {
  units: index.orThrow(desk.readTextSheet({ name: "units.csv", data: "信用代码,成立日期\nU-1,2026/3/1\n" })),
  inspectors: index.orThrow(desk.readTextSheet({ name: "people.csv", data: "执法证号,任务上限\nP1,20\n" })),
};
const deskStatement = desk.statementOf(
  index.orThrow(desk.checkLists({ sheets: deskSheets, asOf: "2026-01-04" })),
  { files: [{ name: "units.csv", sha256: HEX }], written: [] },
);
const salted = index.openYear({ policy, registry, secret: HEX });
const view = index.orThrow(publish.publicView(salted, { at: AT })).text;
const base = { at: AT, by: BY };
const granted = { reason: "said so", approver: "head" };
const calendar = index.orThrow(calendars.chineseCalendar(2026));
const retitled = index.orThrow(
  index.parsePolicy({ ...draft(), ...JSON.parse(JSON.stringify(policy)), title: "another" }),
);
const half = protocol.fraction(1, 2);
const leaves = ["a", "b", "c"];
const tree = protocol.merkleTree(leaves);
const published = protocol.commitPublic([{ id: "U-1" }, { id: "U-3" }]);
const shares = [half, half];
const seats = [
  { unit: "U-1", role: "lead", eligible: ["I-1", "I-2"] },
  { unit: "U-2", role: "lead", eligible: ["I-1"] },
];
const people = [
  { id: "I-1", capacity: 3 },
  { id: "I-2", capacity: 3 },
];
const dated = { seed: HEX, drawId: DRAW, seats, inspectors: people };
const days = ["2026-03-02", "2026-03-03"];
const preset = { authority: "210500", year: 2026 };
const entry = { kind: "note", at: AT, by: BY, body: { text: "x" } };
const answer = index.parsePolicy({} as unknown);
const CAPSULE = {
  format: "double-random/seal/1",
  chain: drand.quicknet.hash,
  round: 1000,
  U: HEX.repeat(3),
  V: HEX,
  W: HEX,
};
const office = { name: "log.example/2026", secret: "01".repeat(32) };
const witness = { name: "witness.example/1", secret: "02".repeat(32), time: 1_767_225_600 };
const head = log.orThrow(log.checkpointOf({ ledger, origin: office.name }));
const checkpoint = log.orThrow(log.signNote(head, office));
const vkey = log.orThrow(log.keyOf(office));
const trust = {
  origin: office.name,
  signers: [vkey],
  signersNeeded: 1,
  witnesses: [log.orThrow(log.witnessKeyOf(witness))],
  witnessesNeeded: 0,
  schemes: [postQuantum.mlDsa44],
};
const proof = log.orThrow(log.proofOf({ ledger, seq: 2, checkpoint }));
const [stamp, stamped, stampRoot] = ["text.tsr", "checkpoint", "root.pem"]
  .map((name) => readFileSync(new URL(`../vectors/stamps/${name}`, import.meta.url)))
  .map((bytes, at) => (at === 0 ? Uint8Array.from(bytes) : bytes.toString("utf8")));
const SECRET = "ab".repeat(32);
const rows = { units: units(), inspectors: inspectors(), history: [], asOf: "2026-01-04" };
const secretRegistry = index.orThrow(index.parseRegistry({ ...rows, secret: SECRET }));
const { units: committed } = verify.snapshotOf(secretRegistry);
const asked = { list: "units", id: "U-01" } as const;
const opened = publish.orThrow(publish.openRecord(secretRegistry, asked));
const AT_LATER = "2027-01-01T00:00:00Z";
const tiles = log.orThrow(log.tilesOf(ledger));
const request = log.orThrow(log.witnessRequest({ ledger, old: 0, checkpoint }));
const said = { party: BY, vkey, replaces: null, from: AT.slice(0, 10) };
const statement = log.orThrow(log.signNote(log.orThrow(log.keyStatement(said)), office));

const uploaded = uploads.orThrow(
  uploads.uploadsOf(year, { edition: uploads.nationalEdition, at: "2026-12-31" }),
);

/** A call that works, for every exported function by its name. */
export const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  // Acts of a year
  announceRound: [year, { ...base, round: "H2", sources: [{ type: "plain" }] }],
  drawRound: [year, { ...base, round: "H2", seed: SEED }],
  substitute: [
    year,
    { ...base, at: LATER, ...granted, round: "H1", out: [{ inspector }], ground: "illness" },
  ],
  substituteEverywhere: [year, { ...base, at: LATER, ...granted, inspector, ground: "illness" }],
  replaceUnits: [
    year,
    { ...base, ...granted, round: "H1", units: [{ unit, code: "closed", reason: "gone" }] },
  ],
  staffRound: [year, { ...base, ...granted, round: "H1" }],
  moveVisits: [year, { ...base, ...granted, round: "H1" }],
  openCase: [
    year,
    { ...base, lane: "complaint", case: "C-7", units: ["U-02"], reason: "r", sources: [{ type: "plain" }] },
  ],
  assignCase: [year, { ...base, lane: "complaint", case: "C-1", seed: SEED }],
  runCase: [year, { ...base, lane: "complaint", case: "C-8", units: ["U-02"], reason: "r", seed: SEED }],
  reopenCase: [year, { ...base, lane: "complaint", case: "C-1", as: "C-1b", seed: SEED }],
  voidRound: [year, { ...base, ...granted, round: "H1" }],
  voidCase: [year, { ...base, ...granted, lane: "complaint", case: "C-1" }],
  recordResults: [
    year,
    { ...base, steps: [{ drawId: DRAW, unit, step: "enter", day: "2026-06-01", codes: ["1"] }] },
  ],
  recordEvents: [
    year,
    { ...base, events: [{ unit, event: "penalty", day: "2026-02-01", reference: "X-2" }] },
  ],
  publishVisits: [
    year,
    {
      ...base,
      authority: "market",
      visits: [{ unit: "U-11", day: "2025-11-03", kind: "routine", result: "1" }],
    },
  ],
  rateUnits: [year, { ...base, until: "2026-06-30" }],
  changeRegistry: [year, { ...base, registry, reasons: [], approver: "head" }],
  amendPolicy: [year, { ...base, policy: retitled, ...granted }],
  anchorChain: [year, { ...base, party: "office", value: HEX }],
  revealPhase: [year, { ...base, matter: "M-1", value: HEX }],
  remediesOf: [year, { round: "H1" }],
  compilePlan: [{ policy, registry }],
  yearReport: [year, { at: AT }],
  // Years
  openYear: [{ policy, registry }],
  readYear: [ledger, { policy, registry }],
  withRegistry: [year, registry],
  withPolicy: [year, policy],
  yearVisits: [year],
  // Readers of documents
  parsePolicy: [draft()],
  parseRegistry: [{ units: units(), inspectors: inspectors(), history: [], asOf: "2026-01-04" }],
  readJson: ["{}"],
  readLedger: [index.writeLedger(ledger)],
  readArchive: [index.writeArchive(year)],
  checkSources: [SEED],
  // Readers of ledgers
  audit: [ledger, { policy, registries: [registry] }],
  writeArchive: [year],
  writeLedger: [ledger],
  headOf: [ledger],
  unitHistory: [year, unit],
  registryDoubts: [year],
  dueItems: [year, { at: AT, calendars: [calendar] }],
  carryOver: [year],
  plannedVisits: [year],
  reportSubstitutions: [ledger],
  explainUnit: [ledger, { unit, registry }],
  explainInspector: [ledger, { inspector, registry }],
  reportRound: [year, { round: "H1", seeds: 2 }],
  // Registries
  listUnits: [registry],
  snapshotOf: [registry],
  withScores: [[{ id: "U-1" }], policy, { policy: "", registry: "", until: "2026-12-31", units: [] }],
  // Days
  addWorkdays: [[calendar], "2026-02-13", 2],
  workdaysBetween: [[calendar], "2026-02-13", "2026-02-24"],
  deadlinesOf: [[{ id: "7", rule: "complaint", from: "2026-02-13" }], [calendar]],
  overdue: [[{ id: "7", rule: "complaint", from: "2026-02-13" }], [calendar], AT],
  chineseCalendar: [2026],
  // Draws in a database
  askDraw: [year, { drawId: DRAW, dialect: "duckdb" }],
  askPool: [year, { round: "H2", dialect: "duckdb" }],
  announceElsewhere: [
    year,
    { ...base, round: "H2", sources: [{ type: "plain" }] },
    {
      pool: [{ id: "U-01", stratum: 0, rule: null, must: null }],
      regions: [{ region: "town/east", units: 1 }],
    },
  ],
  askPlaces: [year, { drawId: DRAW, seed: SEED, dialect: "duckdb" }],
  drawElsewhere: [
    year,
    { ...base, round: "H2", seed: SEED },
    {
      sizes: [{ stratum: 0, rule: null, units: 1, must: 0 }],
      places: [{ stratum: 0, id: "U-01", ticket: "0".repeat(64), must: null, score: null }],
    },
  ],
  commitRows: [{ registry, units: [{ id: "U-01" }], visits: [{ unit: "U-01", day: "2025-01-01" }] }],
  holdElsewhere: [registry, verify.snapshotOf(registry), ["U-99"]],
  // Draws made elsewhere
  replayElsewhere: [
    { method: "rfc3797/1", sources: [[9319], { text: "W 4-1" }], pool: ["A", "B"], count: 1 },
  ],
  compareElsewhere: [{ drawn: ["A", "B"] }, ["B", "C"]],
  weaknessesOf: ["systematic/1"],
  // The draw room
  checkCodeOf: [HEX],
  roomPage: [year, { round: "H1", page: "", worker: "" }],
  // Receipts and codes
  issueReceipts: [year, { ...base, drawId: DRAW }],
  giveCodes: [year, { ...base }],
  openReceipts: [receipted, { drawId: DRAW }],
  checkReceipt: [publish.orThrow(publish.openReceipts(receipted, { drawId: DRAW })).of("U-01")!],
  visitCodes: [receipted],
  receiptSlips: [[], { language: "en" }],
  visitSlips: [[], { language: "zh" }],
  lookUpCode: [ledger, "7K2MD-9QX4A"],
  // Pages
  listOpenings: [salted],
  publicView: [salted, { at: AT_LATER }],
  viewsAgree: [view, view],
  publicUnits: [ledger, [registry], {}],
  publishSite: [
    { record: index.writeLedger(ledger), units: [{ id: "U-1", name: "One" }], languages: ["en"] },
  ],
  // Answers
  orThrow: [{ ok: true, value: 3, warnings: [] }],
  isRefusalError: [new Error("another")],
  standardSchema: [index.parsePolicy, index.english],
  wordsOf: [answer.ok ? undefined : answer.refusals[0], index.chinese],
  // Seeds, keys, tickets
  seedOf: [SEED],
  seedText: [SEED],
  commitmentOf: [{ party: "office", drawId: DRAW, value: HEX }],
  announcementOf: [{ type: "reveal", party: "office", value: HEX }, DRAW],
  phaseCommitment: [{ authority: "000000", year: 2026 }, "M-1", "office", HEX],
  chainStep: ["office", HEX],
  ceremonyOf: [year, { round: "H2", at: AT }],
  secretsOfYear: [{ party: "office", last: HEX, rounds: 2 }],
  seedFrom: [{ announced: [{ type: "plain" }], values: ["1"], drawId: DRAW }],
  drawIdOf: [{ authority: "000000", year: 2026, matter: "M-1", round: "H1", attempt: 1 }],
  keyFor: [HEX, DRAW, "unit"],
  ticketOf: [HEX, "U-1"],
  ticketNumber: [HEX],
  ticketFraction: [HEX],
  rankUnits: [HEX, DRAW, ["U-1", "U-2"]],
  drawUnits: [{ seed: HEX, drawId: DRAW, strata: [{ stratum: "all", quota: 1, eligible: ["U-1", "U-2"] }] }],
  drawUnequal: [
    {
      seed: HEX,
      drawId: DRAW,
      quota: 1,
      weights: [
        ["U-1", half],
        ["U-2", half],
      ],
    },
  ],
  // Beacons
  beaconRoundAt: [{ chain: drand.quicknet, at: AT }],
  beaconTimeOf: [{ chain: drand.quicknet.hash, round: 1000 }],
  checkBeacon: [pulseOf(1000)],
  verifyBeacon: [pulseOf(1000)],
  checkCapsule: [CAPSULE],
  sealSecret: [{ chain: drand.quicknet, round: 1000, secret: HEX, randomness: HEX }],
  openSecret: [{ capsule: CAPSULE, signature: pulseOf(1000).signature, chain: drand.quicknet }],
  // Text, hashes, trees
  compareBytes: ["a", "b"],
  isWellFormed: ["a"],
  utf8Bytes: ["a"],
  utf8Length: ["a"],
  examineIds: [["U-1", "u-1"]],
  faultOfId: ["U-1"],
  lookAlikeForm: ["U-1"],
  suggestedId: ["U 1"],
  canonicalJson: [{ a: [1, "x"] }],
  digestOf: [{ a: [1, "x"] }],
  sha256Bytes: [new Uint8Array([1, 2])],
  sha256Hex: ["a"],
  merkleTree: [leaves],
  merkleRoot: [leaves],
  merklePath: [leaves, 1],
  merkleHolds: [{ leaf: "a", index: 0, path: tree.pathOf(0), size: 3, root: tree.root }],
  commitPublic: [[{ id: "U-1" }, { id: "U-3" }]],
  commitPrivate: [[{ id: "U-1", salt: HEX, fields: { tier: "A" } }]],
  privateLeaf: [{ id: "U-1", salt: HEX, fields: { tier: "A" } }],
  openProofs: [published],
  provePresence: [published, 0],
  proveAbsence: [published, "U-2"],
  presenceHolds: [protocol.provePresence(published, 0), published],
  absenceHolds: ["U-2", protocol.proveAbsence(published, "U-2"), published],
  append: [[], entry],
  appendAll: [[], [entry]],
  faultOfLines: [index.writeLedger(ledger).split("\n").slice(0, 2)],
  // Fractions and quotas
  fraction: [1, 2],
  fractionText: [half],
  readFraction: ["1/2"],
  wholeOf: [protocol.fraction(2)],
  ceilOf: [half],
  floorOf: [half],
  compareFractions: [half, half],
  plus: [half, half],
  minus: [half, half],
  times: [half, half],
  dividedBy: [half, half],
  quotaAtLeast: [half, 7],
  quotaAtMost: [half, 7],
  roundOneWay: [
    {
      seed: HEX,
      drawId: DRAW,
      label: "t",
      classes: [
        ["A", half],
        ["B", half],
      ],
    },
  ],
  roundTwoWays: [
    {
      seed: HEX,
      drawId: DRAW,
      label: "t",
      table: [
        [half, half],
        [half, half],
      ],
    },
  ],
  owedByRound: [{ ratio: half, shares, sizes: [7, 8], base: "average" }],
  phaseOf: [HEX, DRAW, "all"],
  roundTargets: [{ ratio: half, shares, sizes: [7, 8], base: "average", phase: half }],
  roundQuotas: [[3, 5], [3]],
  // Teams and days, as puzzles
  drawTeams: [{ ...dated, band: 2, pairLimit: 1, pairs: [["I-1", "I-2", 1]] }],
  staffByRank: [{ ranking: ["U-1", "U-2"], seats, inspectors: people }],
  coreOf: [{ seats, inspectors: people }],
  drawDays: [
    {
      ...dated,
      units: [
        { unit: "U-1", days },
        { unit: "U-2", days },
      ],
    },
  ],
  // Logs
  checkpointOf: [{ ledger, origin: office.name, size: 3 }],
  readCheckpoint: [checkpoint],
  verifyCheckpoint: [checkpoint, trust],
  compareCheckpoints: [checkpoint, head, { proof: [], ledgers: [ledger] }],
  consistencyOf: [{ ledger, from: 2, to: 5 }],
  readNote: [checkpoint],
  signNote: [head, office],
  cosign: [checkpoint, witness],
  keyOf: [office],
  witnessKeyOf: [office],
  verifyNote: [checkpoint, [vkey], [postQuantum.mlDsa44]],
  readKey: [vkey],
  leafOf: [ledger[2]],
  proofOf: [{ ledger, seq: 2, checkpoint }],
  readProof: [proof],
  verifyProof: [proof, ledger[2], trust],
  tilesOf: [ledger, 5],
  verifyTiles: [tiles, checkpoint],
  witnessRequest: [{ ledger, old: 2, checkpoint }],
  answerWitness: [request, { trust, witness, last: undefined }],
  keyStatement: [said],
  keysOf: [ledger, vkey, [postQuantum.mlDsa44]],
  rotateKey: [year, { ...base, statement, schemes: [postQuantum.mlDsa44] }],
  mlDsaKeyOf: [office],
  cosignMlDsa: [checkpoint, witness],
  // Private registries
  openFields: [secretRegistry, { ...asked, fields: ["tier"] }],
  openRecord: [secretRegistry, asked],
  openAbsence: [secretRegistry, { list: "inspectors", id: "I-9" }],
  recordHolds: [opened, asked, committed],
  fieldHolds: [opened, { ...asked, field: "tier", value: "key" }, committed],
  absentIdHolds: [
    publish.orThrow(publish.openAbsence(secretRegistry, { list: "units", id: "U-00" })),
    { list: "units", id: "U-00" },
    committed,
  ],
  withPseudonyms: [rows, { secret: SECRET }],
  openPseudonym: [{ id: "I-1", secret: SECRET }],
  pseudonymHolds: [publish.orThrow(publish.openPseudonym({ id: "I-1", secret: SECRET }))],
  // Time stamps
  readStamp: [stamp],
  stampQuery: [{ of: stamped, nonce: "01" }],
  checkStamp: [stamp, { of: stamped, roots: [stampRoot], certificates: [stampRoot], now: AT_LATER }],
  // Papers of an office
  drawnTable: [year, { language: "zh" }],
  teamTable: [year, { language: "zh", round: "H1", matter: "M-1" }],
  taskTables: [year, { language: "en" }],
  resultTable: [year, { language: "zh" }],
  planTable: [policy, { language: "zh", plan: index.orThrow(index.compilePlan({ policy, registry })) }],
  statisticsTable: [index.orThrow(index.yearReport(year, { at: AT })), { language: "zh", policy }],
  figuresTable: [index.orThrow(index.yearReport(year, { at: AT })), { language: "en", policy }],
  calendarOf: [year, { language: "zh", inspector }],
  tableCsv: [io.drawnTable(year, { language: "zh" }), { bom: true }],
  tableWorkbook: [[io.drawnTable(year, { language: "zh" })]],
  noticePage: [year, { language: "zh" }],
  taskPage: [year, { language: "en" }],
  handoverPage: [year, { language: "zh" }],
  // Files
  historyCsv: [registry],
  inspectorsCsv: [registry],
  unitsCsv: [registry],
  readTextSheet: [{ name: "units.csv", data: "信用代码,企业名称\nU-1,甲店\n" }],
  parquetRows: [{ name: "units.parquet", data: new Uint8Array([80, 65, 82, 49]) }, "units"],
  readParquet: [{ name: "units.parquet", data: new Uint8Array([80, 65, 82, 49]) }, "units"],
  readWorkbook: [{ name: "units.xlsx", data: new Uint8Array([80, 75]) }],
  writeWorkbook: [[{ name: "抽中名单", rows: [["0091", { text: "甲店", mark: "heading" }]] }]],
  checkLists: [{ sheets: deskSheets, asOf: "2026-01-04" }],
  readColumnsFile: [{ format: "double-random/columns/1", units: { columns: { 行业: null } } }],
  readReadings: [deskStatement],
  statementOf: [index.orThrow(desk.checkLists({ sheets: deskSheets, asOf: "2026-01-04" })), deskStatement],
  statedReadings: [deskStatement],
  planCsv: [index.orThrow(index.compilePlan({ policy, registry }))],
  placesIn: [{ units: { name: "units.csv", lines: [2, 3] } }],
  readCsv: [{ name: "x.csv", data: "id,name\nU-1,x\n" }, ["id"]],
  readRegistryCsv: [
    {
      units: { name: "units.csv", data: io.unitsCsv(registry) },
      inspectors: { name: "inspectors.csv", data: io.inspectorsCsv(registry) },
      history: { name: "history.csv", data: io.historyCsv(registry) },
      asOf: "2026-01-04",
    },
  ],
  visitsIcalendar: [{ ...index.plannedVisits(year), inspector, nameOf: (id: string) => id }],
  writeCsv: [["id", "name"], [{ id: "U-1", name: "x" }]],
  // Uploads
  readEdition: [uploads.nationalEdition],
  readOffice: [{ format: "double-random/uploads/1", office: { 行政区划代码: "210500" } }],
  uploadsOf: [year, { edition: uploads.nationalEdition, at: "2026-12-31" }],
  fittingRows: [uploaded],
  // Presets
  countyJointPlan: [preset],
  environmentByTier: [preset],
  fireByInterval: [preset],
  fireByMonth: [preset],
  marketByCreditClass: [preset, "bayannur-2022"],
  randomTesting: [preset, [{ year: 2025, rate: "1%" }]],
  monthsOf: [2026, 5],
  quartersOf: [2026, 5],
  wholeYear: [2026, "01-01", "12-31"],
};
