"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { type Service, ServicePlates } from "./service-plate";

type Props = {
  services: readonly Service[];
  title: string;
  /** Links the title to the object's own page. */
  href?: string;
  lines: readonly string[];
  /** What the object shows now, at the right from 48em, under it on phones. */
  aside?: ReactNode;
  /** Level of the title as a heading; a plain line without it (under an h1 that says more). */
  level?: 2 | 3;
};

/** Plates, name and two lines that identify an object. */
export function ObjectHeading({ services, title, href, lines, aside, level }: Props) {
  const Title = level ? (`h${level}` as const) : "p";
  return (
    <div className="object">
      <ServicePlates services={services} />
      <div className="object-text">
        <Title className="object-title">
          {href ? (
            <Link prefetch={false} href={href}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Title>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {aside && <div className="object-aside">{aside}</div>}
    </div>
  );
}
