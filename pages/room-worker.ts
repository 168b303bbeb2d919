/** The code that draws, as it runs behind the draw room: it keeps the year and answers one question after the other. */
import * as z from "zod/mini";
import type { DrawnRound } from "../src/round/drawn-round.js";
import { drawInRoom, readValue, setTime } from "./room/act-in-room.js";
import { unitSeen } from "./room/drawn-seen.js";
import { refused, told } from "./room/in-words.js";
import { type OpenRoom, openRoom, roundSeen } from "./room/open-room.js";
import type { Answer, Drawn, Message, RoundSeen, Tasks, UnitSeen } from "./room/task.js";

// The page's policy of content forbids code made of text; readers of forms do without it.
z.config({ jitless: true });

const port = self as unknown as Worker;
let room: OpenRoom | undefined;
let drawn: { readonly outcome: DrawnRound; readonly seen: Drawn } | undefined;

port.onmessage = ({ data }: MessageEvent<Message>) => {
  port.postMessage({ number: data.number, answer: answerTo(data) });
};

function answerTo({ name, given }: Message): Answer<unknown> {
  if (name === "open") return open(given as Tasks["open"]["given"]);
  if (room === undefined) return NOT_OPEN;
  if (name === "time") return setTime(room, given as Tasks["time"]["given"]);
  if (name === "value") return readValue(room, given as Tasks["value"]["given"]);
  if (name === "draw") return draw(room, given as Tasks["draw"]["given"]);
  return unit(room, String(given));
}

const NOT_OPEN: Answer<never> = { ok: false, faults: [] };

function open(given: Tasks["open"]["given"]): Answer<RoundSeen> {
  const opened = openRoom(given);
  if (!opened.ok) return refused(opened.refusals, []);
  room = opened.value;
  return told(roundSeen(room));
}

/** Once: a second draw from other values would be a second try. */
function draw(open: OpenRoom, given: Tasks["draw"]["given"]): Answer<Drawn> {
  if (drawn !== undefined) return told(drawn.seen);
  const { answer, outcome } = drawInRoom(open, given);
  if (answer.ok && outcome !== undefined) drawn = { outcome, seen: answer.value };
  return answer;
}

function unit(open: OpenRoom, id: string): Answer<UnitSeen> {
  const found = drawn === undefined ? undefined : unitSeen(open, drawn.outcome, drawn.seen, id);
  if (found !== undefined) return told(found);
  const said = {
    zh: "名录库中没有这个标识。请按名单上的写法填写。",
    en: "The registry has no such id. Write it as it stands on the list.",
  };
  return { ok: false, faults: [{ field: "unit", said }] };
}
