/**
 * The desk at which a year is played by the command alone, and beside it the same year through the library: after every
 * act the ledgers are the same, byte for byte.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { readReadings, statedReadings } from "../../../src/desk.js";
import { orThrow, type Registry, type Result, writeLedger, type Year } from "../../../src/index.js";
import { readRegistryCsv } from "../../../src/io.js";
import { ledgerIn, newFolder } from "../case-on-disk.js";
import { calledLater, type Said } from "../command.js";

export type Speech = "en" | "zh";

/** Of the ledger of the year, so that it can be shown in part. */
export const SALTS = "a5".repeat(32);

/** Subcommands that write entries, or read those that are withheld: all of them take the key. */
const SALTED = new Set(
  "announce run anchor visits receipts codes papers upload case replace substitute amend move result event change staff void rate reveal due report carry archive".split(
    " ",
  ),
);

export class Desk {
  readonly speech: Speech;
  readonly program: string;
  readonly folder = join(newFolder(), "2026-market");
  /** Subcommands that were called. */
  readonly called = new Set<string>();
  /** Everything that was said, call by call. */
  readonly said: { readonly call: string; readonly text: string }[] = [];
  #year: Year | undefined;

  /** @param program - the command as it is built, for what needs code beside it */
  constructor(speech: Speech, program: string) {
    this.speech = speech;
    this.program = program;
  }

  /** The one word or the other. */
  say(chinese: string, english: string): string {
    return this.speech === "zh" ? chinese : english;
  }

  get year(): Year {
    return this.#year!;
  }

  begin(year: Year): void {
    this.#year = year;
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  put(name: string, value: unknown): string {
    const path = this.path(name);
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value, null, 2));
    return path;
  }

  /** Calls a subcommand; whatever it says is kept. */
  async does(name: string, ...words: string[]): Promise<Said> {
    const key = SALTED.has(name) ? ["--key", this.path("keys/salts.key")] : [];
    const said = await calledLater(name, ...words, ...key, "--lang", this.speech);
    this.heard([name, ...words], said);
    return said;
  }

  heard(words: readonly string[], { stdout, stderr }: Said): void {
    this.called.add(words[0]!);
    this.said.push({
      call: words.join(" "),
      text: `${stdout}${stderr}`.replaceAll(join(this.folder, ".."), ""),
    });
  }

  /** A subcommand that answers and writes nothing to the ledger. */
  async asks(status: number, name: string, ...words: string[]): Promise<string> {
    const before = existsSync(this.path("ledger.jsonl")) ? ledgerIn(this.folder) : undefined;
    const said = await this.does(name, ...words);
    expect([said.status, said.stderr], said.stdout).toEqual([status, expect.any(String)]);
    expect(existsSync(this.path("ledger.jsonl")) ? ledgerIn(this.folder) : undefined).toBe(before);
    return `${said.stdout}${said.stderr}`;
  }

  /** A subcommand that writes what the library writes. */
  async writes(
    next: Result<{ readonly year: Year }>,
    status: number,
    name: string,
    ...words: string[]
  ): Promise<void> {
    const said = await this.does(name, ...words);
    expect(said.status, `${said.stdout}${said.stderr}`).toBe(status);
    this.#year = orThrow(next).year;
    expect(ledgerIn(this.folder)).toBe(writeLedger(this.#year.ledger));
  }

  /** The registry of a folder of lists, as a program reads it. */
  registry(asOf: string, folder = this.folder): Registry {
    const file = (name: string) => ({ name, data: readFileSync(join(folder, name)) });
    const statement = join(folder, "readings.json");
    const read = existsSync(statement)
      ? { readings: statedReadings(orThrow(readReadings(JSON.parse(readFileSync(statement, "utf8"))))) }
      : {};
    const lists = {
      units: file("units.csv"),
      inspectors: file("inspectors.csv"),
      history: file("history.csv"),
    };
    return orThrow(readRegistryCsv({ ...lists, asOf, ...read }));
  }
}
