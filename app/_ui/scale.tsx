type Props = {
  /** Values at the two ends. */
  from: number;
  to: number;
  fromLabel: string;
  toLabel: string;
  /** Number of spaces between ticks. */
  spaces: number;
  /** The expected range. */
  zone?: { from: number; to: number; label?: string };
  /** Where the value stands; beyond the ends it stands at the end. */
  needle?: { at: number; label?: string };
  /** As wide as the column instead of 26rem. */
  wide?: boolean;
};

/** Ink line with ticks, expected zone and needle; hidden from readers, the sentence beside it says the same. */
export function Scale({ from, to, fromLabel, toLabel, spaces, zone, needle, wide }: Props) {
  const place = (value: number) => Math.min(100, Math.max(0, ((value - from) / (to - from)) * 100));
  const percent = (share: number) => `${Number(share.toFixed(2))}%`;
  const [start, end] = zone ? [place(zone.from), place(zone.to)] : [0, 0];
  return (
    <div className={wide ? "scale" : "scale scale-narrow"} aria-hidden="true">
      <svg className="scale-line" height="32" aria-hidden="true">
        {Array.from({ length: spaces + 1 }, (_, tick) => percent((tick / spaces) * 100)).map((x) => (
          <line key={x} x1={x} x2={x} y1="17" y2="29" />
        ))}
        <rect className="scale-ink" y="15" width="100%" height="2" />
        {zone && (
          <>
            <rect className="scale-zone" x={percent(start)} y="8" width={percent(end - start)} height="16" />
            <rect className="scale-bound" x={percent(start)} y="8" width="2" height="16" />
            <rect
              className="scale-bound"
              x={percent(end)}
              y="8"
              width="2"
              height="16"
              transform="translate(-2)"
            />
          </>
        )}
        {needle && (
          <svg x={percent(place(needle.at))} overflow="visible" aria-hidden="true">
            <path className="needle" d="M-8 0H8L1 12v15h-2V12z" />
          </svg>
        )}
      </svg>
      <div className="scale-ends">
        <span>{fromLabel}</span>
        <span>{toLabel}</span>
      </div>
      {(zone?.label || needle?.label) && (
        <div className="scale-key">
          {zone?.label && (
            <span>
              <i className="key-zone" />
              {zone.label}
            </span>
          )}
          {needle?.label && (
            <span>
              <svg width="16" height="12" aria-hidden="true">
                <path className="needle" d="M0 0h16L8 12z" />
              </svg>
              {needle.label}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
