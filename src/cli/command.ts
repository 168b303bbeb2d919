/** The command `double-random`: a thin shell over the public API. */
import { nearWord } from "../kernel/near-word.js";
import { amendCommand } from "./acts/amend.js";
import { archiveCommand } from "./acts/archive.js";
import { carryCommand } from "./acts/carry.js";
import { CASE_READS, caseCommand } from "./acts/case.js";
import { changeCommand } from "./acts/change.js";
import { dueCommand } from "./acts/due.js";
import { visitsCommand } from "./acts/elsewhere.js";
import { eventCommand } from "./acts/event.js";
import { moveCommand } from "./acts/move.js";
import { rateCommand } from "./acts/rate.js";
import { replaceCommand } from "./acts/replace.js";
import { resultCommand } from "./acts/result.js";
import { anchorCommand, revealCommand } from "./acts/secrets.js";
import { staffCommand } from "./acts/staff.js";
import { substituteCommand } from "./acts/substitute.js";
import { voidCommand } from "./acts/void.js";
import { reportCommand } from "./acts/year-report.js";
import { announceCommand } from "./announce.js";
import { ceremonyCommand } from "./ceremony.js";
import { checkCommand } from "./check.js";
import { codesCommand } from "./codes.js";
import { CommandError } from "./command-error.js";
import { explainCommand } from "./explain.js";
import { helpText } from "./help-text.js";
import { initCommand } from "./init.js";
import { keyCommand } from "./key.js";
import { logCommand } from "./log.js";
import { withLedger } from "./named-ledger.js";
import { type ExitCode, needReadBy, type OptionName, type Options, readArguments } from "./options.js";
import { papersCommand } from "./papers/papers.js";
import { planCommand } from "./plan.js";
import { proveCommand } from "./prove.js";
import { publishCommand } from "./publish.js";
import { receiptsCommand } from "./receipts.js";
import { replayCommand } from "./replay.js";
import { complain, reportMistake, reportRefusals } from "./report.js";
import { roomCommand } from "./room.js";
import { runCommand } from "./run.js";
import { chineseInWords, speaksChinese } from "./spoken.js";
import { uploadCommand } from "./upload.js";
import { verifyCommand } from "./verify.js";
import { printVersion } from "./version.js";
import { viewCommand } from "./view.js";

type Answer = ExitCode | Promise<ExitCode>;

interface Command {
  readonly run: (places: readonly string[], options: Options) => Answer;
  /** Which options it reads, beside those that all do. */
  readonly reads: readonly OptionName[];
}

/** Of every act on a year. */
const ACT: readonly OptionName[] = ["at", "by", "yes", "dry-run", "ledger", "as-of", "key", "new-authority"];
const APPROVED: readonly OptionName[] = [...ACT, "reason", "approver"];
/** Of what announces a round, or draws it. */
const ROUND: readonly OptionName[] = [
  "out",
  "ledger",
  "again",
  "reason",
  "approver",
  "dry-run",
  "key",
  "new-authority",
];
/** Of what only reads a year. */
const LOOK: readonly OptionName[] = ["at", "ledger", "as-of", "key"];

const COMMANDS: Readonly<Record<string, Command>> = {
  init: { run: initCommand, reads: ["year", "at", "authority"] },
  check: { run: checkCommand, reads: ["at", "out", "accept"] },
  plan: { run: planCommand, reads: ["out", "ledger"] },
  ceremony: { run: ceremonyCommand, reads: ["at", "ledger"] },
  announce: { run: announceCommand, reads: ROUND },
  room: { run: roomCommand, reads: ["out", "ledger", "round", "matter", "key"] },
  run: { run: runCommand, reads: ROUND },
  verify: {
    run: verifyCommand,
    reads: [
      "head",
      "code",
      "published",
      "opened",
      "at",
      "key",
      "checkpoint",
      "keys",
      "hash",
      "stamp",
      "roots",
      "ledger",
    ],
  },
  key: { run: keyCommand, reads: ["name", "key"] },
  log: { run: logCommand, reads: ["out", "name", "key"] },
  prove: { run: proveCommand, reads: ["entry", "checkpoint", "out"] },
  explain: { run: explainCommand, reads: ["unit", "inspector", "matter", "round", "draw", "ledger"] },
  publish: { run: publishCommand, reads: ["out", "at", "checkpoint", "whole", "view", "ledger"] },
  view: { run: viewCommand, reads: ["at", "out", "ledger"] },
  receipts: {
    run: receiptsCommand,
    reads: ["at", "by", "draw", "unit", "checkpoint", "key", "out", "ledger"],
  },
  codes: { run: codesCommand, reads: ["at", "by", "draw", "key", "out", "ledger"] },
  upload: {
    run: uploadCommand,
    reads: ["edition", "round", "matter", "at", "partial", "to", "out", "ledger", "as-of", "key", "dry-run"],
  },
  replay: { run: replayCommand, reads: [] },
  case: { run: caseCommand, reads: CASE_READS },
  substitute: { run: substituteCommand, reads: [...APPROVED, "inspector", "from", "until", "ground"] },
  replace: { run: replaceCommand, reads: [...APPROVED, "round", "matter", "unit", "code", "file", "accept"] },
  staff: { run: staffCommand, reads: [...APPROVED, "round", "matter", "lane", "case"] },
  move: { run: moveCommand, reads: APPROVED },
  void: { run: voidCommand, reads: [...APPROVED, "round", "matter"] },
  anchor: { run: anchorCommand, reads: [...ACT, "name", "hash"] },
  reveal: { run: revealCommand, reads: [...ACT, "matter", "file"] },
  result: { run: resultCommand, reads: [...ACT, "file", "accept"] },
  event: { run: eventCommand, reads: [...ACT, "file", "accept"] },
  visits: { run: visitsCommand, reads: [...ACT, "file", "authority", "level", "accept"] },
  change: { run: changeCommand, reads: [...ACT, "to", "file", "approver", "accept"] },
  amend: { run: amendCommand, reads: [...APPROVED, "to", "later"] },
  rate: { run: rateCommand, reads: [...ACT, "until"] },
  due: { run: dueCommand, reads: [...LOOK, "calendars"] },
  report: { run: reportCommand, reads: [...LOOK, "calendars"] },
  papers: {
    run: papersCommand,
    reads: ["at", "ledger", "key", "calendars", "round", "matter", "to", "xlsx", "csv", "bom", "html", "ics"],
  },
  carry: { run: carryCommand, reads: ["ledger", "as-of", "key", "to", "dry-run"] },
  archive: { run: archiveCommand, reads: ["out", "ledger", "as-of", "key", "dry-run"] },
};

/** Does what the words behind `double-random` say. Some of it loads packages that not everybody installs. */
export function command(words: readonly string[]): Answer {
  let spoken: Options | undefined;
  const spokenToAll = (): Options => ({ zh: chineseInWords(words), json: words.includes("--json") });
  const fail = (error: unknown): ExitCode => reportFailure(error, spoken ?? spokenToAll());
  try {
    const read = readArguments(words);
    const zh = speaksChinese(read);
    if (!zh.ok) return reportRefusals(zh.refusals, spokenToAll());
    spoken = { ...read.options, zh: zh.value };
    const code = commandOf(read.places, spoken);
    return typeof code === "number" ? code : code.catch(fail);
  } catch (error) {
    return fail(error);
  }
}

function commandOf([name, ...places]: readonly string[], options: Options): Answer {
  if (options.version) printVersion(options);
  if (options.version) return 0;
  const command = name === undefined ? undefined : commandNamed(name);
  if (options.help || name === undefined || command === undefined) return help(name, options);
  const { run, reads } = command;
  needReadBy(name, reads, options);
  if (!reads.includes("ledger")) return run(places, options);
  // The first word behind `case` is a part of it, and no place.
  const own = withLedger(name === "case" ? places.slice(1) : places, options);
  return own.ok ? run(places, own.value) : reportRefusals(own.refusals, options);
}

/** Whoever asks for help gets it; whoever calls nothing is told so where mistakes are told. */
function help(name: string | undefined, options: Options): ExitCode {
  process[options.help ? "stdout" : "stderr"].write(helpText(name, options));
  return options.help ? 0 : 2;
}

function commandNamed(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command;
  const known = Object.keys(COMMANDS);
  const nearest = nearWord(name, known) ?? null;
  throw new CommandError("cli/unknown-command", { name, nearest, known: known.join(", ") });
}

/** A mistake in the call or in a file is told in words; only a fault of the program shows its stack. */
function reportFailure(error: unknown, options: Options): ExitCode {
  if (error instanceof CommandError) return reportMistake(error.refusal, options);
  complain(String((error as Error).stack ?? error));
  return 2;
}
