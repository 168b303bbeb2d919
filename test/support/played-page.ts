/**
 * A page that shows the command at work: whatever stands behind `$` in its `console` fences is done, in the order of the
 * page, on a copy of an example, and what is said is put behind it.
 */
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtCommand } from "./built-command.js";
import { calledLater, type Said, started } from "./command.js";

/** The year as it is told, and the whole year, in which every command occurs. */
export const YEARS = [
  ["docs/command.md", "docs/command.zh-CN.md"],
  ["docs/whole-year.md", "docs/whole-year.zh-CN.md"],
] as const;

export const PAGES = YEARS.flat();

/** They put scripts into what they write, which only the built command has. */
const BUILT = ["room", "publish"];

const FENCE = /^```console\n([\s\S]*?)^```$/gm;

/** Folders of the page, which stand in one place of their own. */
const FOLDER = /^202[67]-market/;

/** The page with what the command says today. */
export async function playedPage(page: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "double-random-page-"));
  const told: string[] = [];
  for (const [, fence] of page.matchAll(FENCE)) told.push(await playedFence(fence!, home));
  let at = 0;
  return page.replace(FENCE, () => `\`\`\`console\n${told[at++]}\`\`\``);
}

/** The calls of a page, each in one line. */
export function callsOf(page: string): string[] {
  return [...page.matchAll(FENCE)].flatMap(([, fence]) => callsIn(fence!));
}

function callsIn(fence: string): string[] {
  return [...fence.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, call]) => call!);
}

async function playedFence(fence: string, home: string): Promise<string> {
  let text = "";
  for (const call of callsIn(fence)) text += `$ ${call}\n${await answerTo(call, home)}`;
  return text;
}

async function answerTo(call: string, home: string): Promise<string> {
  const [asked, least] = call.split(" | tail -");
  const [program, ...words] = wordsOf(asked!).map((word) => (FOLDER.test(word) ? join(home, word) : word));
  if (program === "cp") {
    const [from, to] = words.slice(-2);
    cpSync(from!, to!, { recursive: true });
    return "";
  }
  const { stdout, stderr, status } = await said(words);
  if (program !== "double-random" || status === 2) throw new Error(`${call}: ${stderr}`);
  const lines = `${stdout}${stderr}`.replaceAll(`${home}/`, "").split("\n");
  return lines.slice(least === undefined ? 0 : -1 - Number(least)).join("\n");
}

async function said(words: readonly string[]): Promise<Said> {
  if (!BUILT.includes(words[0]!)) return calledLater(...words);
  const built = builtCommand();
  try {
    return started(built.program, ...words);
  } finally {
    built.remove();
  }
}

/** Words of a call as a shell takes them: blanks part them, quotes hold them together, a backslash goes on. */
function wordsOf(call: string): string[] {
  return [...call.replaceAll("\\\n", " ").matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain!,
  );
}
