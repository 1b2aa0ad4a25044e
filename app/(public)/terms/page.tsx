import { TextPage, textPageMetadata } from "@/app/(public)/text-page";

export const generateMetadata = () => textPageMetadata("terms");

export default function TermsPage() {
  return <TextPage page="terms" draft />;
}
