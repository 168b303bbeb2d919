/** What the check page says of receipts and of visit codes. */
import type { Here } from "../site.js";

type Words = Readonly<Record<string, string>>;

export function wordsOfPapers(here: Pick<Here, "say">): Words {
  return { ...wordsOfCodes(here), ...wordsOfVisit(here), ...wordsOfReceipts(here) };
}

function wordsOfCodes({ say }: Pick<Here, "say">): Words {
  return {
    "code empty": say(
      "请先输入检查人员出示的检查码（十个字母和数字，如 7K2MD-9QX4A）。",
      "Type the code first that the inspectors show: ten letters and digits, such as 7K2MD-9QX4A.",
    ),
    "code form": say(
      "“{given}”不是检查码：检查码由十个字母和数字组成（如 7K2MD-9QX4A），其中没有字母 U。请对照出示的文书重新输入。",
      "“{given}” is no visit code: it has ten letters and digits, such as 7K2MD-9QX4A, and never a U. Read it again from the paper that was shown.",
    ),
    "paper form": say(
      "这不是检查码所附的文件：内容不完整或被改动过。请重新扫码，粘贴全部文字。",
      "This is not what goes with a visit code: something is missing or was changed. Scan it again and paste the whole text.",
    ),
    "code standing": say(
      "检查码 {code} 有效：账本中有使用此码的检查。",
      "The code {code} stands: there is a visit with this code on record.",
    ),
    "code ended": say(
      "检查码 {code} 已于 {ended} 终止：这次检查已改期、换人或取消，请索要新的检查码。",
      "The code {code} ended on {ended}: this visit was moved, is made by others, or is not made. Ask for the new code.",
    ),
    "code given-up": say(
      "检查码 {code} 无效：其所属批次或个案已于 {ended} 作废，这次检查不再进行。",
      "The code {code} does not stand: its draw or case was given up on {ended}, and this visit is not made.",
    ),
    "code changed": say(
      "检查码 {code} 无效：这次检查已于 {ended} 改期、换人或取消，请索要新的检查码。",
      "The code {code} does not stand: on {ended} this visit was moved, went to others, or was given up. Ask for the new code.",
    ),
    "code none": say("账本中没有这次检查。", "No such visit is on record."),
    "code refuse": say(
      "请核对账本是否为最新公布的一份；仍无这次检查的，可以依法拒绝检查，并向公布账本的机关查问。",
      "Make sure that this is the record as it was published last. If there is still none, the visit may be refused where the law says so: ask the authority that publishes the record.",
    ),
  };
}

/** What is behind a code, and what to compare. */
function wordsOfVisit({ say }: Pick<Here, "say">): Words {
  return {
    "code given": say("{draw}；发码时间 {given}。", "{draw}; given on {given}."),
    "code hidden": say(
      "仅凭检查码不能知道是哪一次检查：它可能属于别的单位或别的日期。检查人员出示的二维码载有检查对象、日期和人员，请扫码后核对其全文。",
      "The code alone does not say which visit it is: it may be that of another firm, or of another day. The QR code that the inspectors show holds unit, day and people: scan it and check its whole text.",
    ),
    "code compare": say(
      "请核对：检查对象是否为本单位，日期是否为今天，来人是否为上列人员。不一致的，不是对本单位的这次检查。",
      "Compare: is this your firm, is it the day, and are these the people at your door? If not, it is not this visit.",
    ),
    "code changes": say(
      "注意：发码之后，该批次或个案有检查于 {changed} 变更，本账本不显示是哪几次。请向机关确认这次检查未变更。",
      "Mind: after the code was given, visits of this draw or case were changed on {changed}, and this record does not show which. Ask the authority whether this one was.",
    ),
    "visit unit": say("检查对象：{unit}", "Unit: {unit}"),
    "visit matter": say("检查事项：{matter}", "Matter: {matter}"),
    "visit noDay": say("检查日期：未定具体日期", "Day: no day is set"),
    "visit day": say("检查日期：{day}", "Day: {day}"),
    "visit people": say("检查人员：{people}", "Inspectors: {people}"),
  };
}

function wordsOfReceipts({ say }: Pick<Here, "say">): Words {
  return {
    "receipt wrong": say(
      "回执不成立：内容被改动过，或者从未如此出具。",
      "The receipt does not hold: it was changed, or was never issued so.",
    ),
    "receipt elsewhere": say(
      "回执本身成立，但本账本中没有它所指的第 {entry} 号条目：它属于另一份账本，或者本账本被改动过。",
      "The receipt holds by itself, but this record does not have the entry {entry} that it leads to: it belongs to another record, or this one was changed.",
    ),
    "receipt holds": say(
      "回执成立：“{unit}”在{draw}中的情况如下。",
      "The receipt holds: so stood {unit} in {draw}.",
    ),
    "receipt alone": say(
      "回执与自身相符：据其所载，“{unit}”在{draw}中的情况如下。",
      "The receipt agrees with itself: it says that {unit} stood so in {draw}.",
    ),
    "receipt compare": say(
      "尚未与任何账本核对：只有公布的账本中第 {entry} 号条目的校验码为 {hash}，它才成立。",
      "It was compared with no record. It holds only if entry {entry} of the published record has the hash {hash}.",
    ),
    "receipt entry": say(
      "本账本的第 {entry} 号条目作出了同样的承诺。",
      "Entry {entry} of this record commits to the same.",
    ),
    "receipt log": say(
      "它还推到下列检查点，请与公布的核对：{checkpoint}",
      "It leads to this checkpoint too, to be compared with the published one: {checkpoint}",
    ),
    "unit drawn": say("在“{stratum}”层中被抽中。", "Drawn, in the stratum {stratum}."),
    "unit reserve": say("在“{stratum}”层中列为候补。", "In the reserve of the stratum {stratum}."),
    "unit not-drawn": say(
      "在“{stratum}”层中参加抽签，未被抽中。",
      "In the pool of {stratum}, and not drawn.",
    ),
    "unit left-out": say("未参加抽签，依据规则 {rule}。", "Not in the pool, by the rule {rule}."),
    "unit ticket": say("签号：{ticket}", "Ticket: {ticket}"),
    "unit cutOff": say(
      "截止签号：{cutOff}（签号不大于它的被抽中）",
      "Cut-off: {cutOff} (a ticket up to it was drawn)",
    ),
    "unit noCutOff": say("本层不单凭签号抽取。", "In this stratum more than the ticket decides."),
  };
}
