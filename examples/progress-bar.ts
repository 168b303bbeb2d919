/**
 * A progress bar that redraws its line on a terminal, and prints nothing until the end where there is none.
 */
export function progressBar(
  steps: number,
  width = 36,
): { readonly step: (what: string) => void; readonly end: () => void } {
  const { stdout } = process;
  let done = 0;
  const line = (what: string): string => {
    const filled = Math.round((done / steps) * width);
    return `  ${"█".repeat(filled)}${"░".repeat(width - filled)}  ${done}/${steps}  ${what}`;
  };
  return {
    step: (what) => {
      done++;
      if (stdout.isTTY) stdout.write(`\r\u001b[2K${line(what)}`);
    },
    end: () => stdout.write(stdout.isTTY ? `\r\u001b[2K${line("done")}\n` : `${line("done")}\n`),
  };
}
