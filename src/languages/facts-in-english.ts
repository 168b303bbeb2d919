/** Facts as an English message says them. */
import type { JsonFault } from "../kernel/json-fault.js";
import type { Facts } from "../kernel/refusal.js";
import { cut } from "./cut.js";

/** What stands where no JSON could go on so. */
const SYNTAX: Readonly<Record<JsonFault, string>> = {
  empty: "there is nothing in it",
  end: "the text ends in the middle",
  "comma-extra": "a comma stands before a closing bracket",
  "comma-missing": "a comma or a closing bracket is missing",
  "colon-missing": "a colon is missing behind the name of a field",
  comment: "a comment begins, and JSON has none",
  quotes: 'only straight quotation marks (") hold a text',
  "full-width": "a full-width sign stands in place of , : [ ] { or }",
  key: "the name of a field in quotation marks is missing",
  control:
    "a line ends within a text, or another control character stands there; write \\n, or the quotation mark that is missing",
  escape: "no such sign can follow a backslash",
  number: "a number has another form",
  behind: "something stands behind the end",
  value: "a text in quotation marks, a number, true, false, null, a list or an object should stand there",
};

/** The value of a fact in an English message. */
export function factInEnglish(name: string, value: Facts[string]): string {
  if (name === "syntax" && Object.hasOwn(SYNTAX, String(value))) return SYNTAX[value as JsonFault];
  const text = name === "round" && value === "any" ? "any round" : String(value ?? "none");
  return cut(text, (length) => ` (${length} characters)`);
}
