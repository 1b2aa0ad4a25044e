"use client";

import { MoneyFigure } from "@/app/_ui/money-figure";

type Props = {
  amount: { label: string; value: string; note?: string };
  day: { label: string; value: string; note?: string; late?: boolean };
};

/** What a bill asks for and by when: the figures that its page is opened for. */
export function BillFigures({ amount, day }: Props) {
  return (
    <dl className="bill-figures">
      <div>
        <dt>{amount.label}</dt>
        <dd>
          <MoneyFigure>{amount.value}</MoneyFigure>
          {amount.note && <p className="hint">{amount.note}</p>}
        </dd>
      </div>
      <div>
        <dt>{day.label}</dt>
        <dd>
          <p className="bill-day">{day.value}</p>
          {day.note && <p className={day.late ? "bill-late" : "hint"}>{day.note}</p>}
        </dd>
      </div>
    </dl>
  );
}
