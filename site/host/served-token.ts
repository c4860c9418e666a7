import { parseFragment } from "../fragment.ts";

/** The parameter of the address that holds the token of `ketu serve`. */
const tokenParameter = "token";

/** The token of `ketu serve` that the address holds; absent for a page that lies elsewhere. */
export function servedToken(fragment: string): string | undefined {
  return parseFragment(fragment).get(tokenParameter) || undefined;
}
