/** Small pieces of the screens. Whatever comes from a case goes through them as text. */
import type { ComponentChildren } from "preact";
import { ruleTitle } from "../../src/publish/site/parts/rule-words.js";
import { isWithheld, type Seen } from "../../src/publish/site/record/seen.js";
import { bothIn, type Here } from "./session.js";
import type { Both, Fault } from "./task.js";

/** A value of the record, that a rule withholds it, or a dash. */
export function Told({ here, value }: { readonly here: Here; readonly value: Seen<string> | null }) {
  if (value === null || value === "") return <>–</>;
  if (!isWithheld(value)) return <bdi>{value}</bdi>;
  return (
    <span class="withheld">
      {here.say("不予公开（规则 ", "withheld (rule ")}
      <code>{value.rule}</code>
      {here.say("）", ")")}
    </span>
  );
}

/** What is drawn and not shown today, by which rule. */
export function NotToday({ here: { say }, rule }: { readonly here: Here; readonly rule: string }) {
  return (
    <p class="card">
      {say("已经抽定。按规则 ", "It is drawn. Rule ")}
      <code>{rule}</code>
      {say(
        " 今天不予公开，保存的账本中有完整内容。",
        " withholds it today; the ledger that is saved holds all of it.",
      )}
    </p>
  );
}

/** The beginning of a ticket; all of it for whoever points at it. */
export function Ticket({ here, value }: { readonly here: Here; readonly value: Seen<string> | null }) {
  return typeof value === "string" ? (
    <code title={value}>{value.slice(0, 16)}…</code>
  ) : (
    <Told here={here} value={value} />
  );
}

/** Text to hash, or a hash: exactly as it is, and reachable with the keyboard to be copied. */
export function Exact({
  label,
  text,
  id,
}: {
  readonly label: string;
  readonly text: string;
  readonly id: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is copied must be reachable with the keyboard
    <section aria-label={label} tabIndex={0}>
      <pre class="hash" id={id}>
        {text}
      </pre>
    </section>
  );
}

interface RowsProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly numbers?: readonly number[];
  /** Row behind which the cut-off lies, from 0. */
  readonly cut?: number;
  readonly id?: string;
}

/** A table that scrolls on a narrow screen. */
export function Rows({ caption, head, rows, numbers = [], cut = -1, id }: RowsProps) {
  const classOf = (at: number): string | undefined => (numbers.includes(at) ? "number" : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section class="table" aria-label={caption} tabIndex={0} id={id}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((each, at) => (
              <th key={each} scope="col" class={classOf(at)}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row} class={row === cut ? "cut" : undefined}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th key={at} scope="row" class={classOf(at)}>
                    {cell}
                  </th>
                ) : (
                  <td key={at} class={classOf(at)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is wrong with a field; read out when it appears. */
export function Faults({
  here,
  faults,
  field,
}: {
  readonly here: Here;
  readonly faults: readonly Fault[];
  readonly field: string;
}) {
  const own = faults.filter((fault) => fault.field === field);
  return (
    <div id={`fault-${field}`} role="alert">
      {own.map(({ said }) => (
        <p key={said.en} class="fault">
          {bothIn(here, said)}
        </p>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly here: Here;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly faults: readonly Fault[];
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  /** Digits are asked for: a phone shows its number pad. */
  readonly numeric?: true;
}

export function Field({ here, name, label, value, faults, onValue, hint = "", numeric }: FieldProps) {
  return (
    <div class="asked">
      <label class="field" for={name}>
        {label}
      </label>
      {hint === "" ? null : (
        <p class="note" id={`hint-${name}`}>
          {hint}
        </p>
      )}
      <input
        type="text"
        id={name}
        value={value}
        autocomplete="off"
        spellcheck={false}
        inputMode={numeric === true ? "numeric" : "text"}
        aria-invalid={faults.some(({ field }) => field === name)}
        aria-describedby={`${hint === "" ? "" : `hint-${name} `}fault-${name}`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <Faults here={here} faults={faults} field={name} />
    </div>
  );
}

export function Notes({ here, notes }: { readonly here: Here; readonly notes: readonly Both[] }) {
  return (
    <>
      {notes.map((said) => (
        <p key={said.en} class="note">
          {bothIn(here, said)}
        </p>
      ))}
    </>
  );
}

export function RuleText({ here, rule }: { readonly here: Here; readonly rule: string }) {
  return <bdi>{ruleTitle(here.language, rule)}</bdi>;
}

/** The field with a fault, or the first of the screen. */
export function focusFault(faults: readonly Fault[]): void {
  document.getElementById(faults[0]?.field ?? "")?.focus();
}
