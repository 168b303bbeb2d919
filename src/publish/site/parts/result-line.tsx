/** A result in a line, as far as it is published. */
import type { ResultSeen } from "../record/public-record.js";
import type { Here } from "../site.js";
import { Told } from "./parts.js";
import { findingText } from "./policy-words.js";

export function ResultLine({ here, result }: { readonly here: Here; readonly result: ResultSeen }) {
  const { say } = here;
  const { stage, codes, codesWithheld } = result;
  if (stage === "review")
    return <>{say("已检查，结果尚未公布。", "Visited; the result is not published yet.")}</>;
  if (stage === "annulled" || stage === "withdrawn")
    return (
      <>
        {stage === "annulled"
          ? say("原决定已被撤销。", "The decision behind it was annulled. ")
          : say("结果已撤下。", "The result was withdrawn. ")}
        {codesWithheld === null ? null : <Told here={here} value={codesWithheld} />}
      </>
    );
  if (codesWithheld !== null) return <Told here={here} value={codesWithheld} />;
  return <>{codes.map((code) => findingText(say, code)).join(say("；", "; "))}</>;
}
