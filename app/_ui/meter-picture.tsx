"use client";

import { MeterDial } from "./meter-dial";

type Props = {
  /** What the drawing shows, in words. */
  label: string;
  /** Written on the dial, such as "Št. 18 204 517". */
  serial: string;
  unit: string;
  /** Digits of the drawn wheels, black and red. */
  whole: string;
  decimals?: string;
  /** Words under the brackets: which wheels to write down and which not. */
  brackets?: { write: string; leave: string };
  /** On phones only the window with the wheels. */
  cropped?: boolean;
};

const wheel = 28;

/** Line drawing of a meter with its register. */
export function MeterPicture({ label, serial, unit, whole, decimals = "", brackets, cropped }: Props) {
  const left = 160 - ((whole.length + decimals.length) * wheel) / 2;
  const middle = left + whole.length * wheel;
  const right = middle + decimals.length * wheel;
  const picture = (
    <svg className="meter" viewBox="0 0 320 290" role="img" aria-label={label}>
      <MeterDial />
      <text className="meter-small" x="160" y="53">
        {serial}
      </text>
      <text className="meter-unit" x="160" y="98">
        {unit}
      </text>
      <g className="meter-wheels">
        <Wheels digits={whole} x={left} />
      </g>
      <g className="meter-wheels meter-red">
        <Wheels digits={decimals} x={middle} />
      </g>
      {brackets && (
        <>
          <path className="meter-bracket" d={`M${left + 2} 167v7h${whole.length * wheel - 5}v-7`} />
          <text className="meter-word" x={(left + middle) / 2} y="193">
            {brackets.write}
          </text>
          {decimals && (
            <g className="meter-red">
              <path
                className="meter-bracket"
                d={`M${middle + 4} 167v7H${right - 2}v-7`}
                strokeDasharray="5 3"
              />
              <text className="meter-word" x={(middle + right) / 2} y="193">
                {brackets.leave}
              </text>
            </g>
          )}
        </>
      )}
    </svg>
  );
  return cropped ? <div className="meter-cropped">{picture}</div> : picture;
}

function Wheels({ digits, x }: { digits: string; x: number }) {
  return [...digits].map((digit, place) => {
    const start = x + place * wheel;
    return (
      <g key={start}>
        <rect x={start} y="118" width={wheel} height="43" />
        <text x={start + wheel / 2} y="149">
          {digit}
        </text>
      </g>
    );
  });
}
