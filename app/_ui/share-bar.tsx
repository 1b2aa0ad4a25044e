/** A part of a whole as a bar; the figure always stands beside it. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const width = whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
  return (
    <svg className="share-bar" aria-hidden="true">
      <rect className="share-bar-whole" width="100%" height="100%" />
      <rect className="share-bar-part" width={`${width}%`} height="100%" />
    </svg>
  );
}
