import { Facts } from "@/app/_ui/facts";
import { brand } from "@/lib/brand";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { officeHours } from "@/lib/office-hours";

/** How to reach the office, and when. */
export function OfficeFacts() {
  const t = translationsOf(useLanguage(), "help.contact");
  const hours = officeHours(useLanguage());
  return (
    <Facts
      layout="stacked"
      items={[
        {
          label: t(brand.phoneIsFree ? "freePhone" : "phone"),
          value: <a href={brand.phoneLink}>{brand.phone}</a>,
        },
        { label: t("hours"), value: hours.map(({ days, time }) => <p key={time}>{`${days}: ${time}`}</p>) },
        { label: t("email"), value: <a href={`mailto:${brand.email}`}>{brand.email}</a> },
        { label: t("website"), value: <a href={brand.website}>{brand.website.replace("https://", "")}</a> },
        {
          label: t("address"),
          value: `${brand.legalName}, ${brand.street}, ${brand.postcode} ${brand.city}`,
        },
      ]}
    />
  );
}
