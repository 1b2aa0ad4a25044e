import type { ReactNode } from "react";
import { VisitorFrame } from "@/app/_frame/visitor-frame";

export default function Layout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
