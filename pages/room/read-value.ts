/** Values as they are read aloud or pasted: their form by the source, what is wrong with it, and the text that counts. */
import { beaconChains } from "../../src/beacon/chains.js";
import { SCHEMES } from "../../src/beacon/schemes.js";
import type { AnnouncedSource } from "../../src/random/announcement.js";
import { numbersAsked } from "../../src/random/number-spelling.js";
import type { Both, Fault, Form, Given } from "./task.js";

/** How the values of a source are read. A text is told by its name: dice, numbers of a lottery, or words. */
export function formOf(source: AnnouncedSource): Form {
  if (source.type === "beacon") return pulseOf(source);
  if (source.type === "reveal" || source.type === "chain") return { kind: "secret" };
  if (source.type === "plain") return { kind: "words" };
  if (DICE.test(source.name)) return { kind: "dice", count: countIn(source.name) };
  return { kind: NUMBERS.test(source.name) ? "numbers" : "words" };
}

/** Some chains sign each value over the one before it, which is needed to look at the next. */
function pulseOf({ chain, round }: { readonly chain: string; readonly round: number }): Form {
  const known = beaconChains.find(({ hash }) => hash === chain);
  return {
    kind: "beacon",
    chain: known?.name ?? chain,
    round,
    chained: known !== undefined && SCHEMES[known.scheme].isChained,
  };
}

const DICE = /\bdice\b|\bdie\b|骰/i;
const NUMBERS = /lottery|lotto|numbers?\b|彩票|双色球|大乐透|开奖|摇号|号码/i;

/** "24 dice", "24 throws", "24 rolls", "骰子24次": how many are demanded; null where the name does not say. */
function countIn(name: string): number | null {
  const found = /(\d{1,3})\s*(?:dice|throws?|rolls?|次|枚|个|颗|粒)(?![a-z])/i.exec(name.normalize("NFKC"));
  return found === null ? null : Number(found[1]);
}

export type Typed =
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * What was typed, in the one form in which it goes into the seed: digits of dice with a space between them, numbers
 * with single spaces and two digits each where one has two, hexadecimal digits in lower case and without spaces. Full-width digits are read as digits.
 */
export function typedAs(form: Form, given: Given): Typed {
  if (given.value.trim() === "") return wrong("value", EMPTY);
  if (form.kind === "dice") return dice(form.count, given);
  if (form.kind === "numbers") return numbers(given);
  if (form.kind === "words") return right({ value: given.value.normalize("NFC").trim() });
  return form.kind === "beacon" ? pulse(form, given) : secret(given);
}

const EMPTY: Both = { zh: "尚未填写。", en: "Nothing is entered yet." };

function right(given: Partial<Given>): Typed {
  return { ok: true, given: { value: "", signature: "", previous: "", ...given } };
}

function wrong(field: string, said: Both): Typed {
  return { ok: false, faults: [{ field, said }] };
}

function dice(count: number | null, { value }: Given): Typed {
  const signs = Array.from(value.normalize("NFKC").replace(/[\s,;.、。]+/g, ""));
  const odd = signs.findIndex((sign) => !/^[1-6]$/.test(sign));
  if (odd !== -1)
    return wrong("value", {
      zh: `第 ${odd + 1} 个“${signs[odd]}”不是骰子的点数，点数只有 1 至 6。`,
      en: `Throw ${odd + 1} is “${signs[odd]}”: a die shows 1 to 6.`,
    });
  if (count !== null && signs.length !== count)
    return wrong("value", {
      zh: `公告要求 ${count} 次点数，现有 ${signs.length} 次。`,
      en: `${count} throws were announced, and ${signs.length} are entered.`,
    });
  return right({ value: signs.join(" ") });
}

function numbers({ value }: Given): Typed {
  const text = value.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (/^\d+(?: ?[ ,;、|+-] ?\d+)*$/.test(text)) return right({ value: numbersAsked(text) ?? text });
  const odd = Array.from(text).find((sign) => !/[\d ,;、|+-]/.test(sign));
  return wrong("value", {
    zh:
      odd === undefined
        ? "请填写数字，数字之间用空格、逗号或“+”隔开。"
        : `“${odd}”不是数字。请填写数字，数字之间用空格、逗号或“+”隔开。`,
    en:
      odd === undefined
        ? "Enter numbers, with a space, a comma or “+” between them."
        : `“${odd}” is no digit. Enter numbers, with a space, a comma or “+” between them.`,
  });
}

function secret({ value }: Given): Typed {
  const fault = faultOfHex(hexOf(value), 64);
  return fault === undefined ? right({ value: hexOf(value) }) : wrong("value", fault);
}

/** A value and perhaps its signature, or the answer of a relay as it was pasted. */
function pulse(form: Extract<Form, { readonly kind: "beacon" }>, given: Given): Typed {
  const pasted: Pasted | undefined = given.value.trim().startsWith("{") ? relayAnswer(given.value) : given;
  if (pasted === undefined)
    return wrong("value", {
      zh: "粘贴的内容不是信标服务器的完整回答。",
      en: "What was pasted is no whole answer of a relay.",
    });
  if (pasted.round !== undefined && pasted.round !== form.round)
    return wrong("value", {
      zh: `这是第 ${pasted.round} 轮的数值，公告的是第 ${form.round} 轮。`,
      en: `This is the value of round ${pasted.round}; round ${form.round} was announced.`,
    });
  const [value, signature, previous] = [pasted.value, pasted.signature, pasted.previous].map(hexOf);
  const fault = faultOfHex(value!, 64);
  if (fault !== undefined) return wrong("value", fault);
  const odd = faultOfHex(signature!, null);
  if (signature !== "" && odd !== undefined) return wrong("signature", odd);
  return right({ value: value!, signature: signature!, previous: previous! });
}

interface Pasted extends Given {
  readonly round?: number;
}

function relayAnswer(text: string): Pasted | undefined {
  try {
    const { round, randomness, signature, previous_signature } = JSON.parse(text) as Record<string, unknown>;
    if (typeof round !== "number" || typeof randomness !== "string" || typeof signature !== "string")
      return undefined;
    const previous = typeof previous_signature === "string" ? previous_signature : "";
    return { round, value: randomness, signature, previous };
  } catch {
    return undefined;
  }
}

/** Hexadecimal digits as somebody types or reads them. */
function hexOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s-]+/g, "")
    .toLowerCase();
}

function faultOfHex(text: string, length: number | null): Both | undefined {
  const odd = Array.from(text).find((sign) => !/[0-9a-f]/.test(sign));
  if (odd !== undefined)
    return {
      zh: `“${odd}”不是十六进制字符，应为 0–9 和 a–f。`,
      en: `“${odd}” is no hexadecimal digit: they are 0–9 and a–f.`,
    };
  return length === null || text.length === length
    ? undefined
    : {
        zh: `应为 ${length} 个字符，现有 ${text.length} 个。`,
        en: `${length} digits are needed, and ${text.length} are entered.`,
      };
}
