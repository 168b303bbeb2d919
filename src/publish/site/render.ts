/** Pages to text: Preact components become HTML, and every script is known to the page by its hash. */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { utf8Bytes } from "../../kernel/byte-order.js";
import { sha256Bytes } from "../../kernel/sha256.js";
import { base64Of } from "../../log/bytes.js";
import { Frame, type PageSpec } from "./frame.js";
import { THEME_SCRIPT } from "./page-scripts.js";
import type { Site } from "./site.js";

/** Gives the text of a page. Pages with the same scripts share their policy of content, which is made once. */
export function openRenderer(): (site: Site, page: PageSpec) => string {
  const policies = new Map<string, string>();
  return (site, page) => {
    const scripts = [THEME_SCRIPT, ...(page.scripts ?? [])];
    const name = scripts.join("\n");
    const policy = policies.get(name) ?? contentPolicy(scripts);
    policies.set(name, policy);
    const frame = h(Frame, { site, page, policy, themeScript: THEME_SCRIPT });
    return `<!doctype html>\n${renderToString(frame)}\n`;
  };
}

/**
 * Nothing is allowed but the one style sheet of the site, these very scripts, and a form that leads to a page of the
 * site: no other script, font, picture, frame or request, wherever it comes from.
 */
function contentPolicy(scripts: readonly string[]): string {
  const hashes = scripts.map((code) => `'sha256-${base64Of(sha256Bytes(utf8Bytes(code)))}'`);
  return [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${hashes.join(" ")}`,
    "img-src data:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
