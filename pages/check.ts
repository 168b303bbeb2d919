/** The check page: hands the record of the site, or a file, to the verify code in a worker, and shows what it says. */
import type { Checked, Pools, Progress, Redrawn, Said, Task } from "./check-task.js";
import { element, filled } from "./page-data.js";

interface Site {
  readonly language: Task["language"];
  readonly record: string;
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

function run(text: string, pools: Pools | null): void {
  end();
  output.replaceChildren();
  bar.hidden = false;
  stop.hidden = false;
  worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  worker.onmessage = ({ data }: MessageEvent<Checked | Progress>) => {
    if (data.kind === "progress")
      at("stage").textContent = word(data.stage, { part: String(data.part + 1), of: String(data.of) });
    else {
      end();
      show(data);
    }
  };
  worker.onerror = () => {
    end();
    output.append(element("p", word("failed")));
  };
  worker.postMessage({ text, language: site.language, pools } satisfies Task);
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
  const verdict = element("h2", word(found));
  verdict.className = found === "clean" ? "good" : "bad";
  verdict.tabIndex = -1;
  output.append(verdict);
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
  compareHeads(answer.head);
  output.append(...sentences("findings", [...refusals, ...findings]));
  draws(answer.redrawn);
  folded("discretions", discretions);
  folded("notes", notes);
  verdict.focus();
}

function verdictOf({ refusals, findings, redrawn }: Checked): string {
  if (refusals.length > 0) return "unreadable";
  if (findings.length > 0 || redrawn.some(({ samePool, sameDraw }) => !samePool || sameDraw === false))
    return "faulty";
  return "clean";
}

/** The head beside the one that was pasted, if there is one. */
function compareHeads(head: string): void {
  const pasted = (at("head") as HTMLInputElement).value.trim().toLowerCase();
  if (pasted === "" || head === "") return;
  const line = element("p", word(pasted === head ? "sameHead" : "otherHead"));
  line.className = pasted === head ? "good" : "bad";
  output.append(line);
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
  for (const { drawId, stratum, pool, samePool, sameDraw } of redrawn) {
    const facts = {
      draw: site.titles[drawId] ?? drawId,
      stratum: site.titles[`${drawId} ${stratum}`] ?? stratum,
      pool: String(pool),
    };
    const first = element("li", word(samePool ? "samePool" : "otherPool", facts));
    const more = element("strong", ` ${word(drawnAgain(sameDraw))}`);
    more.className = sameDraw === false || !samePool ? "bad" : "good";
    first.append(more);
    items.append(first);
  }
  output.append(element("h3", word("redrawn")), items);
}

function drawnAgain(same: boolean | null): string {
  if (same === null) return "notByTicket";
  return same ? "sameDraw" : "otherDraw";
}

start.addEventListener("click", () => run(site.record, site.pools));
stop.addEventListener("click", () => {
  end();
  output.append(element("p", word("stopped")));
});
const input = at("file") as HTMLInputElement;
input.addEventListener("change", () => void read(input.files));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  void read(event.dataTransfer?.files ?? null);
});

async function read(files: FileList | null): Promise<void> {
  const [file] = files ?? [];
  if (file !== undefined) run(await file.text(), null);
}
