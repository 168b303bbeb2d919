/** A real browser on pages that lie on the disk: it counts what leaves the page and what the page complains of. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Debian's browser, or the one that is named. */
const BROWSER = process.env["DOUBLE_RANDOM_CHROMIUM"] ?? "/usr/bin/chromium";

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(BROWSER))
    throw new Error(
      `${BROWSER} is not there: apt-get install chromium, or name one in DOUBLE_RANDOM_CHROMIUM`,
    );
  return chromium.launch({ executablePath: BROWSER, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** A page with what it did that a quiet page does not do. */
export interface Watched {
  readonly page: Page;
  /** Console messages, exceptions, dialogs, and requests to anything but files of the site. */
  readonly noise: string[];
}

export async function watchedPage(
  browser: Browser,
  folder: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  const site = pathToFileURL(`${folder}/`).href;
  page.on("console", (message) => noise.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const address = request.url();
    // The worker of the check page is made of the page's own text.
    const isOwn = address.startsWith(site) || address === "data:," || address.startsWith("blob:null/");
    if (!isOwn) noise.push(`request: ${address}`);
  });
  return { page, noise };
}

export function addressOf(folder: string, path: string): string {
  const [file, query] = path.split("?");
  return `${pathToFileURL(join(folder, file!)).href}${query === undefined ? "" : `?${query}`}`;
}

/** Rules of accessibility (WCAG 2.2 A and AA, and good practice) that the page does not keep, each with its first place. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the checker put itself into the page
    const { violations } = await (window as any).axe.run(document, {
      preload: false,
      resultTypes: ["violations"],
    });
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return violations.map(({ id, nodes }: any) => `${id}: ${nodes[0].html.slice(0, 160)}`);
  });
}

/** Keeps a picture of the page where DOUBLE_RANDOM_SHOTS names a folder. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["DOUBLE_RANDOM_SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/g, "_")}.png`), fullPage: true });
}
