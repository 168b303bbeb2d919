/** Pages to text: Preact components become HTML, and every script is known to the page by its hash. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { utf8Bytes } from "../../kernel/byte-order.js";
import { sha256Bytes } from "../../kernel/sha256.js";
import { base64Of } from "../../log/bytes.js";
import { Frame, type PageSpec } from "./frame.js";
import { THEME_SCRIPT } from "./page-scripts.js";
import type { Site } from "./site.js";
import { STYLE } from "./style.js";

/** Gives the text of a page. Pages with the same scripts share their policy of content, which is made once. */
export function openRenderer(): (site: Site, page: PageSpec) => string {
  const policies = new Map<string, string>();
  return (site, page) => {
    const scripts = [THEME_SCRIPT, ...(page.scripts ?? [])];
    const name = `${page.alone === true}${scripts.join("\n")}`;
    const policy = policies.get(name) ?? contentPolicy(scripts, page);
    policies.set(name, policy);
    const frame = h(Frame, { site, page, policy, themeScript: THEME_SCRIPT });
    return `<!doctype html>\n${renderToString(frame)}\n`;
  };
}

/**
 * Nothing is allowed but the one style sheet of the site, these very scripts, and a form that leads to a page of the
 * site: no other script, font, picture, frame or request, wherever it comes from.
 */
function contentPolicy(scripts: readonly string[], { alone }: PageSpec): string {
  const hashes = scripts.map(hashOf);
  return [
    "default-src 'none'",
    alone === true ? `style-src ${hashOf(STYLE)}` : "style-src 'self'",
    `script-src ${hashes.join(" ")}`,
    ...(alone === true ? ["worker-src blob:"] : []),
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}

/** A text of the page, as its policy of content names it. */
export function hashOf(text: string): string {
  return `'sha256-${base64Of(sha256Bytes(utf8Bytes(text)))}'`;
}
