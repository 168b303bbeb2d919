/** What stands around every page: title, policy of content, the way to the other pages, language, light and dark. */
import type { ComponentChildren } from "preact";
import { instantDay } from "../../kernel/iso-date.js";
import { type Here, hereOn, type Site } from "./site.js";
import { instantText, type SiteLanguage } from "./speech.js";
import { STYLE } from "./style.js";

/** A page: where it is, what it is called, what it shows, and the scripts that work on it. */
export interface PageSpec {
  readonly path: string;
  readonly title: string;
  /** Entry of the way to the pages under which it stands. */
  readonly section: string;
  readonly content: (here: Here) => ComponentChildren;
  readonly scripts?: readonly string[];
  /** True: the page carries its style, so that it can be kept as one file. */
  readonly alone?: true;
  /** False where the page is not there in the other languages. */
  readonly everywhere?: false;
}

/** The main pages, in the order in which a citizen asks. */
export function sectionsOf({ say }: Pick<Site, "say">): readonly (readonly [path: string, title: string])[] {
  return [
    ["index.html", say("首页", "Home")],
    ["find.html", say("查询", "Search")],
    ["plan.html", say("抽查计划", "Plan")],
    ["rounds.html", say("各轮抽签", "Draws")],
    ["visits.html", say("检查人员", "Who goes")],
    ["results.html", say("检查结果", "Results")],
    ["coverage.html", say("覆盖情况", "Coverage")],
    ["rules.html", say("规则", "Rules")],
    ["changes.html", say("变更", "Changes")],
    ["record.html", say("账本与核验", "Record and check")],
  ];
}

const NAMES: Readonly<Record<SiteLanguage, readonly [tag: string, name: string]>> = {
  zh: ["zh-CN", "中文"],
  en: ["en", "English"],
};

interface FrameProps {
  readonly site: Site;
  readonly page: PageSpec;
  /** Content of the meta tag, and the script of light and dark. */
  readonly policy: string;
  readonly themeScript: string;
}

export function Frame({ site, page, policy, themeScript }: FrameProps) {
  const here = hereOn(site, page.path);
  const { say, language } = here;
  const isFirst = page.path === "index.html";
  const name = site.policy.title === "" ? site.policy.id : site.policy.title;
  return (
    <html lang={NAMES[language][0]}>
      <head>
        <meta charset="utf-8" />
        <meta name="generator" content="double-random site" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{isFirst ? name : `${page.title} · ${name}`}</title>
        <link rel="icon" href="data:," />
        {page.alone === true ? <InlineStyle /> : <link rel="stylesheet" href={here.across("", "site.css")} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {say("跳到正文", "Skip to the content")}
        </a>
        <header class="band">
          <div class="wide top">
            <a class="brand" href={here.to("index.html")}>
              <bdi>{name}</bdi>
              <small>
                {say("双随机、一公开：公开查询与核验", "Random inspections that anybody can check")}
              </small>
            </a>
            <Tools here={here} page={page} />
          </div>
          <Ways here={here} page={page} />
        </header>
        <main id="main" class="wide" tabIndex={-1}>
          <h1>{page.title}</h1>
          {page.content(here)}
        </main>
        <Foot here={here} />
        <Inline code={themeScript} />
        {page.scripts?.map((code) => (
          <Inline key={code} code={code} />
        ))}
      </body>
    </html>
  );
}

function Inline({ code }: { readonly code: string }) {
  // Our own script, known by its hash in the policy of content
  return <script dangerouslySetInnerHTML={{ __html: code }} />;
}

function InlineStyle() {
  // Our own style sheet, known by its hash in the policy of content
  return <style dangerouslySetInnerHTML={{ __html: STYLE }} />;
}

function Tools({ here, page }: { readonly here: Here; readonly page: PageSpec }) {
  const { say } = here;
  const others = here.folders.filter(({ language }) => language !== here.language);
  const choices = [
    ["auto", say("随系统", "as the system")],
    ["light", say("浅色", "light")],
    ["dark", say("深色", "dark")],
  ] as const;
  return (
    <div class="tools">
      <fieldset class="theme">
        <legend>{say("显示", "Colours")}</legend>
        {choices.map(([value, label]) => (
          <label key={value} for={`theme-${value}`}>
            <input type="radio" name="theme" id={`theme-${value}`} value={value} checked={value === "auto"} />
            {label}
          </label>
        ))}
      </fieldset>
      {others.map(({ language, folder }) => (
        <a
          key={language}
          lang={NAMES[language][0]}
          hreflang={NAMES[language][0]}
          href={here.across(folder, page.everywhere === false ? "index.html" : page.path)}
        >
          {NAMES[language][1]}
        </a>
      ))}
    </div>
  );
}

function Ways({ here, page }: { readonly here: Here; readonly page: PageSpec }) {
  return (
    <nav class="wide" aria-label={here.say("各页", "Pages")}>
      <ul>
        {sectionsOf(here).map(([path, title]) => (
          <li key={path}>
            <a href={here.to(path)} aria-current={currentOf(path, page)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentOf(path: string, page: PageSpec): "page" | "true" | undefined {
  if (path === page.path) return "page";
  return path === page.section ? "true" : undefined;
}

function Foot({ here }: { readonly here: Here }) {
  const { say, record } = here;
  return (
    <footer>
      <div class="wide">
        <p>
          {say("本站内容全部由公开账本生成，截至 ", "All of this is made from the public record, as of ")}
          <time dateTime={record.asOf}>{instantText(record.asOf)}</time>
          <ShownOn here={here} />
          {say("。账本校验码（末条哈希）：", ". Head of the record: ")}
          <code class="hex">{record.head}</code>
        </p>
        <p>
          {say(
            "本站为静态文件，不使用服务器程序，不向外发出任何请求。",
            "Static files: no server, and no request to anywhere.",
          )}{" "}
          <a href={here.to("record.html")}>{say("如何自行核验", "How to check it yourself")}</a>
        </p>
      </div>
    </footer>
  );
}

/** The day of which the site speaks, where that is not the day of the last entry: what may be seen depends on it. */
function ShownOn({ here }: { readonly here: Here }) {
  const { say, day, record } = here;
  if (day === instantDay(record.asOf)) return null;
  return (
    <>
      {say("（末条），按 ", " (its last entry), as it may be seen on ")}
      <time dateTime={day}>{day}</time>
      {say(" 可以公开的内容显示", "")}
    </>
  );
}
