"use client";

type Props = {
  children: string /** How the first line comes about, or what it belongs to. */;
  hint: string;
  lang?: string;
};

/** A value, and under it smaller words that belong to it. */
export function TwoLines({ children, hint, lang }: Props) {
  return (
    <span>
      {children}
      <span className="hint block whitespace-normal" lang={lang}>
        {hint}
      </span>
    </span>
  );
}
