"use client";

import { modulesPath, widthOf } from "./qr-modules";

type Props = {
  /** The code's modules as `packModules` writes them: drawn here, they travel once as a drawing and once as 1 kB. */
  modules: string;
  /** What the code says, for who cannot see it. */
  label: string;
};

/** A QR code: dark on white in every colour scheme, or cameras do not read it; printed 36 mm wide. */
export function QrCode({ modules, label }: Props) {
  const width = widthOf(modules);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${width} ${width}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={width} height={width} fill="#fff" />
      <path d={modulesPath(modules)} stroke="#000" />
    </svg>
  );
}
