/** The search, and the list in parts by id and by name for those who read without scripts. */
import { compareBytes } from "../../../kernel/byte-order.js";
import type { PageSpec } from "../frame.js";
import type { ListedUnit } from "../listed-unit.js";
import { FIND_SCRIPT, NAMES_SCRIPT } from "../page-scripts.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Table } from "../parts/parts.js";
import type { Here, Site } from "../site.js";
import { Finder } from "./home.js";
import { UNITS_OF_PART, Untolds, unitsPaths } from "./units.js";

/** Names of one part. */
const NAMES_OF_PART = 200;

export function findPages(site: Site): PageSpec[] {
  const { say, found } = site;
  const byName = [...found].sort(
    (a, b) => compareBytes(calledOf(a), calledOf(b)) || compareBytes(a.id, b.id),
  );
  const parts = partsOf(byName, NAMES_OF_PART);
  const places = new Map(found.map(({ id }, at) => [id, at]));
  const paths = parts.map((_, n) => `names/${n + 1}.html`);
  const find: PageSpec = {
    path: "find.html",
    section: "find.html",
    title: say("查询", "Search"),
    scripts: [FIND_SCRIPT],
    content: (here) => <Find here={here} names={parts} paths={paths} />,
  };
  const names = parts.map(
    (part, n): PageSpec => ({
      path: paths[n]!,
      section: "find.html",
      title: say("抽查对象名单（按名称）", "Units by name"),
      scripts: [NAMES_SCRIPT],
      content: (here) => (
        <Names here={here} part={part} paths={paths} places={places} beside={besideOf(parts, n)} />
      ),
    }),
  );
  return [find, ...names];
}

/** Its name; its id where the list does not name it. */
function calledOf({ id, name }: ListedUnit): string {
  return name === "" ? id : name;
}

interface FindProps {
  readonly here: Here;
  readonly names: readonly (readonly ListedUnit[])[];
  readonly paths: readonly string[];
}

function Find({ here, names, paths }: FindProps) {
  const { say, found, to } = here;
  const ids = partsOf(found, UNITS_OF_PART);
  const firsts = {
    ids: ids.map(([first]) => first?.id ?? ""),
    names: names.map(namesOf).map(([first]) => first ?? ""),
  };
  return (
    <>
      <div id="data" data-json={JSON.stringify(firsts)} hidden />
      <Finder here={here} />
      {here.units.length === 0 ? <WithoutList here={here} /> : null}
      <p class="note">
        {say(
          "请输入完整标识，或名称的开头部分。查询在您的浏览器中进行，不向任何服务器发送内容。未启用脚本时，请从下列分段中查找。",
          "Enter a whole id, or the beginning of a name. The search works in your browser and sends nothing to anybody. Without scripts, look in the parts below.",
        )}
      </p>
      <Ranges
        title={say("按标识分段", "Parts by id")}
        paths={unitsPaths(here)}
        to={to}
        ends={ids.map((part) => [part[0]?.id ?? "", part.at(-1)?.id ?? ""])}
      />
      <Ranges
        title={say("按名称分段", "Parts by name")}
        paths={paths}
        to={to}
        ends={names.map(namesOf).map((part) => [part[0] ?? "", part.at(-1) ?? ""])}
      />
    </>
  );
}

function namesOf(part: readonly ListedUnit[]): string[] {
  return part.map(calledOf);
}

/** What the search finds where there is no list of units. */
function WithoutList({ here }: { readonly here: Here }) {
  const { say } = here;
  return (
    <>
      <p>
        {say(
          "本站没有附带公开名单：只能查到账本已写明的对象，即名单已公开的各次抽签中被抽中、列入候补的对象以及受检对象，按标识查询。",
          "This site comes without a list of units: the search finds by their ids those that the record names, which are units that are visited or stand in the reserve of a draw whose list is open.",
        )}
      </p>
      <Untolds here={here} />
    </>
  );
}

interface RangesProps {
  readonly title: string;
  readonly paths: readonly string[];
  readonly to: (path: string) => string;
  readonly ends: readonly (readonly [first: string, last: string])[];
}

function Ranges({ title, paths, to, ends }: RangesProps) {
  return (
    <details open={paths.length <= 40}>
      <summary>{title}</summary>
      <ul class="pages">
        {ends.map(([first, last], n) => (
          <li key={paths[n]}>
            <a href={to(paths[n]!)}>
              <bdi>{first}</bdi> … <bdi>{last}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Names on both sides of a part: a name may go on there. */
interface Beside {
  readonly before: string | null;
  readonly after: string | null;
}

function besideOf(parts: readonly (readonly ListedUnit[])[], n: number): Beside {
  const [before, after] = [parts[n - 1]?.at(-1), parts[n + 1]?.[0]];
  return {
    before: before === undefined ? null : calledOf(before),
    after: after === undefined ? null : calledOf(after),
  };
}

interface NamesProps {
  readonly here: Here;
  readonly part: readonly ListedUnit[];
  readonly paths: readonly string[];
  /** Place of each unit in the list by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly beside: Beside;
}

function Names({ here, part, paths, places, beside }: NamesProps) {
  const { say, to, units } = here;
  return (
    <>
      <div id="data" data-json={JSON.stringify(beside)} hidden />
      <div id="missing" class="card quiet" tabIndex={-1} hidden>
        <p>
          {units.length === 0
            ? say("账本没有写明以此开头的标识。", "The record names no unit whose id begins so.")
            : say(
                "公开名单中没有以此开头的标识或名称。",
                "No id and no name on the public list begins so.",
              )}{" "}
          <a href={to("find.html")}>{say("重新查询", "Search again")}</a>
        </p>
        <Untolds here={here} />
      </div>
      <Pager here={here} paths={paths} />
      <Table
        caption={say("按名称排列的抽查对象", "Units by name")}
        head={[say("名称", "Name"), say("标识", "Id")]}
        keys={namesOf(part)}
        rows={part.map((unit) => {
          const { id } = unit;
          const page = `${to(`units/${Math.floor(places.get(id)! / UNITS_OF_PART) + 1}.html`)}?q=${encodeURIComponent(id)}`;
          return [
            <a href={page}>
              <bdi>{calledOf(unit)}</bdi>
            </a>,
            <code>{id}</code>,
          ];
        })}
      />
      <Pager here={here} paths={paths} below />
    </>
  );
}
