/** That it is withheld which units of a draw are replaced from its reserve: what stands beside it may have changed. */
import type { Withheld } from "../record/seen.js";
import type { Here } from "../site.js";
import { Told } from "./parts.js";

/** Nothing where everybody may know. */
export function ReplacedNote({ here, by }: { readonly here: Here; readonly by: Withheld | null }) {
  const { say } = here;
  if (by === null) return null;
  return (
    <p>
      {say("部分对象不再检查，由候补递补；是哪些对象：", "Some units are replaced from the reserve. Which: ")}
      <Told here={here} value={by} />
      {say("。此处所列的检查可能不再进行。", ". A visit that stands here may not be made.")}
    </p>
  );
}
