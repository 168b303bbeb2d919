/** What both papers of a visit tell alike: why it is made, and who comes. */
import { codeText } from "../../publish/site/parts/rule-words.js";
import type { Say, SiteLanguage } from "../../publish/site/speech.js";
import type { Call } from "../calls.js";
import type { Work } from "../work.js";

/** `食品经营（上半年，随机抽查）`. */
export function workText({ matter, round, ground }: Work, language: SiteLanguage, say: Say): string {
  const why = codeText(language, ground);
  return say(`${matter}（${round}，${why}）`, `${matter} (${round}, ${why})`);
}

export function Works({
  call,
  language,
  say,
}: {
  readonly call: Call;
  readonly language: SiteLanguage;
  readonly say: Say;
}) {
  return (
    <>
      {call.works.map((work) => (
        <div key={work.drawId}>
          <bdi>{workText(work, language, say)}</bdi>
        </div>
      ))}
    </>
  );
}

/** Role, name and id, certificate, agency. */
export function peopleRows({ seats }: Call, say: Say): string[][] {
  return seats.map(({ role, inspector: { id, name, agency }, certificate }) => [
    role,
    name === "" ? id : say(`${name}（${id}）`, `${name} (${id})`),
    certificate,
    agency,
  ]);
}
