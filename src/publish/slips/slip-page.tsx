/**
 * Slips of paper, one a sheet: the receipt of a unit, or what an inspector shows at a door. They need nothing but a
 * printer, and their QR codes hold the same text as the files, for the check page of the site.
 */
import { type ComponentChildren, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { canonicalJson, isPlainObject, type Json } from "../../kernel/canonical-json.js";
import { nameOfThing } from "../../kernel/name-of-thing.js";
import { notPlain } from "../../kernel/not-plain.js";
import type { Refusal } from "../../kernel/refusal.js";
import { refusing } from "../../kernel/refusing.js";
import { accept, type Result, reject } from "../../kernel/result.js";
import type { Policy } from "../../policy/policy.js";
import { checkReceipt } from "../../receipts/check-receipt.js";
import { codeOfDocument } from "../../receipts/look-up-code.js";
import type { Receipt } from "../../receipts/receipt.js";
import { refuse as refuseReceipt } from "../../receipts/refuse.js";
import type { OpenCode } from "../../receipts/visit-codes.js";
import { faultsOfParsed } from "../../year/at-door.js";
import type { ListOpening } from "../list-openings.js";
import { isOpenings } from "../list-openings.js";
import { refuse } from "../refuse.js";
import { type Say, SITE_LANGUAGES, type SiteLanguage, sayIn } from "../site/speech.js";
import { PrintPage } from "./print-page.js";
import { QrPicture } from "./qr-picture.js";
import { SLIP_STYLE } from "./slip-style.js";
import { type VisitTitles, visitTitles } from "./visit-titles.js";

export interface SlipsInput {
  readonly language: SiteLanguage;
  /** Of receipts: from which day they may be handed out, as `listOpenings` gives it; no word of it when left out. */
  readonly openings?: readonly ListOpening[];
  /** Of visits: the policy that has the titles of matters and roles; their ids when left out. */
  readonly policy?: Policy;
}

/**
 * Receipts as a page to print, one a sheet.
 *
 * A receipt tells how its unit stood: where the list of the draw is not open yet, the slip says from which day it may
 * be handed out.
 *
 * Refused: a receipt that does not hold (codes `receipts/…`), another language than `zh` and `en` (`publish/language`),
 * openings that are none (`publish/openings`).
 *
 * @example
 * receiptSlips([receipt], { language: "en" }).ok; // true
 */
export function receiptSlips(receipts: readonly Receipt[], input: SlipsInput): Result<string> {
  return pageIn(receipts, input, faultsOfReceipt, (say) => ({
    title: say("双随机抽签回执", "Receipts of a random draw"),
    slips: receipts.map((receipt) => (
      <ReceiptSlip key={receipt.at} say={say} receipt={receipt} openings={input.openings ?? []} />
    )),
  }));
}

/**
 * Visit codes as a page to print, one a sheet: for those who make the visit.
 *
 * Refused: what is none of `visitCodes`, or a code that is not that of its visit (`codes/form`), another language than `zh` and `en`
 * (`publish/language`), a policy that `parsePolicy` has not read (`input/raw-policy`).
 *
 * @example
 * visitSlips(visitCodes(year), { language: "zh", policy: year.policy }).ok; // true
 */
export function visitSlips(codes: readonly OpenCode[], input: SlipsInput): Result<string> {
  return pageIn(codes, input, faultsOfCode, (say) => ({
    title: say("检查码", "Visit codes"),
    slips: codes.map((code) => (
      <VisitSlip
        key={code.hash}
        say={say}
        code={code}
        titles={visitTitles(code.document.visit, input.policy)}
      />
    )),
  }));
}

interface Sheets {
  readonly title: string;
  readonly slips: ComponentChildren;
}

function pageIn<Each>(
  list: readonly Each[],
  input: SlipsInput,
  faultsOf: (each: Each) => readonly Refusal[],
  sheets: (say: Say) => Sheets,
): Result<string> {
  return refusing(() => {
    if (!isPlainObject(input)) return reject([notPlain(input, [])]);
    const { language, openings = [], policy } = input as unknown as SlipsInput;
    const faults = Array.isArray(list)
      ? list.flatMap((each: Each, at) =>
          faultsOf(each).map((fault) => ({ ...fault, path: [at, ...fault.path] })),
        )
      : [refuse("input/no-list", [], { given: nameOfThing(list) })];
    if (!isOpenings(openings))
      faults.push(refuse("publish/openings", ["openings"], { found: nameOfThing(openings) }));
    if (policy !== undefined) faults.push(...faultsOfParsed({ policy }));
    if (!SITE_LANGUAGES.includes(language))
      faults.push(refuse("publish/language", ["language"], { found: nameOfThing(language) }));
    if (faults.length > 0) return reject(faults);
    const { title, slips } = sheets(sayIn(language));
    const own = { generator: "double-random slips", css: SLIP_STYLE };
    const page = h(PrintPage, { lang: language === "zh" ? "zh-CN" : "en", title, ...own, children: slips });
    return accept(`<!doctype html>\n${renderToString(page)}\n`);
  });
}

function faultsOfReceipt(receipt: Receipt): readonly Refusal[] {
  const checked = checkReceipt(receipt);
  return checked.ok ? [] : checked.refusals;
}

/** The code in letters is what people compare: it must be that of the visit. */
function faultsOfCode(code: OpenCode): readonly Refusal[] {
  if (!isPlainObject(code)) return [notPlain(code, [])];
  const own = codeOfDocument((code as unknown as OpenCode).document);
  if (own === undefined)
    return [refuseReceipt("codes/form", ["document"], { given: nameOfThing(code["document"]) })];
  return own === code["code"] ? [] : [refuseReceipt("codes/form", ["code"], { given: textOf(code["code"]) })];
}

function textOf(given: unknown): string {
  return typeof given === "string" ? given.slice(0, 40) : nameOfThing(given);
}

interface ReceiptSlipProps {
  readonly say: Say;
  readonly receipt: Receipt;
  readonly openings: readonly ListOpening[];
}

/** Before it, the slip tells what is still secret. */
function openingFact(say: Say, opens: string | null): Fact {
  return [
    say("可交付日期", "Not to be handed out before"),
    opens ?? say("名单公开之日", "the day on which the list opens"),
  ];
}

function ReceiptSlip({ say, receipt, openings }: ReceiptSlipProps) {
  const { unit, stratum, ticket, cutOff } = receipt.unit;
  const { drawId } = receipt.entry["body"] as { readonly drawId: string };
  const facts: Fact[] = [
    [say("对象", "Unit"), unit],
    [say("批次", "Draw"), drawId],
    [say("层", "Stratum"), stratum ?? "–"],
    [say("结果", "Outcome"), outcomeOf(say, receipt)],
    [say("签号", "Ticket"), ticket ?? "–"],
    [say("截止签号", "Cut-off"), cutOff ?? "–"],
    [say("账本条目", "Entry of the record"), String(receipt.entry["seq"])],
    ...openings.filter((each) => each.drawId === drawId).map(({ opens }) => openingFact(say, opens)),
  ];
  return (
    <Slip
      title={say("双随机抽签回执", "Receipt of a random draw")}
      facts={facts}
      text={canonicalJson(receipt as unknown as Json)}
      label={say("回执的二维码", "QR code of the receipt")}
      how={say(
        "扫码得到回执全文；在公开网站的核验页粘贴，即可核对是否与账本一致。签号不大于截止签号的被抽中。",
        "Scan the code for the text of the receipt, and paste it into the check page of the public site: it says whether the record agrees. A ticket up to the cut-off was drawn.",
      )}
    />
  );
}

function outcomeOf(say: Say, { unit: { place, rule } }: Receipt): string {
  if (place === "left-out")
    return say(`未参加抽签（规则 ${rule ?? ""}）`, `not in the pool (rule ${rule ?? ""})`);
  if (place === "drawn") return say("抽中", "drawn");
  return place === "reserve" ? say("候补", "in the reserve") : say("未抽中", "not drawn");
}

interface VisitSlipProps {
  readonly say: Say;
  readonly code: OpenCode;
  readonly titles: VisitTitles;
}

function VisitSlip({ say, code: { code, document }, titles: { matter, people } }: VisitSlipProps) {
  const { unit, day, drawId } = document.visit;
  const facts: Fact[] = [
    [say("检查码", "Visit code"), code],
    [say("检查对象", "Unit"), unit],
    [say("检查事项", "Matter"), matter],
    [say("检查日期", "Day"), day ?? say("未定具体日期", "no day is set")],
    [say("检查人员", "Inspectors"), people.map(([role, who]) => `${who} (${role})`).join(", ")],
    [say("批次或个案", "Draw or case"), drawId],
  ];
  return (
    <Slip
      title={say("检查码", "Visit code")}
      facts={facts}
      text={canonicalJson(document as unknown as Json)}
      label={say("检查码的二维码", "QR code of the visit")}
      how={say(
        "企业可在公开网站的核验页输入检查码，或粘贴扫码所得全文，核对有无这次检查、检查码是否有效。账本中没有的，可以依法拒绝。",
        "The firm types the code into the check page of the public site, or pastes what it scans: the page says whether there is such a visit and the code stands. What is not on record may be refused where the law says so.",
      )}
    />
  );
}

type Fact = readonly [name: string, value: string];

interface SlipProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly text: string;
  readonly label: string;
  readonly how: string;
}

function Slip({ title, facts, text, label, how }: SlipProps) {
  return (
    <section>
      <h1>{title}</h1>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <QrPicture text={text} label={label} />
      <p>{how}</p>
    </section>
  );
}
