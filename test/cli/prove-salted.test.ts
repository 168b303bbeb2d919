/** Entries of a salted ledger, opened with their proofs: what salts the leaves of others is kept back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { drawRound, openYear, orThrow, writeLedger } from "../../src/index.js";
import { giveCodes, issueReceipts } from "../../src/publish.js";
import { calledLater } from "../support/command.js";
import { AT, BY, rules, SEED, town } from "../support/small-case.js";
import { OFFICE, officeKey } from "../support/small-log.js";

const folder = mkdtempSync(join(tmpdir(), "double-random-prove-"));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = openYear({ policy: rules(), registry: town(), secret: "5a".repeat(32) });
const drawn = orThrow(drawRound(opened, { round: "H1", seed: SEED, at: AT, by: BY }));
const receipted = orThrow(issueReceipts(drawn.year, { drawId: drawn.drawId, at: AT, by: BY })).year;
const { ledger } = orThrow(giveCodes(receipted, { at: AT, by: BY })).year;

test("receipts and codes are proven without the salt of their leaves, any other entry with its own", async () => {
  writeFileSync(at("ledger.jsonl"), writeLedger(ledger));
  writeFileSync(at("secret"), `${OFFICE.secret}\n`);
  writeFileSync(at("keys"), `${officeKey}\n`);
  const log = ["--out", folder, "--name", OFFICE.name, "--key", at("secret")];
  expect(await calledLater("log", at("ledger.jsonl"), ...log)).toMatchObject({ status: 0 });
  for (const kind of ["receipts", "codes", "draw"]) {
    const entry = ledger.find((each) => each.kind === kind)!;
    const told = await calledLater("prove", at("ledger.jsonl"), "--entry", String(entry.seq));
    expect(told).toMatchObject({ status: 0 });
    const [receipt, line] = [at(`entry-${entry.seq}.tlog-proof`), at(`entry-${entry.seq}.json`)];
    const text = readFileSync(line, "utf8");
    expect(text.includes(entry.salt as unknown as string)).toBe(kind === "draw");
    expect(JSON.parse(text)).toMatchObject({ body: entry.body, by: entry.by, hash: entry.hash });
    const verified = await calledLater("verify", receipt, line, "--keys", at("keys"));
    expect(verified).toMatchObject({ status: 0 });
  }
});
