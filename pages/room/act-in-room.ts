/** What is done in the room: the time is set, values are read one by one, the round is drawn. */
import { checkBeacon } from "../../src/beacon/check-beacon.js";
import { ceremonyOf } from "../../src/ceremony/ceremony-of.js";
import { seedFrom } from "../../src/ceremony/seed-from.js";
import { drawRound } from "../../src/index.js";
import { instantDay, isInstant } from "../../src/kernel/iso-date.js";
import type { AnnouncedSource } from "../../src/random/announcement.js";
import type { DrawnRound } from "../../src/round/drawn-round.js";
import { faultsOfOccasion } from "../../src/year/round-input.js";
import { drawnSeen } from "./drawn-seen.js";
import { refused, told } from "./in-words.js";
import { type OpenRoom, sourcesOf } from "./open-room.js";
import { formOf, typedAs } from "./read-value.js";
import type { Answer, Both, Drawn, Form, Given, ReadValue, Tasks, Timed, Uses } from "./task.js";

/** Which sources are drawn from at this time; a time before their values, or before the last entry, is refused. */
export function setTime({ year, named, attempt }: OpenRoom, { at, by }: Timed): Answer<Uses> {
  const faults = faultsOfOccasion(year, { at, by });
  if (faults.length > 0 || !isInstant(at)) return refused(faults, ["at", "by"]);
  const step = ceremonyOf(year, { round: named.round.id, matter: named.matter.id, at });
  if (!step.ok) return refused(step.refusals, ["at"]);
  const { next, until } = step.value;
  if (next === "wait") return { ok: false, faults: [{ field: "at", said: tooEarly(until ?? "") }] };
  const { drawOn } = attempt.plan.body.commits ?? {};
  const isOther = drawOn !== undefined && drawOn !== instantDay(at);
  return {
    ok: true,
    value: next === "fallback" ? "fallback" : "announced",
    notes: isOther ? [otherDay(drawOn)] : [],
  };
}

function tooEarly(until: string): Both {
  return {
    zh: `各来源的数值在 ${until} 之前尚未产生，不能抽取。`,
    en: `Not all values exist before ${until}: the round cannot be drawn yet.`,
  };
}

function otherDay(drawOn: string): Both {
  return {
    zh: `公告的抽取日为 ${drawOn}，与所填时刻不是同一天。`,
    en: `The draw was announced for ${drawOn}, which is another day.`,
  };
}

/** One value, in the form that counts, compared with what was announced of it. */
export function readValue(
  room: OpenRoom,
  { uses, place, given }: Tasks["value"]["given"],
): Answer<ReadValue> {
  const source = sourcesOf(room, uses)[place]!;
  const form = formOf(source);
  const typed = typedAs(form, given);
  if (!typed.ok) return typed;
  const { value, signature, previous } = typed.given;
  const fits = seedFrom({ announced: [source], values: [value], drawId: room.attempt.drawId });
  if (!fits.ok) return refused(fits.refusals, ["value"]);
  const pulse = followsFrom(source, { value, signature, previous });
  if (pulse?.ok === false) return refused(pulse.refusals, ["value", "signature", "previous"]);
  return told({ value, notes: [...spelledOf(form, given.value, value), ...notesOf(form, signature !== "")] });
}

/** Where there is a signature: is the value its SHA-256? */
function followsFrom(source: AnnouncedSource, { value, signature, previous }: Given) {
  if (source.type !== "beacon" || signature === "") return undefined;
  const { chain, round } = source;
  return checkBeacon({ chain, round, value, signature, ...(previous === "" ? {} : { previous }) });
}

/** Another spelling of the same numbers is another seed: the hall is told in which one they count. */
function spelledOf({ kind }: Form, entered: string, value: string): Both[] {
  if (kind !== "numbers" || entered.trim() === value) return [];
  return [
    {
      zh: `号码按统一写法计入：${value}（数字之间空一格，有两位数的一律写作两位）。`,
      en: `The numbers count as ${value}: one space between, and two digits each where one has two.`,
    },
  ];
}

function notesOf({ kind }: Form, isSigned: boolean): Both[] {
  if (kind === "secret")
    return [
      { zh: "与事先公布的承诺相符。", en: "It is the secret whose commitment was published beforehand." },
    ];
  if (kind !== "beacon") return [];
  return [
    isSigned
      ? {
          zh: "该数值确为所填签名的 SHA-256 值。签名是否由信标签出，请与多个服务器对照。",
          en: "The value is the SHA-256 of the signature. Whether the beacon gave that signature, compare with several relays.",
        }
      : {
          zh: "未填写签名，此处只核对了格式。请与多个服务器对照。",
          en: "Without a signature only the form was looked at. Compare the value with several relays.",
        },
  ];
}

/** Who compared the values with what was read: the hall, value by value, before each was confirmed. */
const HALL = "read aloud and confirmed in the hall";

/** Draws as the command would: the same entries for the same values at the same instant. */
export function drawInRoom(
  room: OpenRoom,
  { at, by, uses, values }: Tasks["draw"]["given"],
): { readonly answer: Answer<Drawn>; readonly outcome?: DrawnRound } {
  const { year, named, attempt } = room;
  const seed = seedFrom({ announced: sourcesOf(room, uses), values, drawId: attempt.drawId });
  if (!seed.ok) return { answer: refused(seed.refusals, []) };
  const input = { round: named.round.id, matter: named.matter.id, seed: seed.value, at, by, checked: HALL };
  const outcome = drawRound(year, input);
  if (!outcome.ok) return { answer: refused(outcome.refusals, []) };
  const seen = drawnSeen(room, outcome.value, at);
  if (!seen.ok) return { answer: refused(seen.refusals, []) };
  return { answer: told(seen.value, outcome.warnings), outcome: outcome.value };
}
