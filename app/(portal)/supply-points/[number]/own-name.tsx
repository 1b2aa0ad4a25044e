import { getTranslations } from "next-intl/server";
import { formWords } from "@/app/_ui/form-words";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import { OwnNameForm } from "./own-name-form";

/** The name that this login gave the point, and the form that changes it. */
export async function OwnName({ point: { number, ownName } }: { point: SupplyPoint }) {
  const [t, { fix, titlePrefix }] = await Promise.all([getTranslations("supplyPoint.ownName"), formWords()]);
  const words = {
    fix: fix.slice(0, 2),
    titlePrefix,
    title: t("title"),
    none: t("none"),
    label: t("label"),
    hint: t("hint"),
    submit: t("submit"),
    pending: t("pending"),
  };
  return <OwnNameForm key={ownName} number={number} name={ownName} words={words} />;
}
