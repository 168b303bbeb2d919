/**
 * The house as text: a Mermaid diagram of rooms and imports, and the table of what each room answers and may
 * import.
 */
import { ANSWERS, OWN_RULES } from "./answers.js";
import type { RoomRule } from "./import-table.js";
import type { RoomImport } from "./real-imports.js";

const BEGIN = "<!-- the house: drawn by `npm run house`, not by hand -->";
const END = "<!-- end of the house -->";

export interface House {
  readonly table: readonly RoomRule[];
  readonly imports: readonly RoomImport[];
  /** Folders of `src`. */
  readonly folders: readonly string[];
}

/**
 * The page with the drawing between its two marks; everything else is left as it is.
 *
 * @throws Error when the page has no marks, or a room has no sentence or no rule
 */
export function pageWithHouse(page: string, house: House): string {
  const [before, ...rest] = page.split(BEGIN);
  const after = rest.join(BEGIN).split(END);
  if (rest.length !== 1 || after.length !== 2)
    throw new Error(`The page must have the marks ${BEGIN} and ${END}, once each.`);
  return `${before}${BEGIN}\n\n${drawHouse(house)}\n${END}${after[1]}`;
}

/** Diagram and table. */
export function drawHouse(house: House): string {
  return `${diagramOf(house)}\n${tableOf(house)}`;
}

/** An arrow stands where no longer way says the same; dashed where only types are imported. */
function diagramOf({ table, imports, folders }: House): string {
  const order = table.map(({ room }) => room).filter((room) => folders.includes(room));
  const drawn = arrowsOf(imports.filter(({ from, to }) => order.includes(from) && order.includes(to)));
  const arrows = order.flatMap((room) =>
    order.flatMap((other) => drawn.filter(({ from, to }) => from === room && to === other)).map(arrowText),
  );
  return ["```mermaid", "flowchart RL", ...arrows.map((arrow) => `  ${arrow}`), "```", ""].join("\n");
}

function arrowText({ from, to, typesOnly }: RoomImport): string {
  return `${from} ${typesOnly ? "-.->" : "-->"} ${to}`;
}

/** Imports that do not follow from others: code from code, types from anything. */
export function arrowsOf(imports: readonly RoomImport[]): RoomImport[] {
  const code = imports.filter(({ typesOnly }) => !typesOnly);
  return imports.filter(({ from, to, typesOnly }) => !hasDetour(from, to, typesOnly ? imports : code));
}

function hasDetour(from: string, to: string, imports: readonly RoomImport[]): boolean {
  const seen = new Set<string>();
  const ahead = nextOf(from, imports).filter((room) => room !== to);
  for (let room = ahead.pop(); room !== undefined; room = ahead.pop()) {
    if (seen.has(room)) continue;
    seen.add(room);
    ahead.push(...nextOf(room, imports));
  }
  return seen.has(to);
}

function nextOf(room: string, imports: readonly RoomImport[]): string[] {
  return imports.filter(({ from }) => from === room).map(({ to }) => to);
}

function tableOf({ table, folders }: House): string {
  const order = table.map(({ room }) => room);
  const built = table.filter(({ room }) => folders.includes(room));
  const beside = folders.filter((room) => !order.includes(room)).sort();
  const rows = [
    ...built.map((rule) => [rule.room, answerOf(rule.room), mayImport(rule, order)] as const),
    ...beside.map((room) => [room, answerOf(room), ownRuleOf(room)] as const),
  ];
  return [
    "| room | answers | may import besides `kernel` |",
    "| --- | --- | --- |",
    ...rows.map(([room, answers, rooms]) => `| \`${room}\` | ${answers} | ${rooms} |`),
    "",
  ].join("\n");
}

function answerOf(room: string): string {
  const answers = ANSWERS[room];
  if (answers === undefined)
    throw new Error(`The room ${room} has no sentence: say in scripts/house/answers.ts what it answers.`);
  return answers;
}

function ownRuleOf(room: string): string {
  const rule = OWN_RULES[room];
  if (rule === undefined)
    throw new Error(`The room ${room} has no line in the table of .dependency-cruiser.cjs.`);
  return rule;
}

function mayImport({ uses, knowsTypesOf }: RoomRule, order: readonly string[]): string {
  const code = uses.filter((room) => room !== "kernel");
  const types = knowsTypesOf.length === 0 ? [] : [`types of ${runsOf(knowsTypesOf, order)}`];
  return [...(code.length === 0 ? [] : [runsOf(code, order)]), ...types].join("; ") || "–";
}

/**
 * `a`, `c` to `f`: three and more rooms that stand side by side in the table are named by the first and the
 * last.
 */
export function runsOf(rooms: readonly string[], order: readonly string[]): string {
  const runs: string[][] = [];
  for (const room of order.filter((each) => rooms.includes(each))) {
    const run = runs.at(-1);
    if (run !== undefined && order[order.indexOf(room) - 1] === run.at(-1)) run.push(room);
    else runs.push([room]);
  }
  return runs
    .map((run) =>
      run.length < 3 ? run.map(quoted).join(", ") : `${quoted(run[0]!)} to ${quoted(run.at(-1)!)}`,
    )
    .join(", ");
}

function quoted(room: string): string {
  return `\`${room}\``;
}
