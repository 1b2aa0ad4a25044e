import { TextPage, textPageMetadata } from "@/app/(public)/text-page";
import { Retention } from "./retention";

export const generateMetadata = () => textPageMetadata("privacy");

export default function PrivacyPage() {
  return <TextPage page="privacy" draft after={{ retention: <Retention /> }} />;
}
