import { yamlLanguage } from "@codemirror/lang-yaml";
import { LanguageSupport } from "@codemirror/language";
import { Tree, type PartialParse } from "@lezer/common";

/**
 * Levels of the tree that is coloured and folded; a model, which may be 64 levels deep, has at most five of them for each. The
 * highlighter goes down by calls within calls: a thousand brackets that nobody closes are more than a browser allows.
 */
const deepest = 400;
/** Code units whose nodes, however deep, stand in one buffer of the tree, which is not looked into. */
const flatUnits = 128;

/** YAML for the editor, of any depth: what is nested too deeply is plain text in it. */
export function boundedYaml(): LanguageSupport {
  return new LanguageSupport(
    yamlLanguage.configure({ wrap: (parse) => new BoundedParse(parse), bufferLength: flatUnits }),
  );
}

class BoundedParse implements PartialParse {
  readonly #parse: PartialParse;

  constructor(parse: PartialParse) {
    this.#parse = parse;
  }

  get parsedPos(): number {
    return this.#parse.parsedPos;
  }

  get stoppedAt(): number | null {
    return this.#parse.stoppedAt;
  }

  stopAt(position: number): void {
    this.#parse.stopAt(position);
  }

  advance(): Tree | null {
    const tree = this.#parse.advance();
    return tree && cut(tree, deepest);
  }
}

/** The tree without what lies deeper; the same one where nothing does. */
function cut(tree: Tree, levels: number): Tree {
  if (tree.children.length === 0) return tree;
  if (levels === 0) return new Tree(tree.type, [], [], tree.length);
  const children = tree.children.map((child) => (child instanceof Tree ? cut(child, levels - 1) : child));
  const isWhole = children.every((child, index) => child === tree.children[index]);
  return isWhole ? tree : new Tree(tree.type, children, tree.positions, tree.length, tree.propValues);
}
