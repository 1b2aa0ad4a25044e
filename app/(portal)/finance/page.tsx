import { redirect } from "next/navigation";
import { invoicesPath } from "@/lib/invoices/paths";

/** The main navigation's entry; whom it may lead further is the gate of the page behind it to say. */
export default function FinancePage(): never {
  redirect(invoicesPath);
}
