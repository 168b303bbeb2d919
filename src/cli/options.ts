/** The options of the command, and which command reads which: an option that nobody reads is a mistake of the call. */
import { parseArgs } from "node:util";
import { compareBytes } from "../kernel/byte-order.js";
import { nearWord } from "../kernel/near-word.js";
import { CommandError } from "./command-error.js";

/** Exit codes: 0 clean, 1 findings or an impossible staffing, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

const OPTIONS = {
  out: { type: "string" },
  ledger: { type: "string" },
  again: { type: "boolean" },
  accept: { type: "string" },
  reason: { type: "string" },
  approver: { type: "string" },
  unit: { type: "string", multiple: true },
  inspector: { type: "string" },
  draw: { type: "string" },
  round: { type: "string" },
  matter: { type: "string" },
  head: { type: "string" },
  code: { type: "string" },
  at: { type: "string" },
  by: { type: "string" },
  published: { type: "string" },
  opened: { type: "string" },
  name: { type: "string" },
  key: { type: "string" },
  keys: { type: "string" },
  entry: { type: "string" },
  hash: { type: "string" },
  checkpoint: { type: "string" },
  stamp: { type: "string" },
  roots: { type: "string" },
  lang: { type: "string", multiple: true },
  view: { type: "string" },
  whole: { type: "boolean" },
  to: { type: "string" },
  as: { type: "string" },
  file: { type: "string" },
  seed: { type: "string" },
  lane: { type: "string" },
  case: { type: "string" },
  lead: { type: "string" },
  arrived: { type: "string" },
  urgent: { type: "boolean" },
  from: { type: "string" },
  until: { type: "string" },
  ground: { type: "string" },
  "as-of": { type: "string" },
  calendars: { type: "string" },
  authority: { type: "string" },
  "new-authority": { type: "string" },
  level: { type: "string" },
  later: { type: "boolean" },
  edition: { type: "string" },
  partial: { type: "boolean" },
  xlsx: { type: "boolean" },
  csv: { type: "boolean" },
  bom: { type: "boolean" },
  html: { type: "boolean" },
  ics: { type: "boolean" },
  year: { type: "string" },
  yes: { type: "boolean" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
  zh: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** What every command reads. */
const EVERYWHERE: readonly OptionName[] = ["json", "zh", "lang", "help"];

/** The words behind `double-random`, read. */
export interface Arguments {
  readonly options: Options;
  readonly places: readonly string[];
}

/**
 * Reads the arguments. Node's own checks would speak English, so they are made here.
 *
 * @throws CommandError on an option that does not exist, or whose value is missing or too much, or that is given twice
 */
export function readArguments(argv: readonly string[]): Arguments {
  const read = parsed(argv);
  const given = read.tokens.filter((token) => token.kind === "option");
  for (const token of given) checkOption(token);
  needOnce(given);
  return { options: read.values as Options, places: read.positionals };
}

function parsed(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
}

/** What is no option, also of words whose options are wrong. */
export function placesIn(argv: readonly string[]): readonly string[] {
  return parsed(argv).positionals;
}

interface Given {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: Given): void {
  if (!isOption(name))
    throw new CommandError("cli/unknown-option", { option: rawName, nearest: nearOption(name) });
  const takesValue = OPTIONS[name].type === "string";
  if (!takesValue && value !== undefined)
    throw new CommandError("cli/option-with-value", { option: rawName });
  // `--out --zh` has forgotten the value of --out.
  const isNext = inlineValue !== true && value !== undefined && /^-./.test(value);
  if (takesValue && (value === undefined || value === "" || isNext))
    throw new CommandError("cli/option-without-value", { option: rawName });
}

/** Of two values the last would win in silence. */
function needOnce(given: readonly Given[]): void {
  const twice = given.find(
    ({ name }, at) => !isList(name) && given.findIndex((each) => each.name === name) < at,
  );
  if (twice !== undefined) throw new CommandError("cli/option-twice", { option: `--${twice.name}` });
}

function isList(name: string): boolean {
  return isOption(name) && "multiple" in OPTIONS[name];
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function nearOption(name: string): string | null {
  const near = nearWord(name, Object.keys(OPTIONS));
  return near === undefined || !isSlip(name, near) ? null : `--${near}`;
}

/** In a short word another letter makes another word: `frob` is not meant for `from`, and `form` is. */
function isSlip(word: string, near: string): boolean {
  const lettersOf = (text: string): string => [...text.toLowerCase()].sort(compareBytes).join("");
  return word.length !== near.length || near.length > LONGEST_SHORT || lettersOf(word) === lettersOf(near);
}

const LONGEST_SHORT = 5;

/** @throws CommandError on an option that the command would pass over in silence */
export function needReadBy(command: string, reads: readonly OptionName[], options: Options): void {
  const known = [...reads, ...EVERYWHERE];
  const unread = Object.keys(options).find((name) => !known.some((each) => each === name));
  if (unread === undefined) return;
  const list = known.map((name) => `--${name}`).join(", ");
  throw new CommandError("cli/option-unread", { command, option: `--${unread}`, known: list });
}

/** The one value of an option of which others read several. @throws CommandError where it is given twice */
export function onlyOne(option: "unit", options: Options): string | undefined {
  const [first, second] = options[option] ?? [];
  if (second !== undefined) throw new CommandError("cli/option-twice", { option: `--${option}` });
  return first;
}

/** Each option that was given: its value, all of its values, or true. */
type OptionsGiven = {
  readonly [name in OptionName]?: ValueOf<(typeof OPTIONS)[name]> | undefined;
};

/** What things are called, by their ids. */
export interface Titles {
  readonly stratum: (id: string) => string;
  readonly role: (id: string) => string;
  readonly matter: (id: string) => string;
  readonly round: (id: string) => string;
  readonly lane: (id: string) => string;
}

/** The options, and what the rules of the case call their strata and seats, as soon as they were read. */
export interface Options extends OptionsGiven {
  readonly called?: Titles;
}

type ValueOf<Spec> = Spec extends { readonly type: "boolean" }
  ? boolean
  : Spec extends { readonly multiple: true }
    ? readonly string[]
    : string;
