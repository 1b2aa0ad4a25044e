"use client";

import { Icon } from "./icon";

/** Services that have a plate. */
export type Service = "water" | "sewage" | "waste" | "heat" | "gas";

/** Pictograms of one or more services side by side; the name of the service always stands beside them. */
export function ServicePlates({ services }: { services: readonly Service[] }) {
  return (
    <span className="plates" aria-hidden="true">
      {services.map((service) => (
        <span key={service} className={`plate plate-${service}`}>
          <Icon name={service} />
        </span>
      ))}
    </span>
  );
}
