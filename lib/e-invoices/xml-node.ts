/** An element that was read whole, with what it holds. Elements of namespaces that nobody asked for are left out. */
export type XmlNode = {
  /** Without prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  /** Its own text, blanks around it included. */
  text: string;
  line: number;
};

/** The first element at a path of names. */
export function nodeAt(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    node,
  );
}

/** The text at a path, without blanks around it; null where there is none. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string | null {
  return nodeAt(node, ...path)?.text.trim() || null;
}

/** Children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];
