import { expect, test, vi } from "vitest";
import type { FilesChanged, NumberedAnswer, NumberedRequest, WorkerRequest } from "../../site/worker/api.ts";
import { WorkerClient, type WorkerLike } from "../../site/worker/worker-client.ts";
import { drawRequest } from "../support/editor-service.ts";

type Message = NumberedRequest | FilesChanged;

/** A worker that does what the test says. */
class FakeWorker implements WorkerLike {
  readonly messages: Message[] = [];
  isEnded = false;
  #onMessage: (event: { readonly data: NumberedAnswer }) => void = () => undefined;
  #onError: (event: { readonly message?: string }) => void = () => undefined;

  postMessage(message: Message): void {
    this.messages.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  addEventListener(type: "message", listener: (event: { readonly data: NumberedAnswer }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly message?: string }) => void): void;
  addEventListener(type: "message" | "error", listener: (event: never) => void): void {
    if (type === "message") this.#onMessage = listener as (event: { readonly data: NumberedAnswer }) => void;
    else this.#onError = listener as (event: { readonly message?: string }) => void;
  }

  get asked(): readonly NumberedRequest[] {
    return this.messages.filter((message): message is NumberedRequest => "request" in message);
  }
  get files(): readonly FilesChanged[] {
    return this.messages.filter((message): message is FilesChanged => "kind" in message);
  }
  answer(index: number, answer: NumberedAnswer["answer"] = { kind: "superseded" }): void {
    this.#onMessage({ data: { id: this.asked[index]?.id ?? -1, answer } });
  }
  crash(): void {
    this.#onError({ message: "out of memory" });
  }
}

function startClient(patience?: number): { readonly client: WorkerClient; readonly workers: readonly FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const start = (): FakeWorker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  return { client: new WorkerClient({ start, ...(patience !== undefined && { patience }) }), workers };
}

const complete: WorkerRequest = { kind: "complete", path: "a", offset: 0, locale: "zh" };
const list = { kind: "complete", completions: { from: 0, to: 0, items: [] } } as const;

test("no worker is started before something is asked", () => {
  const { client, workers } = startClient();
  client.files({ files: [{ path: "a", text: "1" }] });
  expect(workers).toHaveLength(0);
});

test("the worker has the files before the first question, and then only what changes", () => {
  const { client, workers } = startClient();
  client.files({
    files: [
      { path: "a", text: "1" },
      { path: "b", text: "2" },
    ],
  });
  void client.ask(complete);
  client.files({
    isWhole: true,
    files: [
      { path: "a", text: "3" },
      { path: "c", text: "4" },
    ],
  });
  client.files({ files: [{ path: "a", text: "3" }] });
  expect(workers[0]?.messages.map((message) => ("kind" in message ? "files" : "asked"))).toEqual([
    "files",
    "asked",
    "files",
  ]);
  expect(workers[0]?.files[1]).toEqual({
    kind: "files",
    isWhole: false,
    files: [
      { path: "a", text: "3" },
      { path: "c", text: "4" },
    ],
    removed: ["b"],
  });
});

test("each answer goes to its question", async () => {
  const { client, workers } = startClient();
  const [first, second] = [client.ask(complete), client.ask(drawRequest())];
  workers[0]?.answer(1);
  workers[0]?.answer(0, list);
  expect(await Promise.all([first, second])).toEqual([list, { kind: "superseded" }]);
});

test("after a crash a new worker gets the files and what was asked at the cursor; the drawing has failed", async () => {
  const { client, workers } = startClient();
  client.files({ files: [{ path: "a", text: "1" }] });
  const [draw, other] = [client.ask(drawRequest()), client.ask(complete)];
  workers[0]?.crash();
  expect(await draw).toEqual({ kind: "failed", message: "out of memory" });
  expect(workers[0]?.isEnded).toBe(true);
  expect(workers[1]?.files).toMatchObject([{ isWhole: true, files: [{ path: "a", text: "1" }] }]);
  expect(workers[1]?.asked.map(({ request }) => request.kind)).toEqual(["complete"]);
  workers[1]?.answer(0, list);
  expect(await other).toEqual(list);
});

test("a question that ends two workers has failed", async () => {
  const { client, workers } = startClient();
  const asked = client.ask(complete);
  workers[0]?.crash();
  workers[1]?.crash();
  expect(await asked).toMatchObject({ kind: "failed" });
});

test("a worker that says nothing for too long is replaced, however many are asked meanwhile", async () => {
  vi.useFakeTimers();
  try {
    const { client, workers } = startClient(20_000);
    const draw = client.ask(drawRequest());
    vi.advanceTimersByTime(15_000);
    const late = client.ask(drawRequest());
    vi.advanceTimersByTime(4999);
    expect(workers[0]?.isEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.isEnded).toBe(true);
    const tooSlow = { kind: "failed", message: "no answer within 20 s", seconds: 20 };
    expect(await Promise.all([draw, late])).toEqual([tooSlow, tooSlow]);
    // What the ended worker still says is not heard, and the next question finds a new one.
    const next = client.ask(complete);
    workers[0]?.answer(0, list);
    workers[1]?.answer(0, list);
    expect(await next).toEqual(list);
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a closed client answers everything and starts no worker", async () => {
  const { client, workers } = startClient();
  const draw = client.ask(drawRequest());
  client.close();
  expect(await draw).toEqual({ kind: "superseded" });
  expect(await client.ask(complete)).toEqual({ kind: "superseded" });
  expect(workers).toHaveLength(1);
});
