import type { ReactNode } from "react";

/** One large figure under its small label. */
export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <p className="hint">{label}</p>
      <p className="mt-1 font-semibold text-figure-m">{children}</p>
    </div>
  );
}
