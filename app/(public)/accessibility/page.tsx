import { TextPage, textPageMetadata } from "@/app/(public)/text-page";

export const generateMetadata = () => textPageMetadata("accessibility");

export default function AccessibilityPage() {
  return <TextPage page="accessibility" draft />;
}
