import type { ReactNode } from "react";
import { PublicFrame } from "@/app/_ui/page-frame";
import { footerLinks } from "./footer-links";
import { LanguageSwitch } from "./language-switch";

/** Frame of the pages that stand before the gate. */
export async function VisitorFrame({ children }: { children: ReactNode }) {
  return (
    <PublicFrame language={<LanguageSwitch />} footerLinks={await footerLinks()}>
      {children}
    </PublicFrame>
  );
}
