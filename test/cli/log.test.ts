/** The command and the log of a ledger: a site of static files, receipts, checkpoints, time stamps. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { orThrow, verifyTiles } from "../../src/log.js";
import { called, calledLater } from "../support/command.js";
import { bureauKey, cosigned, OFFICE, officeKey } from "../support/small-log.js";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const write = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};
const read = (...names: string[]) => readFileSync(at(...names), "utf8");
const logged = (...more: string[]) =>
  calledLater(
    "log",
    at("ledger.jsonl"),
    "--out",
    at("site"),
    "--name",
    OFFICE.name,
    "--key",
    at("secret"),
    ...more,
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "double-random-"));
  cpSync("examples/data/benxi-fire", folder, { recursive: true });
  called("run", folder);
  write("secret", `${OFFICE.secret}\n`);
  write("keys", `# the office\n${officeKey}\n`);
});

describe("double-random key", () => {
  test("gives the verifier key of a secret, which readers put into their file of keys", async () => {
    const told = await calledLater("key", "--name", OFFICE.name, "--key", at("secret"));
    expect(told).toMatchObject({ status: 0, stdout: `${officeKey}\n`, stderr: "" });
  });

  test("says what a secret is when the file holds none", async () => {
    const told = await calledLater("key", "--name", OFFICE.name, "--key", write("short", "12ab"));
    expect(told).toMatchObject({ status: 2, stdout: "" });
    expect(told.stderr).toContain("64 lower-case hex digits");
  });

  test("asks for the name and the file", async () => {
    expect((await calledLater("key", "--name", OFFICE.name)).stderr).toContain("--key FILE");
  });
});

describe("double-random log", () => {
  test("writes the site of a log: tiles and a signed checkpoint that hold together", async () => {
    const told = await logged();
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(told.stdout).toContain("7 entries, 2 tiles, checkpoint");
    const names = ["tile/0/000.p/7", "tile/entries/000.p/7"];
    const tiles = Object.fromEntries(
      names.map((name) => [name, Uint8Array.from(readFileSync(at("site", name)))]),
    );
    expect(orThrow(verifyTiles(tiles, read("site", "checkpoint")))).toMatchObject({ size: 7 });
    expect(readFileSync(at("site", "checkpoint.tsq"))).toHaveLength(59);
  });

  test("goes on from what it has published, and writes nothing that does not", async () => {
    await logged();
    const published = read("site", "checkpoint");
    const lines = read("ledger.jsonl").trimEnd().split("\n");
    write("ledger.jsonl", `${lines.slice(0, 5).join("\n")}\n`);
    const cut = await logged();
    expect(cut.status).toBe(2);
    expect(cut.stderr).toContain("log/beyond");
    rmSync(at("ledger.jsonl"));
    const seed = JSON.parse(read("seed.json")) as { at: string };
    write("seed.json", JSON.stringify({ ...seed, at: seed.at.replace(":00", ":01") }));
    called("run", folder);
    const other = await logged();
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining("log/other-root")]);
    expect(read("site", "checkpoint")).toBe(published);
  });

  test("keeps what witnesses have signed, and leaves a checkpoint to be signed where there is no key", async () => {
    await logged();
    const witnessed = cosigned(read("site", "checkpoint"));
    write("site/checkpoint", witnessed);
    await logged();
    expect(read("site", "checkpoint")).toBe(witnessed);
    const told = await calledLater(
      "log",
      at("ledger.jsonl"),
      "--out",
      at("other"),
      "--name",
      OFFICE.name,
      "--zh",
    );
    expect(told.stdout).toContain("尚未签名");
    expect(existsSync(at("other", "checkpoint"))).toBe(false);
    expect(read("other", "checkpoint.unsigned")).toBe(witnessed.slice(0, witnessed.indexOf("\n\n") + 1));
  });
});

describe("a receipt", () => {
  const proved = async () => {
    await logged();
    const told = await calledLater("prove", at("ledger.jsonl"), "--entry", "3", "--out", at("site"));
    expect(told).toMatchObject({ status: 0, stderr: "" });
    return at("site", "entry-3.tlog-proof");
  };

  test("is verified without the ledger, by the keys that its reader trusts", async () => {
    const receipt = await proved();
    const told = await calledLater("verify", receipt, at("site", "entry-3.json"), "--keys", at("keys"));
    expect(told).toMatchObject({ status: 0, stderr: "" });
    expect(told.stdout).toContain(
      `is among the 7 of ${OFFICE.name}. Signed by ${OFFICE.name}; witnessed by nobody`,
    );
    const { hash } = JSON.parse(read("site", "entry-3.json")) as { hash: string };
    for (const by of [[at("ledger.jsonl")], ["--hash", hash]])
      expect((await calledLater("verify", receipt, ...by, "--keys", at("keys"))).status).toBe(0);
    const wrong = await calledLater("verify", receipt, "--hash", "0".repeat(64), "--keys", at("keys"));
    expect([wrong.status, wrong.stdout]).toEqual([1, expect.stringContaining("[log/proof-fails]")]);
  });

  test("may stand behind the entry", async () => {
    const receipt = await proved();
    const told = await calledLater("verify", at("ledger.jsonl"), receipt, "--keys", at("keys"));
    expect(told).toMatchObject({ status: 0, stdout: expect.stringContaining("Entry 3 (") });
  });

  test("counts only with as many witnesses as the reader asks for", async () => {
    const receipt = await proved();
    write("both", `${officeKey}\n${bureauKey}\n`);
    const alone = await calledLater("verify", receipt, at("ledger.jsonl"), "--keys", at("both"));
    expect([alone.status, alone.stdout]).toEqual([1, expect.stringContaining("[log/too-few-witnesses]")]);
    writeFileSync(
      receipt,
      read("site", "entry-3.tlog-proof").replace(/\n\n[\s\S]*$/, (note) => `\n\n${cosigned(note.slice(2))}`),
    );
    const seen = await calledLater("verify", receipt, at("ledger.jsonl"), "--keys", at("both"), "--json");
    expect(JSON.parse(seen.stdout)).toMatchObject({
      ok: true,
      seq: 3,
      checkpoint: { witnesses: [{ time: 1_767_225_600 }] },
    });
    write("trust.json", JSON.stringify({ origin: OFFICE.name, signers: [officeKey], signersNeeded: 2 }));
    const more = await calledLater("verify", receipt, at("ledger.jsonl"), "--keys", at("trust.json"));
    expect(more.stdout).toContain("[log/quorum]");
  });

  test("without keys or entry is asked for them, and a key that is none is named by its line", async () => {
    const receipt = await proved();
    expect((await calledLater("verify", receipt)).stderr).toContain("--keys FILE");
    write("bad", `${officeKey}\nnonsense\n`);
    const told = await calledLater("verify", receipt, at("ledger.jsonl"), "--keys", at("bad"));
    expect([told.status, told.stderr]).toEqual([2, expect.stringContaining("keys line 2")]);
  });
});

describe("a checkpoint beside a ledger", () => {
  test("is the same, goes on, was cut off, or is of another ledger", async () => {
    await logged();
    const verify = (...more: string[]) =>
      calledLater("verify", at("ledger.jsonl"), "--checkpoint", at("site", "checkpoint"), ...more);
    const same = await verify("--keys", at("keys"));
    expect(same).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`The same as the checkpoint of ${OFFICE.name}`),
    });
    expect((await verify()).stdout).toContain("Nobody's signature on the checkpoint was checked");
    const whole = read("ledger.jsonl");
    write("ledger.jsonl", `${whole.trimEnd().split("\n").slice(0, 5).join("\n")}\n`);
    const cut = await verify("--keys", at("keys"));
    expect([cut.status, cut.stdout]).toEqual([1, expect.stringContaining("[log/beyond]")]);
    await calledLater(
      "log",
      at("ledger.jsonl"),
      "--out",
      at("small"),
      "--name",
      OFFICE.name,
      "--key",
      at("secret"),
    );
    write("ledger.jsonl", whole);
    const goesOn = await calledLater(
      "verify",
      at("ledger.jsonl"),
      "--checkpoint",
      at("small", "checkpoint"),
      "--keys",
      at("keys"),
      "--zh",
    );
    expect(goesOn).toMatchObject({ status: 0, stdout: expect.stringContaining("5 条之后又有 2 条") });
    const forged = read("small", "checkpoint").replace("\n5\n", "\n4\n");
    write("forged", forged);
    const told = await calledLater(
      "verify",
      at("ledger.jsonl"),
      "--checkpoint",
      at("forged"),
      "--keys",
      at("keys"),
      "--json",
    );
    const { checkpoint } = JSON.parse(told.stdout) as { checkpoint: { refusals: { code: string }[] } };
    expect([told.status, checkpoint.refusals.map(({ code }) => code)]).toEqual([
      1,
      ["log/signature", "log/other-root"],
    ]);
  });

  test("has a time stamp that says when somebody else saw it", async () => {
    const stamps = "test/vectors/stamps";
    const stamped = (...more: string[]) =>
      calledLater(
        "verify",
        at("ledger.jsonl"),
        "--checkpoint",
        `${stamps}/checkpoint`,
        "--stamp",
        `${stamps}/rsa.tsr`,
        "--roots",
        `${stamps}/root.pem`,
        ...more,
      );
    const told = await stamped("--at", "2027-01-01T00:00:00+08:00");
    expect(told.stdout).toMatch(
      /✓ Time stamp: 2026-11-27T[\d:]+Z, C=CN, O=example, CN=rsa, policy 1\.2\.3\.4\.1, number 2b/,
    );
    expect(told.stdout, "the checkpoint is of another ledger").toContain("[log/beyond]");
    expect(told.status).toBe(1);
    expect((await stamped("--at", "2026-01-01T00:00:00Z")).stdout).toContain("[stamp/future]");
    expect((await stamped()).stderr).toContain("--at INSTANT");
  });
});
