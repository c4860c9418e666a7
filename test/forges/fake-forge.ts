import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface Author {
  readonly login: string;
  readonly type: "Bot" | "User";
}

export interface FakeComment {
  readonly id: number;
  readonly user: Author;
  body: string;
}

export const actionsBot: Author = { login: "github-actions[bot]", type: "Bot" };

/** The part of GitHub's API that keeps comments, on this machine, for the pull request 7 of `o/r`. */
export interface FakeForge {
  readonly url: string;
  /** In the order in which they were made. */
  readonly comments: FakeComment[];
  /** `POST /repos/o/r/issues/7/comments`, in the order in which they came. */
  readonly requests: string[];
  /** Makes every request that writes end with this status of HTTP. */
  refuseWith(status: number | undefined): void;
  /** Whose token is used; the token of a workflow is nobody's. */
  signIn(author: Author | undefined): void;
  close(): Promise<void>;
}

const longestBody = 65_536;

export async function fakeForge(): Promise<FakeForge> {
  const comments: FakeComment[] = [];
  const requests: string[] = [];
  let refusal: number | undefined;
  let owner: Author | undefined;

  function answer(method: string, path: string, body: string): readonly [status: number, content: unknown] {
    const { pathname, searchParams } = new URL(path, "http://forge");
    if (pathname === "/user")
      return owner ? [200, owner] : [403, { message: "Resource not accessible by integration" }];
    if (method !== "GET" && refusal !== undefined)
      return [refusal, { message: "Resource not accessible\nby integration" }];
    if (body.length > longestBody) return [422, { message: "body is too long" }];
    if (pathname === "/repos/o/r/issues/7/comments") {
      if (method === "GET") {
        const [size, page] = ["per_page", "page"].map((name) => Number(searchParams.get(name)));
        const from = ((page ?? 1) - 1) * (size ?? 30);
        return [200, comments.slice(from, from + (size ?? 30))];
      }
      const comment = { id: 4000 + comments.length, user: owner ?? actionsBot, body };
      comments.push(comment);
      return [201, comment];
    }
    const comment = comments.find(({ id }) => pathname === `/repos/o/r/issues/comments/${id}`);
    if (!comment || method !== "PATCH") return [404, { message: "Not Found" }];
    comment.body = body;
    return [200, comment];
  }

  const server = createServer(async (request, response) => {
    const { method = "", url = "" } = request;
    requests.push(`${method} ${url}`);
    const text = await textOf(request);
    const isKnown = request.headers.authorization === "Bearer secret-token";
    const sent = text === "" ? "" : (JSON.parse(text) as { readonly body: string }).body;
    const [status, content] = isKnown ? answer(method, url, sent) : [401, { message: "Bad credentials" }];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    requests,
    refuseWith: (status) => (refusal = status),
    signIn: (author) => (owner = author),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}
