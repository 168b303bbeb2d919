/** Why the pages do not say of a draw where each unit stood, in words: which rule withholds it, and until when. */
import type { ClosedList } from "./record/closed-lists.js";
import type { CaseSeen, DrawSeen } from "./record/public-record.js";
import { isWithheld, type Withheld } from "./record/seen.js";
import type { Site } from "./site.js";
import { drawTitle } from "./titles.js";

/** `rule` is null where no rule withholds it: the list of units has not the registry of that draw. */
export interface Untold {
  readonly rule: string | null;
  /** What is said of a unit that the record does not name in this draw. */
  readonly says: string;
}

type Asked = Pick<Site, "record" | "policy" | "say" | "toldDraws" | "units">;

/** Null where the list of units tells of the draw: who is not on it was not in the registry then. */
export function untoldOf(site: Asked, draw: DrawSeen): Untold | null {
  if (site.toldDraws.has(draw.drawId)) return null;
  const closed = site.record.closed.get(draw.drawId);
  if (closed?.drawId === draw.drawId) return { rule: closed.rule, says: ownClosed(site, closed) };
  const hidden = drawnWithheld(draw);
  if (hidden !== null) return { rule: hidden.rule, says: drawnHidden(site, hidden) };
  if (closed === undefined || site.units.length === 0) return { rule: null, says: notListed(site) };
  return { rule: closed.rule, says: closedBefore(site, closed) };
}

/** What withholds who was drawn, or somebody of them. */
export function drawnWithheld({ strata, visits }: Pick<DrawSeen, "strata" | "visits">): Withheld | null {
  const list = strata.find(({ withheld }) => withheld !== null)?.withheld;
  const units = [...visits.values()].map(({ unit }) => unit);
  return list ?? units.find((unit) => isWithheld(unit)) ?? null;
}

/** What withholds who is replaced or who comes in, of a draw or case of which it is told who was drawn. */
export function replacedUntold(of: DrawSeen | CaseSeen): Withheld | null {
  return "strata" in of && drawnWithheld(of) !== null ? null : of.replacedWithheld;
}

function ownClosed(site: Asked, closed: ClosedList): string {
  const { say } = site;
  const { rule, opens } = closed;
  const why = heldText(site, closed);
  return opens === null
    ? say(
        `名单不予公开（规则 ${rule}），公开日期未定${why}。`,
        `Withheld (rule ${rule}): no day is known on which the list of this draw opens${why}.`,
      )
    : say(
        `名单不予公开（规则 ${rule}），自 ${opens} 起公开${why}。`,
        `Withheld (rule ${rule}): the list of this draw opens on ${opens}${why}.`,
      );
}

/** Why a list stays closed longer than its own rule says: behind the day on which it opens. Empty where it does not. */
export function heldText(
  { record, policy, say }: Pick<Site, "record" | "policy" | "say">,
  { held }: ClosedList,
) {
  if (held === null) return "";
  const draw = record.draws.find(({ drawId }) => drawId === held.drawId);
  const of = draw === undefined ? held.drawId : drawTitle({ policy, say }, draw);
  return held.by === "chain"
    ? say(
        `；晚于该规则所定，因为由它的秘密值可以推出此前尚未公开的“${of}”的秘密值（协议 12.5）`,
        `, later than that rule says, since its secret would tell that of ${of}, which came before and is not open until then (protocol 12.5)`,
      )
    : say(
        `；晚于该规则所定，因为由它可以得知尚未公开的“${of}”的对象（协议 12.5）`,
        `, later than that rule says, since it would tell units of ${of}, which is not open until then (protocol 12.5)`,
      );
}

function drawnHidden({ say }: Asked, { rule }: Withheld): string {
  return say(`抽中名单不予公开（规则 ${rule}）。`, `Who was drawn is withheld (rule ${rule}).`);
}

function closedBefore({ say }: Asked, { drawId, rule, opens }: ClosedList): string {
  const until =
    opens === null
      ? say("公开日期未定", "no day is known")
      : say(`不早于 ${opens} 公开`, `not before ${opens}`);
  return say(
    `不在抽中名单和候补之列。其他情况不予公开（规则 ${rule}），${until}：此前 ${drawId} 的名单尚未公开。`,
    `Not among those drawn, nor in the reserve. Where other units stand is withheld (rule ${rule}; told ${until}): the list of ${drawId}, which came before, is not open yet.`,
  );
}

function notListed({ say }: Asked): string {
  return say(
    "不在抽中名单和候补之列。本站没有本轮抽签所用的名录，其他情况不在此列出。",
    "Not among those drawn, nor in the reserve. The registry of this draw is not on this site, and where other units stand is not told here.",
  );
}

/** For whom the record does not name: how a unit learns where it stood. */
export function askForReceipt({ say }: Pick<Site, "say">): string {
  return say(
    "名单公开后，可向公布机关索取回执：回执写明您在该次抽签中的情况。",
    "Once the list of a draw is open, ask the authority for a receipt: it shows how you stood.",
  );
}
