import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { LeftPortal } from "@/app/(gate)/consent/left-portal";

type Props = Pick<ComponentProps<typeof LeftPortal>, "searchParams">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent.left"))("refused.title") };
}

/** Where people are led who refused the consent; their session has ended. */
export default function Page({ searchParams }: Props) {
  return <LeftPortal how="refused" searchParams={searchParams} />;
}
