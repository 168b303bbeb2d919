/** The search, and the list in parts by id and by name for those who read without scripts. */
import { compareBytes } from "../../../kernel/byte-order.js";
import type { PageSpec } from "../frame.js";
import type { ListedUnit } from "../listed-unit.js";
import { FIND_SCRIPT, NAMES_SCRIPT } from "../page-scripts.js";
import { Pager, partsOf } from "../parts/paged.js";
import { Table } from "../parts/parts.js";
import type { Here, Site } from "../site.js";
import { Finder } from "./home.js";
import { UNITS_OF_PART, unitsPaths } from "./units.js";

/** Names of one part. */
const NAMES_OF_PART = 200;

export function findPages(site: Site): PageSpec[] {
  const { say, units } = site;
  const byName = [...units].sort((a, b) => compareBytes(a.name, b.name) || compareBytes(a.id, b.id));
  const parts = partsOf(byName, NAMES_OF_PART);
  const places = new Map(units.map(({ id }, at) => [id, at]));
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
      content: (here) => <Names here={here} part={part} paths={paths} places={places} />,
    }),
  );
  return [find, ...names];
}

interface FindProps {
  readonly here: Here;
  readonly names: readonly (readonly ListedUnit[])[];
  readonly paths: readonly string[];
}

function Find({ here, names, paths }: FindProps) {
  const { say, units, to } = here;
  const ids = partsOf(units, UNITS_OF_PART);
  const firsts = {
    ids: ids.map(([first]) => first?.id ?? ""),
    names: names.map(([first]) => first?.name ?? ""),
  };
  if (units.length === 0)
    return (
      <p>
        {say(
          "本站没有附带公开名单；被抽中的对象请见各轮抽签。",
          "This site comes without a list of units. Those that were drawn stand with their draws.",
        )}
      </p>
    );
  return (
    <>
      <div id="data" data-json={JSON.stringify(firsts)} hidden />
      <Finder here={here} />
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
        ends={names.map((part) => [part[0]?.name ?? "", part.at(-1)?.name ?? ""])}
      />
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

interface NamesProps {
  readonly here: Here;
  readonly part: readonly ListedUnit[];
  readonly paths: readonly string[];
  /** Place of each unit in the list by id. */
  readonly places: ReadonlyMap<string, number>;
}

function Names({ here, part, paths, places }: NamesProps) {
  const { say, to } = here;
  return (
    <>
      <div id="missing" class="card quiet" tabIndex={-1} hidden>
        <p>
          {say("公开名单中没有以此开头的标识或名称。", "No id and no name on the public list begins so.")}{" "}
          <a href={to("find.html")}>{say("重新查询", "Search again")}</a>
        </p>
      </div>
      <Pager here={here} paths={paths} />
      <Table
        caption={say("按名称排列的抽查对象", "Units by name")}
        head={[say("名称", "Name"), say("标识", "Id")]}
        keys={part.map(({ name }) => name)}
        rows={part.map(({ id, name }) => {
          const page = `${to(`units/${Math.floor(places.get(id)! / UNITS_OF_PART) + 1}.html`)}?q=${encodeURIComponent(id)}`;
          return [
            <a href={page}>
              <bdi>{name === "" ? id : name}</bdi>
            </a>,
            <code>{id}</code>,
          ];
        })}
      />
      <Pager here={here} paths={paths} below />
    </>
  );
}
