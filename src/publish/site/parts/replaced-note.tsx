/** That it is withheld which units of a draw are replaced from its reserve, or which come in. */
import type { VisitSeen } from "../record/public-record.js";
import type { Withheld } from "../record/seen.js";
import type { Here } from "../site.js";
import { Told } from "./parts.js";

interface NoteProps {
  readonly here: Here;
  readonly by: Withheld | null;
  /** What stands beside it may not be made; otherwise who comes in is missing there. */
  readonly isMaybe: boolean;
}

/** Nothing where everybody may know. */
export function ReplacedNote({ here, by, isMaybe }: NoteProps) {
  const { say } = here;
  if (by === null) return null;
  return isMaybe ? (
    <p>
      {say("部分对象不再检查，由候补递补；是哪些对象：", "Some units are replaced from the reserve. Which: ")}
      <Told here={here} value={by} />
      {say("。此处所列的检查可能不再进行。", ". A visit that stands here may not be made.")}
    </p>
  ) : (
    <p>
      {say(
        "部分对象不再检查；由哪些候补递补：",
        "Some units are not visited. Which come in from the reserve: ",
      )}
      <Told here={here} value={by} />
      {say("。", ".")}
    </p>
  );
}

/** That one of the visits of a list may not be made; nothing where everybody may know. */
export function MaybeReplaced({ here, visit }: { readonly here: Here; readonly visit: VisitSeen }) {
  const { replacedUnsure } = visit;
  if (replacedUnsure === null || visit.void !== null) return null;
  return (
    <>
      {here.say("；是否递补：", "; replaced or not: ")}
      <Told here={here} value={replacedUnsure} />
    </>
  );
}

/** Some of the visits may not be made. */
export function isAnyUnsure(visits: Iterable<VisitSeen>): boolean {
  return [...visits].some((visit) => visit.replacedUnsure !== null && visit.void === null);
}
