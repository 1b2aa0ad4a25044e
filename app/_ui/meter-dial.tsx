/** Body of the drawn meter: pipe stubs, ring with its ticks, the small star wheel. */
export function MeterDial() {
  return (
    <>
      <path className="meter-pipe" d="M20 114H0m2 0v61m-2 0h20M300 114h20m-2 0v61m2 0h-20" />
      <circle className="meter-body" cx="160" cy="145" r="143" />
      {/* One dash is one tick: 60 around the ring, every fifth of them drawn over by a longer one. */}
      <Ticks r={133.5} length={5} dashes="0.8 5.2" />
      <Ticks r={132.5} length={9} dashes="0.8 29.2" />
      <circle className="meter-body" cx="160" cy="242" r="25.5" />
      <g className="meter-star" transform="rotate(-90 160 242)">
        <Ticks cy={242} r={20} length={4} dashes="4 32" />
      </g>
      <path className="needle" d="m172 225-8.5 19.5-2.5 1.5-3.5-3.5.5-2z" />
    </>
  );
}

/** Ticks as dashes of a circle measured in degrees, the first one cut in half by the starting point. */
function Ticks({ cy = 145, r, length, dashes }: { cy?: number; r: number; length: number; dashes: string }) {
  return (
    <circle
      className="meter-ticks"
      cx="160"
      cy={cy}
      r={r}
      pathLength="360"
      strokeWidth={length}
      strokeDasharray={dashes}
      strokeDashoffset={Number.parseFloat(dashes) / 2}
    />
  );
}
