/** One line of an amended plan: the place, what stood there, what stands there now. */
import { canonicalJson, type Json } from "../../../kernel/canonical-json.js";
import { isWithheld, placeIn, textIn } from "../record/seen.js";
import type { Here } from "../site.js";
import { amendedText, placeText } from "./amended-words.js";
import { Told } from "./parts.js";

interface LineProps {
  readonly here: Here;
  readonly row: unknown;
}

export function AmendedLine({ here, row }: LineProps) {
  const path = textIn(row, "path");
  if (typeof path !== "string") return <Told here={here} value={path} />;
  const [before, after] = whatDiffers(placeIn(row, "before"), placeIn(row, "after"));
  return (
    <>
      <span title={path}>{placeText(here.say, path)}</span>
      {here.say("：", ": ")}
      <Amended here={here} path={path} value={before} /> → <Amended here={here} path={path} value={after} />
    </>
  );
}

/** The longest value that is shown at once; a longer one is behind its beginning. */
const LONGEST = 240;

interface AmendedProps {
  readonly here: Here;
  readonly path: string;
  readonly value: unknown;
}

function Amended({ here, path, value }: AmendedProps) {
  if (isWithheld(value)) return <Told here={here} value={value} />;
  const text = amendedText(here.say, path, value);
  if (text === null) return <span class="none">{here.say("无", "none")}</span>;
  const letters = Array.from(text);
  if (letters.length <= LONGEST) return <bdi>{text}</bdi>;
  return (
    <details>
      <summary>
        <bdi>{letters.slice(0, LONGEST / 4).join("")}…</bdi>
      </summary>
      <bdi>{text}</bdi>
    </details>
  );
}

/** Of two lists what only one of them has; anything else as it stands. */
function whatDiffers(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  const onlyIn = (one: readonly Json[], other: readonly Json[]): readonly Json[] | null => {
    const known = new Set(other.map((each) => canonicalJson(each)));
    const own = one.filter((each) => !known.has(canonicalJson(each)));
    return own.length === 0 ? null : own;
  };
  const [gone, come] = [onlyIn(before, after), onlyIn(after, before)];
  return gone === null && come === null ? [before, after] : [gone, come];
}
