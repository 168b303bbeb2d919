/** A page that is printed and opened from a file: nothing is loaded, nothing runs, and only its own style counts. */
import type { ComponentChildren } from "preact";
import { hashOf } from "../site/render.js";

interface PrintProps {
  readonly lang: string;
  readonly title: string;
  /** Who made the page: what a command may replace is known by it. */
  readonly generator: string;
  readonly css: string;
  readonly children: ComponentChildren;
}

export function PrintPage({ lang, title, generator, css, children }: PrintProps) {
  const policy = `default-src 'none'; style-src ${hashOf(css)}; img-src data:; form-action 'none'; base-uri 'none'`;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="generator" content={generator} />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
