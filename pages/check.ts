/** The check page: hands the record of the site, or a file, to the verify code in a worker, and shows what it says. */
import { decodeUtf8 } from "../src/io/decode-utf8.js";
import type { Answered, Line } from "../src/publish/site/pages/check-answers.js";
import { otherFileIn, paperIn } from "../src/publish/site/pages/check-paper-in.js";
import type { Checked, Pools, Progress, Proved, Redrawn, Said, Task } from "./check-task.js";
import { element, filled } from "./page-data.js";

interface Site {
  readonly language: Task["language"];
  readonly record: string;
  /** Of which it speaks. */
  readonly day: string;
  readonly pools: Pools;
  readonly titles: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

const site = JSON.parse(at("data").dataset["json"]!) as Site;
const code = at("worker").dataset["code"]!;
const [output, bar, start, stop] = [at("output"), at("bar"), at("start"), at("stop")];
let worker: Worker | undefined;

function at(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`There is no #${id}.`);
  return found;
}

function word(name: string, facts: Readonly<Record<string, string>> = {}): string {
  return filled(site.words[name] ?? name, facts);
}

/** The record against which proofs are held: that of the site, or the last that was chosen. */
let record = site.record;

type Asked = Pick<Task, "text" | "pools" | "day" | "proof"> & Partial<Pick<Task, "unread">>;

function run(asked: Asked): void {
  end();
  output.replaceChildren();
  bar.hidden = false;
  stop.hidden = false;
  worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  worker.onmessage = ({ data }: MessageEvent<Checked | Proved | Answered | Progress>) => {
    if (data.kind === "progress")
      at("stage").textContent = word(data.stage, { part: String(data.part + 1), of: String(data.of) });
    else {
      end();
      if (data.kind === "checked") show(data);
      else if (data.kind === "answered") showAnswer(data);
      else showProof(data);
    }
  };
  worker.onerror = () => {
    end();
    output.append(element("p", word("failed")));
  };
  const task = { unread: [], ...asked, head: typedIn("head"), language: site.language };
  worker.postMessage(task satisfies Task);
}

function end(): void {
  worker?.terminate();
  worker = undefined;
  bar.hidden = true;
  stop.hidden = true;
}

function show(answer: Checked): void {
  const { refusals, findings, notes, discretions } = answer;
  const found = verdictOf(answer);
  const verdict = headline(word(found), found === "clean");
  if (refusals.length === 0)
    output.append(
      element(
        "p",
        word("read", {
          entries: String(answer.entries),
          head: answer.head,
          replayed: String(answer.replayed),
        }),
      ),
    );
  compareHeads(answer);
  output.append(...sentences("findings", [...refusals, ...findings]));
  draws(answer.redrawn);
  folded("discretions", discretions);
  folded("notes", notes);
  verdict.focus();
}

/** What is read first, and where the reader is put. */
function headline(text: string, isGood: boolean): HTMLElement {
  const heading = element("h2", text);
  heading.className = isGood ? "good" : "bad";
  heading.tabIndex = -1;
  output.append(heading);
  return heading;
}

/** A record that holds in itself, and is not the one whose head was noted, does not hold for whoever noted it. */
function verdictOf({ refusals, findings, redrawn, noted }: Checked): string {
  if (refusals.length > 0) return "unreadable";
  if (findings.length > 0 || redrawn.some(isOther)) return "faulty";
  if (noted === "unread") return "headUnread";
  return noted?.state === "other" ? "otherRecord" : "clean";
}

function isOther({ samePool, sameDraw }: Redrawn): boolean {
  return samePool === false || sameDraw === false;
}

function typedIn(id: string): string {
  return (at(id) as HTMLInputElement | HTMLTextAreaElement).value.trim();
}

/** What was proved, field by field; or that nothing was. */
function showProof({ verdict, list, id, entries, fields, whole }: Proved): void {
  const isGood = verdict === "holds" || verdict === "absent";
  const facts = {
    id,
    list: word(`list ${list}`),
    entry: entries.map(({ entry }) => String(entry)).join(", "),
    day: entries.at(-1)?.day ?? "",
  };
  const heading = headline(word(`proof ${verdict}`, facts), isGood);
  if (isGood) output.append(element("p", word("proofAgainst", facts)));
  if (fields.length > 0) {
    const items = document.createElement("ul");
    for (const [field, value] of fields)
      items.append(element("li", `${field}: ${value === "null" ? word("saysNothing") : value}`));
    output.append(element("h3", word(whole ? "opensAll" : "opens")), items);
  }
  heading.focus();
}

/** What a receipt or a visit code shows, sentence by sentence. */
function showAnswer({ isGood, title, lines }: Answered): void {
  const said = ([name, facts]: Line): string => word(name, withTitles(facts));
  const heading = headline(said(title), isGood);
  for (const line of lines) output.append(element("p", said(line)));
  heading.focus();
}

/** Draws and strata by the names that the pages use for them. */
function withTitles(facts: Line[1]): Line[1] {
  const { drawId = "", stratum = "" } = facts;
  const titleOf = (name: string, plain: string): string => site.titles[name] ?? plain;
  return {
    ...facts,
    draw: titleOf(drawId, drawId),
    stratum: titleOf(`${drawId} ${stratum}`, stratum),
  };
}

/** Where the head that was entered stands in the record, if one was. */
function compareHeads({ noted, findings }: Checked): void {
  if (noted === null) return;
  if (noted === "unread") {
    output.append(withClass(element("p", word("noHead")), "bad"));
    return;
  }
  const { state } = noted;
  const facts = state === "earlier" ? { entry: String(noted.entry), day: noted.at.slice(0, 10) } : {};
  const line = element("p", word(`head ${state}`, facts));
  if (state === "earlier" && findings.length === 0) line.append(` ${word("head unchanged")}`);
  output.append(withClass(line, state === "other" ? "bad" : "good"));
}

function withClass(line: HTMLElement, name: "good" | "bad"): HTMLElement {
  line.className = name;
  return line;
}

/** A heading and a sentence for each; nothing where there is none. */
function sentences(name: string, said: readonly Said[]): HTMLElement[] {
  if (said.length === 0) return [];
  const items = document.createElement("ul");
  for (const { message, advice } of said.slice(0, 200)) items.append(element("li", `${message} ${advice}`));
  return [element("h3", word(name, { count: String(said.length) })), items];
}

/** The same behind its heading, to be opened by who wants to read it: no fault, and often long. */
function folded(name: string, said: readonly Said[]): void {
  const [heading, items] = sentences(name, said);
  if (heading === undefined || items === undefined) return;
  const details = document.createElement("details");
  details.append(element("summary", heading.textContent ?? ""), items);
  output.append(details);
}

function draws(redrawn: readonly Redrawn[]): void {
  if (redrawn.length === 0) return;
  const items = document.createElement("ul");
  for (const each of redrawn) {
    const { drawId, stratum, pool, samePool, sameDraw } = each;
    const facts = {
      draw: site.titles[drawId] ?? drawId,
      stratum: site.titles[`${drawId} ${stratum}`] ?? stratum,
      pool: String(pool),
    };
    const first = element("li", word(poolAgain(samePool), facts));
    const more = element("strong", ` ${word(drawnAgain(sameDraw))}`);
    more.className = isOther(each) ? "bad" : "good";
    first.append(more);
    items.append(first);
  }
  output.append(element("h3", word("redrawn")), items);
}

function poolAgain(same: boolean | null): string {
  if (same === null) return "withheldPool";
  return same ? "samePool" : "otherPool";
}

function drawnAgain(same: boolean | null): string {
  if (same === null) return "notByTicket";
  return same ? "sameDraw" : "otherDraw";
}

start.addEventListener("click", () => {
  record = site.record;
  run({ text: site.record, pools: site.pools, day: site.day, proof: null });
});
stop.addEventListener("click", () => {
  end();
  output.append(element("p", word("stopped")));
});
at("prove").addEventListener("click", () => prove(typedIn("proof"), "paper"));
at("look").addEventListener("click", () => prove(typedIn("code"), "code"));
at("code").addEventListener("keydown", (event) => {
  if ((event as KeyboardEvent).key === "Enter") prove(typedIn("code"), "code");
});
const input = at("file") as HTMLInputElement;
input.addEventListener("change", () => void read(input.files));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  void read(event.dataTransfer?.files ?? null);
});

/** @param from - the field, or file, where it was read */
function prove(text: string, from: "code" | "paper"): void {
  run({ text: record, pools: null, day: "", proof: { text, id: typedIn("whose"), from } });
}

/** A record is checked; a proof is held against the record that was checked last. */
async function read(files: FileList | null): Promise<void> {
  const file = files?.[0];
  if (file === undefined) return;
  // Byte by byte, as the command reads it: the browser's own reading would mend what is no ledger.
  const text = decodeUtf8(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) run({ text: "", unread: text.refusals, pools: null, day: "", proof: null });
  // A file without a line would hold, and so would a download that failed.
  else if (text.value.trim() === "") showInstead("empty");
  else if (paperIn(text.value) !== undefined) prove(text.value, "paper");
  else take(text.value);
}

/** A record is checked; of another file it is said what it is, and where it belongs. */
function take(text: string): void {
  const other = otherFileIn(text);
  if (other !== undefined) {
    showInstead(other);
    return;
  }
  record = text;
  run({ text: record, pools: null, day: typedIn("day"), proof: null });
}

/** What the file is in place of a record, and what to do. */
function showInstead(name: "empty" | "papers" | "table"): void {
  end();
  output.replaceChildren();
  const heading = headline(word(name), false);
  output.append(element("p", word(`${name}Advice`)));
  heading.focus();
}
