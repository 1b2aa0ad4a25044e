/** Light modules around a code. */
const quiet = 4;

/** A square of modules, true is dark, as text: eight to a byte, in Base64. A sixteenth of what its drawing takes. */
export function packModules(modules: readonly (readonly boolean[])[]): string {
  const bits = modules.flat();
  const bytes = Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, dark, bit) => (dark ? byte | (128 >> bit) : byte), 0),
  );
  return btoa(String.fromCharCode(...bytes));
}

/** Width of a packed code with its quiet zone, in modules. */
export const widthOf = (packed: string): number => sideOf(packed) + 2 * quiet;

/** The dark modules of a packed code as a path to be stroked one module wide: a line for each run of a row. */
export function modulesPath(packed: string): string {
  const bytes = atob(packed);
  const side = sideOf(packed);
  const isDark = (x: number, y: number) => {
    const at = y * side + x;
    return x >= 0 && x < side && (bytes.charCodeAt(at >> 3) & (128 >> (at & 7))) !== 0;
  };
  let path = "";
  for (let y = 0; y < side; y++) {
    let pen = -1;
    for (let x = 0; x < side; x++) {
      if (!isDark(x, y) || isDark(x - 1, y)) continue;
      let end = x;
      while (isDark(end, y)) end++;
      path += pen < 0 ? `M${x + quiet} ${y + quiet}.5h${end - x}` : `m${x - pen} 0h${end - x}`;
      pen = end;
    }
  }
  return path;
}

/** Codes are square, and their sides leave less than a byte over. */
const sideOf = (packed: string): number => Math.floor(Math.sqrt(atob(packed).length * 8));
