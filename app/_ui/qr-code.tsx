"use client";

type Props = {
  /** The code with its quiet zone as the address of a picture, a pixel a module: a kilobyte, where a path takes ten. */
  picture: string;
  /** What the code says, for who cannot see it. */
  label: string;
};

/** A QR code: dark on white in every colour scheme, or cameras do not read it; printed 36 mm wide. */
export function QrCode({ picture, label }: Props) {
  return (
    <svg className="qr-code" viewBox="0 0 1 1" role="img" aria-label={label}>
      <rect width="1" height="1" fill="#fff" />
      <image width="1" height="1" href={picture} />
    </svg>
  );
}
