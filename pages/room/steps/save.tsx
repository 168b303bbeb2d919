/** The ledger is saved: the file that continues the one in the case folder, tables to read, and what everybody notes down. */
import { useEffect, useMemo } from "preact/hooks";
import { Screen } from "../screen.js";
import type { Here } from "../session.js";
import type { SavedFile } from "../task.js";

export function SaveStep({ here }: { readonly here: Here }) {
  const { say, round, session } = here;
  const { head, code, entries, files } = session.drawn!;
  const [ledger, ...others] = useAddresses(files);
  return (
    <Screen
      here={here}
      title={say("保存账本", "Save the ledger")}
      main={{ label: say("保存账本", "Save the ledger"), file: ledger!.name, href: ledger!.href }}
    >
      <p>{say("新账本的核对码，请记下：", "The check code of the ledger as it is now. Note it down:")}</p>
      <p class="big">
        <code class="code" id="code">
          {code}
        </code>
      </p>
      <p>{say("末条校验码（公布用）：", "The head, to be published:")}</p>
      <p class="hash" id="head">
        {head}
      </p>
      <p>
        {say(
          `账本原有 ${round.entries} 条，现为 ${entries} 条：原有各条不变，本轮的抽取和人员续在后面。`,
          `The ledger had ${round.entries} entries and has ${entries}: those that stood are unchanged, and the draw and its teams follow.`,
        )}
      </p>
      <h2>{say("一并保存", "To be saved with it")}</h2>
      <ul class="saves">
        {others.map(({ name, href }) => (
          <li key={name}>
            <a href={href} download={name}>
              <bdi>{name}</bdi>
            </a>{" "}
            {name === "head.txt" ? say("末条校验码和核对码", "head and check code") : null}
          </li>
        ))}
      </ul>
      <p>
        {say(
          "将 ledger.jsonl 放入案卷目录，替换原文件，然后核验：",
          "Put ledger.jsonl into the case folder in the place of the one there, and check it:",
        )}{" "}
        <code>double-random verify CASE</code>
      </p>
    </Screen>
  );
}

interface Addressed {
  readonly name: string;
  readonly href: string;
}

/** The files with an address each, as long as the screen is on. */
function useAddresses(files: readonly SavedFile[]): readonly Addressed[] {
  const addressed = useMemo(
    () =>
      files.map(({ name, text }) => ({
        name,
        href: URL.createObjectURL(new Blob([text], { type: "text/plain" })),
      })),
    [files],
  );
  useEffect(
    () => () => {
      for (const { href } of addressed) URL.revokeObjectURL(href);
    },
    [addressed],
  );
  return addressed;
}
