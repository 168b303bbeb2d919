/** What `--help` says: of the whole command, or of the one that is named. */
import { HELP } from "./help.js";
import { EXAMPLES } from "./help-examples.js";
import { ACT_HELP, type HelpOfAct, YEAR_HELP } from "./help-year.js";
import { ACT_HELP_ZH, YEAR_HELP_ZH } from "./help-year-zh.js";
import { HELP_ZH } from "./help-zh.js";
import type { Options } from "./options.js";
import { placesInChinese } from "./usage-zh.js";

export function helpText(name: string | undefined, options: Options): string {
  const [says, example] = textsOf(name, options);
  return `${options.zh ? placesInChinese(says) : says}${example}`;
}

/** What is said, and the example, which is called as it stands. */
function textsOf(name: string | undefined, { zh }: Options): readonly [says: string, example: string] {
  const [general, acts, year] = zh ? [HELP_ZH, ACT_HELP_ZH, YEAR_HELP_ZH] : [HELP, ACT_HELP, YEAR_HELP];
  const act = name !== undefined && Object.hasOwn(year, name) ? year[name] : undefined;
  if (act !== undefined) {
    const shared = act.isNoAct === true ? "" : `\n${acts.map(indented).join("")}`;
    return [`${actText(act)}${shared}\n`, exampleText(act.example, zh)];
  }
  if (name !== undefined && Object.hasOwn(EXAMPLES, name)) {
    const [example, chinese = example] = EXAMPLES[name]!;
    return [`${paragraphsOf(general, name)}\n`, exampleText(zh ? chinese : example, zh)];
  }
  const all = Object.values(year).map(actText).join("");
  const text = general.replace("{acts}\n", () => `${all}${acts.map((line) => `  ${line}\n`).join("")}`);
  return [text, ""];
}

function actText({ calls, says }: HelpOfAct): string {
  return [...calls.map((call) => `  double-random ${call}\n`), ...says.map(indented)].join("");
}

function indented(line: string): string {
  return `      ${line}\n`;
}

function exampleText(example: string, zh: boolean | undefined): string {
  return `${zh ? "示例：" : "For example:"}\n\n  double-random ${example}\n`;
}

/** Each begins with its call, and the lines behind it stand further in. */
function paragraphsOf(text: string, name: string): string {
  const found: string[] = [];
  let isOwn = false;
  for (const line of text.split("\n")) {
    const call = /^ {2}double-random (\S+)/.exec(line)?.[1];
    if (call !== undefined) isOwn = call === name;
    else if (!line.startsWith("   ")) isOwn = false;
    if (isOwn) found.push(line);
  }
  return found.map((line) => `${line}\n`).join("");
}
