"use client";

type Props = {
  /** One path on a ground of 85 × 85 modules, four of them quiet on every side. */
  path: string;
  /** What the code says, for who cannot see it. */
  label: string;
};

/** A payment's QR code: dark on white in every colour scheme, or cameras do not read it; printed 36 mm wide. */
export function QrCode({ path, label }: Props) {
  return (
    <svg className="qr-code" viewBox="0 0 85 85" role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width="85" height="85" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
