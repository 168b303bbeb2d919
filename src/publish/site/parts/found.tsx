/** What a visit found, on the page of its unit. */
import type { ResultSeen, ResultsSeen } from "../record/public-record.js";
import type { Seen } from "../record/seen.js";
import type { Here, SiteVisit } from "../site.js";
import { Facts, Told, When, WithheldBy } from "./parts.js";
import { ResultLine } from "./result-line.js";

export function Found({ here, visit, draw, case: own }: { readonly here: Here } & SiteVisit) {
  const { say } = here;
  const { result } = visit;
  if (visit.void !== null) return null;
  return (
    <>
      <h3>{say("检查结果", "What was found")}</h3>
      <p>
        {result === null ? (
          <NoResult here={here} of={(draw ?? own)!} />
        ) : (
          <ResultLine here={here} result={result} />
        )}
      </p>
      {result === null || result.stage !== "published" ? null : <ResultFacts here={here} result={result} />}
    </>
  );
}

/** None is entered, or one is and a rule withholds of which unit it is. */
function NoResult({ here, of }: { readonly here: Here; readonly of: ResultsSeen }) {
  const { say } = here;
  const rules = [...new Set(of.hiddenSteps.map(({ rule }) => rule))];
  if (rules.length === 0) return <>{say("尚无结果。", "No result yet.")}</>;
  return (
    <>
      {say(
        "没有可以公开的结果。已录入的部分结果，连同是哪个对象的：",
        "No result may be shown. Of some that are entered even the unit is ",
      )}
      {rules.map((rule) => (
        <span key={rule}>
          <WithheldBy here={here} rule={rule} />{" "}
        </span>
      ))}
    </>
  );
}

function ResultFacts({ here, result }: { readonly here: Here; readonly result: ResultSeen }) {
  const { say } = here;
  const { day, inspectors, published, text, correctBy, closed, followUp, corrections } = result;
  const due = correctBy === null ? say("未定期限", "no day set") : <Told here={here} value={correctBy} />;
  const mended = closed === null ? say("尚未整改完毕", "not yet") : <Told here={here} value={closed} />;
  const isToMend = followUp || correctBy !== null || closed !== null;
  return (
    <Facts
      rows={[
        [say("检查日期", "Day of the visit"), <Told here={here} value={day} />],
        ...(inspectors.length === 0
          ? []
          : ([
              [say("到场检查人员", "Who made the visit"), <Names here={here} names={inspectors} />],
            ] as const)),
        [say("公布时间", "Published"), published === null ? "–" : <When at={published} />],
        [say("情况说明", "In words"), <Told here={here} value={text} />],
        ...(isToMend
          ? ([
              [say("限期整改至", "To be put right by"), due],
              [say("整改完成", "Put right"), mended],
            ] as const)
          : []),
        ...(corrections === 0 ? [] : ([[say("更正次数", "Corrected"), String(corrections)]] as const)),
      ]}
    />
  );
}

function Names({ here, names }: { readonly here: Here; readonly names: readonly Seen<string>[] }) {
  return (
    <>
      {names.map((name, n) => (
        <span key={n}>
          {n === 0 ? "" : here.say("、", ", ")}
          <Told here={here} value={name} />
        </span>
      ))}
    </>
  );
}
