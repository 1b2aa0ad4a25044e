"use client";

import { useEffect, useRef, useState } from "react";
import type { Language } from "@/lib/i18n/languages";
import { formatMoney, formatNumber } from "@/lib/money";
import { Actions, Button, LinkButton } from "./button";

type Sum = { count: number; cents: number };

type Props = {
  /** What is ticked as the page comes, on it and on other pages. */
  chosen: Sum;
  /** The part of it that is ticked on other pages. */
  elsewhere: Sum;
  language: Language;
  words: {
    /** Before the number of ticked rows. */
    chosen: string;
    /** Where no script counts along. */
    later: string;
  };
  pay: string;
  /** Links that choose anew. */
  choices: readonly { href: string; label: string }[];
};

/**
 * The sum of what is ticked in the form around it, the button that goes on with it, and links that choose anew. Boxes say their worth in
 * `data-cents`. Counts along where JavaScript runs; without it, the sum of what the page came with.
 */
export function PayBar({ chosen, elsewhere, language, words, pay, choices }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [sum, setSum] = useState(chosen);

  useEffect(() => {
    const form = bar.current?.closest("form");
    if (!form) return;
    const count = () => setSum(added(elsewhere, ticked(form)));
    count();
    form.addEventListener("change", count);
    // Boxes that the browser brought back from a visit before.
    window.addEventListener("pageshow", count);
    return () => {
      form.removeEventListener("change", count);
      window.removeEventListener("pageshow", count);
    };
  }, [elsewhere]);

  return (
    <div ref={bar} className="pay-bar">
      <div role="status">
        <p className="hint">
          {words.chosen} {formatNumber(sum.count, language)}
        </p>
        <p className="pay-sum">{formatMoney(sum.cents, language)}</p>
        <noscript>
          <p className="hint">{words.later}</p>
        </noscript>
      </div>
      <Actions>
        <Button>{pay}</Button>
        {choices.map(({ href, label }) => (
          <LinkButton key={href} href={href}>
            {label}
          </LinkButton>
        ))}
      </Actions>
    </div>
  );
}

function ticked(form: HTMLFormElement): Sum {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[data-cents]:checked")];
  return {
    count: boxes.length,
    cents: boxes.reduce((sum, { dataset }) => sum + Number(dataset.cents), 0),
  };
}

const added = (one: Sum, other: Sum): Sum => ({
  count: one.count + other.count,
  cents: one.cents + other.cents,
});
