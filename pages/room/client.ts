/** Questions to the worker, which is made of the page's own text, and its answers. */
import type { Message, Tasks } from "./task.js";

export type Client = <Name extends keyof Tasks>(
  name: Name,
  given: Tasks[Name]["given"],
) => Promise<Tasks[Name]["answer"]>;

interface Told {
  readonly number: number;
  readonly answer: unknown;
}

export function openClient(code: string): Client {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  const waiting = new Map<number, { readonly give: (answer: never) => void; readonly fail: () => void }>();
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    waiting.get(data.number)?.give(data.answer as never);
    waiting.delete(data.number);
  };
  worker.onerror = () => {
    for (const { fail } of waiting.values()) fail();
    waiting.clear();
  };
  let number = 0;
  return (name, given) =>
    new Promise((give, reject) => {
      number++;
      waiting.set(number, { give, fail: () => reject(new Error("The worker failed.")) });
      worker.postMessage({ number, name, given } satisfies Message);
    });
}
