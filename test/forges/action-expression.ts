/** What an expression of GitHub Actions can be; an absent property is `null`. */
export type ActionValue = string | number | boolean | null | { readonly [name: string]: ActionValue };

/** The contexts by name: `github`, `inputs`, `steps`. */
export type ActionContexts = Readonly<Record<string, ActionValue>>;

/** A text with its `${{ … }}` written out, as the runner hands it to a step. */
export function substituted(text: string, contexts: ActionContexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const value = evaluated(expression, contexts);
    return value === null || typeof value === "object" ? "" : String(value);
  });
}

/** Whether a step with this `if` runs, while none before it failed. */
export function isTold(condition: string | undefined, contexts: ActionContexts): boolean {
  return condition === undefined || isTruthy(evaluated(condition, contexts));
}

const token = /\s*(?:'((?:[^']|'')*)'|(==|!=|&&|\|\||!|\(|\))|([A-Za-z_][\w-]*(?:\.[\w-]+)*))\s*/y;

/** The part of the language that `action.yml` needs: names, texts, `==`, `!=`, `!`, `&&`, `||` and brackets. */
function evaluated(expression: string, contexts: ActionContexts): ActionValue {
  const tokens = [...expression.matchAll(new RegExp(token, "gy"))];
  if (tokens.map(([all]) => all).join("") !== expression) throw new Error(`cannot be read: ${expression}`);
  let at = 0;
  const isNext = (sign: string): boolean => tokens[at]?.[2] === sign && (at += 1) > 0;

  function either(): ActionValue {
    let left = both();
    while (isNext("||")) {
      const right = both();
      left = isTruthy(left) ? left : right;
    }
    return left;
  }
  function both(): ActionValue {
    let left = equality();
    while (isNext("&&")) {
      const right = equality();
      left = isTruthy(left) ? right : left;
    }
    return left;
  }
  function equality(): ActionValue {
    const left = single();
    if (isNext("==")) return isSame(left, single());
    return isNext("!=") ? !isSame(left, single()) : left;
  }
  function single(): ActionValue {
    if (isNext("!")) return !isTruthy(single());
    if (isNext("(")) {
      const value = either();
      if (!isNext(")")) throw new Error(`not closed: ${expression}`);
      return value;
    }
    const [, text, , name] = tokens[at] ?? [];
    at += 1;
    if (text !== undefined) return text.replaceAll("''", "'");
    if (name === "true" || name === "false") return name === "true";
    if (name === undefined) throw new Error(`ends too soon: ${expression}`);
    return name.split(".").reduce<ActionValue>(propertyOf, { ...contexts });
  }
  const value = either();
  if (at < tokens.length) throw new Error(`goes on: ${expression}`);
  return value;
}

function propertyOf(value: ActionValue, name: string): ActionValue {
  return value !== null && typeof value === "object" && Object.hasOwn(value, name) ? (value[name] ?? null) : null;
}

function isTruthy(value: ActionValue): boolean {
  return value !== null && value !== false && value !== 0 && value !== "";
}

/** Texts without regard to case; what is of two types as numbers, where nothing is 0. */
function isSame(left: ActionValue, right: ActionValue): boolean {
  if (typeof left === "string" && typeof right === "string") return left.toLowerCase() === right.toLowerCase();
  return typeof left === typeof right && left !== null ? left === right : Number(left) === Number(right);
}
