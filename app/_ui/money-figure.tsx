"use client";

/** An amount as the one large figure of a page; a sign that stands behind it ("159,43 €") is smaller. */
export function MoneyFigure({ children }: { children: string }) {
  const [amount, sign] = children.split("\u00a0");
  return (
    <p className="money-figure">
      {amount}
      {sign && <span> {sign}</span>}
    </p>
  );
}
