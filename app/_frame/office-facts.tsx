import { Facts } from "@/app/_ui/facts";
import { brand } from "@/lib/brand";
import { formatDayLong, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { clock, officeAt, officeHours } from "@/lib/office-hours";

/** How to reach the office, and when; `write` also by the form for those who are not signed in. */
export function OfficeFacts({ write = false }: { write?: boolean }) {
  const language = useLanguage();
  const t = translationsOf(language, "help.contact");
  const now = openNow(language);
  return (
    <Facts
      layout="stacked"
      items={[
        {
          label: t(brand.phoneIsFree ? "freePhone" : "phone"),
          value: <a href={brand.phoneLink}>{brand.phone}</a>,
        },
        {
          label: t("hours"),
          value: (
            <>
              {officeHours(language).map(({ days, time }) => (
                <p key={time}>{`${days}: ${time}`}</p>
              ))}
              {now && <p className="hint">{now}</p>}
            </>
          ),
        },
        {
          label: t("email"),
          value: (
            <>
              <a href={`mailto:${brand.email}`}>{brand.email}</a>
              {write && (
                <p>
                  <a href="/help/contact">{t("write")}</a>
                </p>
              )}
            </>
          ),
        },
        { label: t("website"), value: <a href={brand.website}>{brand.website.replace("https://", "")}</a> },
        {
          label: t("address"),
          value: `${brand.legalName}, ${brand.street}, ${brand.postcode} ${brand.city}`,
        },
      ]}
    />
  );
}

/** Says whether somebody is there now, by the clock in Ljubljana; null for an office without hours. */
function openNow(language: Language): string | null {
  const t = translationsOf(language, "help.contact");
  const instant = new Date();
  const now = officeAt(instant);
  if (now.open) return t("openNow", { time: clock(now.until, language) });
  if (!now.next) return null;
  const time = clock(now.next.from, language);
  return now.next.day === today(instant)
    ? t("opensToday", { time })
    : t("opensOn", { day: formatDayLong(now.next.day, language), time });
}
