import { TextPage, textPageMetadata } from "@/app/(public)/text-page";
import { CookieTable } from "./cookie-table";

export const generateMetadata = () => textPageMetadata("cookies");

export default function CookiesPage() {
  return <TextPage page="cookies" draft after={{ necessary: <CookieTable /> }} />;
}
