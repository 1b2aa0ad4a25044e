import fc from "fast-check";
import { expect, it } from "vitest";
import { modulesPath, packModules, widthOf } from "./qr-modules";

/** Dark modules of a stroked path, as a pen would leave them. */
function drawn(path: string, side: number): boolean[][] {
  const modules = Array.from({ length: side }, () => Array<boolean>(side).fill(false));
  let [x, y] = [0, 0];
  for (const [, move, dx, dy, length] of path.matchAll(/([Mm])(\d+) ([\d.]+)h(\d+)/g)) {
    if (move === "M") [x, y] = [Number(dx) - 4, Number(dy) - 4.5];
    else x += Number(dx);
    for (let left = Number(length); left > 0; left--) (modules[y] as boolean[])[x++] = true;
  }
  return modules;
}

// Every version of a QR code has four modules more than the one before.
const code = fc.integer({ min: 1, max: 40 }).chain((version) =>
  fc.array(fc.array(fc.boolean(), { minLength: 17 + 4 * version, maxLength: 17 + 4 * version }), {
    minLength: 17 + 4 * version,
    maxLength: 17 + 4 * version,
  }),
);

it("draws the modules that were packed, and no others", () => {
  fc.assert(
    fc.property(code, (modules) => {
      const packed = packModules(modules);
      expect(widthOf(packed)).toBe(modules.length + 8);
      expect(drawn(modulesPath(packed), modules.length)).toEqual(modules);
    }),
    { numRuns: 30 },
  );
});
