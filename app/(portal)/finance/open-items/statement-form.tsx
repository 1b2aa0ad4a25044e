import { Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { TextField } from "@/app/_ui/text-field";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { statementFile } from "./paths";

/** Asks for a day, and leads to what was open on it as a file. */
export function StatementForm({ day }: { day: Day }) {
  const t = translationsOf(useLanguage(), "openItems.statement");
  return (
    <Section id="statement" title={t("title")}>
      <p>{t("text")}</p>
      <form className="filter" method="get" action={statementFile("pdf")}>
        <TextField
          name="day"
          id="statement-day"
          type="date"
          label={t("day")}
          defaultValue={day}
          max={day}
          required
          width="short"
        />
        <Button variant="secondary" icon="download">
          {t("pdf")}
        </Button>
        <Button variant="secondary" icon="download" formAction={statementFile("csv")}>
          {t("csv")}
        </Button>
      </form>
    </Section>
  );
}
