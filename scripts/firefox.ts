/**
 * The site in Firefox, once: every page of the demo's city is opened from the disk, a unit is searched, a record is
 * checked and drawn again. What the pages complain of, and what they ask of a network, is printed; nothing should be.
 *
 *     npm run firefox            Debian's firefox-esr, or the one that DOUBLE_RANDOM_FIREFOX names
 *
 * Speaks WebDriver BiDi, of which Playwright wants more than a Firefox that is kept for long knows.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { demoCase } from "../test/browser/support/demo-case.js";
import { filesOf, publicYear } from "../test/support/public-year.js";
import { bundledPage } from "./pages/bundled-page.js";

const FIREFOX = process.env["DOUBLE_RANDOM_FIREFOX"] ?? "firefox-esr";
const root = mkdtempSync(join(tmpdir(), "double-random-firefox-"));
const site = join(root, "site");

type Answer = Record<string, unknown>;

interface Message extends Answer {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: string;
}

/** Where the browser listens, which it says once it does. */
function listening(browser: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    browser.stderr?.on("data", (said: Buffer) => {
      const [, address] = /listening on (ws:\S+)/.exec(said.toString()) ?? [];
      if (address !== undefined) found(address);
    });
    browser.on("exit", () => failed(new Error(`${FIREFOX} ended before it listened.`)));
  });
}

class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #last = 0;

  constructor(socket: WebSocket, hear: (message: Message) => void) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id === undefined) hear(message);
      else this.#waiting.get(message.id)?.(message);
    };
  }

  send(method: string, params: Answer): Promise<Answer> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((done, failed) => {
      this.#waiting.set(id, ({ result, error, ...rest }) =>
        result === undefined
          ? failed(new Error(`${method}: ${error} ${String(rest["message"])}`))
          : done(result),
      );
    });
  }
}

const { drawn, undrawn } = await demoCase(site);
/** The page that checks, of a year in which everything happens. */
const { record, units } = publicYear();
const checking = filesOf({ record, units, checker: bundledPage("check-worker"), languages: ["en"] });
writeFileSync(join(site, "en/check.html"), checking.get("check.html")!);
const browser = spawn(
  FIREFOX,
  [
    "--headless",
    "--no-remote",
    "--profile",
    mkdtempSync(join(root, "profile-")),
    "--remote-debugging-port",
    "0",
  ],
  { stdio: ["ignore", "ignore", "pipe"] },
);
const socket = new WebSocket(`${await listening(browser)}/session`);
await new Promise((opened) => {
  socket.onopen = opened;
});

const noise: string[] = [];
let page = "";
const bidi = new Bidi(socket, ({ method, params }) => {
  if (method === "log.entryAdded") noise.push(`${page}: ${String(params?.["text"])}`);
  const { url = "" } = (params?.["request"] ?? {}) as { url?: string };
  if (!/^(file|blob|data):|^$/.test(url)) noise.push(`${page}: asks for ${url}`);
});
const { capabilities } = await bidi.send("session.new", { capabilities: {} });
await bidi.send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });
const { context } = await bidi.send("browsingContext.create", { type: "tab" });

async function open(path: string): Promise<void> {
  page = path;
  const [file = "", query] = path.split("?");
  const url = pathToFileURL(join(site, file)).href + (query === undefined ? "" : `?${query}`);
  await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
}

/** What an expression is worth in the page, in words; waited for, where it is a promise. */
async function ask(expression: string): Promise<string> {
  const { result, exceptionDetails } = (await bidi.send("script.evaluate", {
    ...{ expression, target: { context }, awaitPromise: true },
  })) as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (exceptionDetails !== undefined) throw new Error(`${page}: ${exceptionDetails.text}`);
  return String(result?.value);
}

/** The text at a place, as soon as there is one, within two minutes. */
const textAt = (selector: string): Promise<string> =>
  ask(`new Promise((done) => {
    const look = (left) => {
      const found = document.querySelector(${JSON.stringify(selector)});
      if (found !== null || left === 0) done(found === null ? "nothing" : found.textContent);
      else setTimeout(look, 100, left - 1);
    };
    look(1200);
  })`);

try {
  console.log(
    `${String((capabilities as Answer)["browserName"])} ${String((capabilities as Answer)["browserVersion"])}`,
  );
  const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".html"),
  );
  for (const path of pages) {
    await open(path);
    const isStyled = await ask("getComputedStyle(document.querySelector('main')).maxWidth !== 'none'");
    if (isStyled !== "true") noise.push(`${path}: the style sheet is not applied`);
    if ((await ask("document.documentElement.scrollWidth <= innerWidth")) !== "true")
      noise.push(`${path}: wider than the window`);
  }
  console.log(`${pages.length} pages opened`);
  for (const unit of [drawn, undrawn]) {
    await open(`en/find.html?q=${unit}`);
    console.log(`${unit}: ${(await textAt("#answer:not([hidden]) dl div:last-child dd")).trim()}`);
  }
  await open("en/check.html");
  await ask("document.getElementById('start').click()");
  console.log(await textAt("#output h2"));
  console.log((await textAt("#output li strong")).trim());
  await ask("document.getElementById('code').value = '00000-00000'; document.getElementById('look').click()");
  console.log(await textAt("#output h2"));
  console.log(noise.length === 0 ? "no word on the console, no request" : noise.join("\n"));
  process.exitCode = noise.length === 0 ? 0 : 1;
} finally {
  const ended = new Promise((done) => browser.on("exit", done));
  await bidi.send("browser.close", {}).catch(() => browser.kill());
  await ended;
  rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
