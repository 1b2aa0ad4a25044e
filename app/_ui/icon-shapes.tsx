import type { ReactNode } from "react";

/** Line drawings on a 24-unit grid; stroke, width and caps come from the `icon` class. */
export const iconShapes = {
  home: <path d="M3.5 11 12 4l8.5 7M5 10v10h5v-5h4v5h5V10" />,
  bill: <path d="M6 3h12v18l-3-2-3 2-3-2-3 2zm3 5h6m-6 4h6" />,
  message: <path d="M4 5h16v11h-9l-4 4v-4H4z" />,
  person: <path d="M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4.4 3.5-7 8-7s7.4 2.6 8 7" />,
  "sign-out": <path d="M10 4H5v16h5m0-8h10m-4-4 4 4-4 4" />,
  "chevron-down": <path d="m6 9 6 6 6-6" />,
  "chevron-right": <path d="m9 6 6 6-6 6" />,
  back: <path d="m15 6-6 6 6 6" />,
  meter: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M6.5 8.5h11v4h-11zm3.7 0v4m3.6-4v4" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.5V12l4 2.5" />
    </>
  ),
  check: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="m8.3 12.3 2.6 2.6 4.8-5.3" />
    </>
  ),
  ring: <circle cx="12" cy="12" r="8" />,
  octagon: <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.7m0 2.5v1.3" />,
  half: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path className="filled" d="M12 4a8 8 0 0 1 0 16z" />
    </>
  ),
  cross: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="m9.3 9.3 5.4 5.4m0-5.4-5.4 5.4" />
    </>
  ),
  triangle: <path d="M12 4 2.5 20.5h19zm0 6v5m0 2v1.3" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6m0-10v1.3" />
    </>
  ),
  download: <path d="M12 4v10.5m-4.5-4 4.5 4.5 4.5-4.5M4.5 20h15" />,
  refresh: <path d="M19 12a7 7 0 1 1-2-4.9L20 10m0-5v5h-5" />,
  water: (
    <path d="M12 3c3.5 4.5 6.5 7.8 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 10.8 8.5 7.5 12 3zM9 14.5c.2 1.6 1 2.6 2.4 3" />
  ),
  sewage: (
    <path d="M2 4.6h9.5c3.5 0 5 2 5 5.5v1.5M2 9.8h6.5v1.8h9M5 16c1.2-1.3 2.5-1.3 3.7 0s2.5 1.3 3.7 0 2.5-1.3 3.7 0 2.5 1.3 3.7 0M5 20.5c1.2-1.3 2.5-1.3 3.7 0s2.5 1.3 3.7 0 2.5-1.3 3.7 0 2.5 1.3 3.7 0" />
  ),
  waste: <path d="M3.5 7h17M9 7V3.5h6V7M5.5 7.5 7 20.5h10l1.5-13M10.2 11v6m3.6-6v6" />,
  heat: (
    <path d="M3 5.7a1.7 1.7 0 0 1 3.4 0v9.8a1.7 1.7 0 0 1-3.4 0zm7.3 0a1.7 1.7 0 0 1 3.4 0v9.8a1.7 1.7 0 0 1-3.4 0zm7.3 0a1.7 1.7 0 0 1 3.4 0v9.8a1.7 1.7 0 0 1-3.4 0zM6.4 9h3.9m-3.9 4h3.9m3.4-4h3.9m-3.9 4h3.9M4.7 17.2v3.5m14.6-3.5v3.5" />
  ),
  gas: (
    <path d="M12.5 2c.5 4 5.5 6.5 5.5 11a6 6 0 0 1-12 0c0-2 .8-3.5 2-4.5l2 2c.5-3 .5-5.5 2.5-8.5zM5 21.5h14" />
  ),
} satisfies Record<string, ReactNode>;

/** Names of the drawings. */
export type IconName = keyof typeof iconShapes;
