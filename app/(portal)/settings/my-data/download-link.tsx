import type { ReactNode } from "react";
import { Actions, buttonClass } from "@/app/_ui/button";
import { Icon } from "@/app/_ui/icon";

/** Leads to a file, with or without JavaScript. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Actions>
      <a className={buttonClass("primary")} href={href}>
        <Icon name="download" />
        <span>{children}</span>
      </a>
    </Actions>
  );
}
