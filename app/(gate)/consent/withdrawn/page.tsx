import type { Metadata } from "next";
import type { ComponentProps } from "react";
import { LeftPortal } from "@/app/(gate)/consent/left-portal";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = Pick<ComponentProps<typeof LeftPortal>, "searchParams">;

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "consent.left")("withdrawn.title") };
}

/** Where people are led who withdrawn the consent; their session has ended. */
export default function Page({ searchParams }: Props) {
  return <LeftPortal how="withdrawn" searchParams={searchParams} />;
}
