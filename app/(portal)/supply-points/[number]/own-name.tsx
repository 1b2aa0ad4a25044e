import { formWords } from "@/app/_ui/form-words";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { SupplyPoint } from "@/lib/supply-points/queries";
import { OwnNameForm } from "./own-name-form";

/** The name that this login gave the point, and the form that changes it. */
export function OwnName({ point: { number, ownName } }: { point: SupplyPoint }) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.ownName");
  const { fix, titlePrefix } = formWords(language);
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
