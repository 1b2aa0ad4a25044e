import { notFound } from "next/navigation";
import { galleryIsOpen } from "@/app/gallery/frame";

/** Nothing at all, as a page of this build: what the bench compares the others with. */
export default function EmptyPage() {
  if (!galleryIsOpen()) notFound();
  return <main />;
}
