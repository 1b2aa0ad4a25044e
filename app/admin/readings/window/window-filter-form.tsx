import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { textRow } from "@/app/_ui/text-row";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { windowPath } from "@/lib/reading-window/paths";
import { type ReadService, readServices } from "@/lib/reading-window/windows";
import type { ReadingWindow } from "@/lib/readings/reading-windows";

type Props = { service: ReadService; window: ReadingWindow; windows: readonly ReadingWindow[] };

/** Which window is looked at; the choice stands in the address. */
export function WindowFilterForm({ service, window, windows }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "office.window");
  const name = translationsOf(language, "service.name");
  const days = ({ from, to }: ReadingWindow) => `${formatDay(from, language)} – ${formatDay(to, language)}`;
  return (
    <search aria-label={t("filter")}>
      <form action={windowPath} className="office-filter">
        <Select
          name="service"
          label={t("service")}
          defaultValue={service}
          options={textRow(...readServices.map((each) => [name(each), each] as const))}
        />
        <Select
          name="window"
          label={t("window")}
          defaultValue={window.from}
          options={textRow(...windows.map((each) => [days(each), each.from] as const))}
        />
        <Button variant="secondary">{t("show")}</Button>
      </form>
    </search>
  );
}
