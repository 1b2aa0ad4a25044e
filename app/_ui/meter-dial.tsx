/** Body of the drawn meter: pipe stubs, ring with its ticks, the small star wheel. */
export function MeterDial() {
  return (
    <>
      <path className="meter-pipe" d="M20 114H0m2 0v61m-2 0h20M300 114h20m-2 0v61m2 0h-20" />
      <circle className="meter-body" cx="160" cy="145" r="143" />
      {/* The path length makes one dash a tick: 60 small ones, every fifth drawn over by a long one. */}
      <circle
        className="meter-tick"
        cx="160"
        cy="145"
        r="133.5"
        pathLength="600"
        strokeWidth="5"
        strokeDasharray="1 9"
      />
      <circle
        className="meter-tick"
        cx="160"
        cy="145"
        r="131.5"
        pathLength="1200"
        strokeWidth="9"
        strokeDasharray="1 99"
      />
      <circle className="meter-body" cx="160" cy="242" r="25" />
      <circle
        className="meter-star"
        cx="160"
        cy="242"
        r="20"
        pathLength="100"
        strokeWidth="4"
        strokeDasharray="1 9"
      />
      <path className="needle" d="M172 226 163 244.5l-2.5 1-2.5-2.5.5-2.5z" />
    </>
  );
}
