"use client";

import { Table } from "@/app/_ui/table";

type Props = {
  /** Address of the bill's page. */
  path: string;
  rows: readonly (readonly [number: string, name: string, net: string, vat: string, gross: string])[];
  words: Record<"caption" | "point" | "net" | "vat" | "gross", string>;
};

/** What each supply point of a bill adds up to; each leads to its lines. */
export function PointSums({ path, rows, words }: Props) {
  return (
    <Table
      caption={words.caption}
      columns={[
        { label: words.point },
        { label: words.net, numeric: true },
        { label: words.vat, numeric: true },
        { label: words.gross, numeric: true },
      ]}
      rows={rows.map(([number, name, net, vat, gross]) => ({
        key: number,
        cells: [
          number === "" ? (
            name
          ) : (
            <span key="point">
              <a href={`${path}?point=${encodeURIComponent(number)}#lines`}>{number}</a>{" "}
              <span className="hint">{name}</span>
            </span>
          ),
          net,
          vat,
          <strong key="gross">{gross}</strong>,
        ],
      }))}
    />
  );
}
