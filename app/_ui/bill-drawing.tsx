import { brand } from "@/lib/brand";

type Mark = { label: string; value: string };

/** Head of a bill with the two numbers to look for; the values are examples. The key in words stands beside it. */
export function BillDrawing({ label, first, second }: { label: string; first: Mark; second: Mark }) {
  return (
    <svg className="bill" viewBox="0 0 390 330" role="img" aria-label={label}>
      <path className="bill-paper" d={`M13 316V6h358v314${"l-13-8-13 8".repeat(13)}l-13-8z`} />
      <g className="bill-mark">
        {[...brand.initials].map((letter, place) => (
          <g key={letter}>
            <rect x={37 + place * 21} y="28" width="21" height="28" />
            <text x={47.5 + place * 21} y="47">
              {letter}
            </text>
          </g>
        ))}
      </g>
      <path
        className="bill-lines"
        d="M37 74h105M37 89h76M37 120h120M37 135h92M37 271h131m46 0h37m46 0h48M37 295h111m66 0h37m46 0h48"
      />
      <path className="bill-rule" d="M37 249h308" />
      <Box x={192} y={26} width={156} number={1} {...first} />
      <Box x={37} y={161} width={233} number={2} {...second} />
    </svg>
  );
}

function Box({
  x,
  y,
  width,
  number,
  label,
  value,
}: Mark & { x: number; y: number; width: number; number: number }) {
  return (
    <g>
      <rect className="bill-box" x={x} y={y} width={width} height="64" />
      <text className="bill-label" x={x + 12} y={y + 25}>
        {label}
      </text>
      <text className="bill-value" x={x + 12} y={y + 51}>
        {value}
      </text>
      <circle className="bill-dot" cx={x} cy={y} r="17.5" />
      <text className="bill-number" x={x} y={y + 7}>
        {number}
      </text>
    </g>
  );
}
