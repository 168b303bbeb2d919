/** That figures tell a part alone: what is not counted, by which rule, and until when. */
import type { Gap } from "../gaps.js";
import type { Here } from "../site.js";
import { digits } from "../speech.js";
import { WithheldBy } from "./parts.js";

interface NoteProps {
  readonly here: Here;
  readonly gaps: readonly Gap[];
  /** Nothing at all may be counted. */
  readonly isWhole?: true;
}

/** Nothing where everything is counted. */
export function GapNote({ here, gaps, isWhole }: NoteProps) {
  const { say } = here;
  if (gaps.length === 0) return null;
  return (
    <>
      <p class="note">
        {isWhole === true
          ? say("目前没有可以公开的数字。不予公开的是：", "No number may be shown yet. Withheld is:")
          : say("仅为已公开的部分。未计入的是：", "As far as told. Not counted is:")}
      </p>
      <ul class="note">
        {gaps.map((gap) => (
          <li key={`${gap.title} ${gap.rule}`}>
            {gap.title}
            {say("：", ": ")}
            <GapText here={here} gap={gap} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The rule, and the day from which it withholds nothing more. */
export function GapText({ here, gap }: { readonly here: Here; readonly gap: Gap }) {
  return (
    <>
      <WithheldBy here={here} rule={gap.rule} />
      {opensText(here, gap)}
    </>
  );
}

function opensText({ say }: Here, { opens, held = "" }: Gap): string {
  if (opens === undefined) return "";
  return opens === null
    ? say(`，公开日期未定${held}`, `; no day is known on which it opens${held}`)
    : say(`，自 ${opens} 起公开${held}`, `; it opens on ${opens}${held}`);
}

/** A number as far as it is told: where something is not counted, none is not nought. */
export function told(value: number, gaps: readonly Gap[]): string {
  return value === 0 && gaps.length > 0 ? "–" : digits(value);
}

/** What a table or column counts, and that it may be more. */
export function toldHead({ say }: Pick<Here, "say">, head: string, gaps: readonly Gap[]): string {
  return gaps.length === 0 ? head : say(`${head}（已公开部分）`, `${head} (as far as told)`);
}
