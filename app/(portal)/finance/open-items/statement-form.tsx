import { getTranslations } from "next-intl/server";
import { Actions, Button } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { TextField } from "@/app/_ui/text-field";
import type { Day } from "@/lib/dates";
import { statementFile } from "./paths";

/** Asks for a day, and leads to what was open on it as a file. */
export async function StatementForm({ day }: { day: Day }) {
  const t = await getTranslations("openItems.statement");
  return (
    <Section id="statement" title={t("title")}>
      <p>{t("text")}</p>
      <form method="get" action={statementFile("pdf")}>
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
        <Actions>
          <Button variant="secondary" icon="download">
            {t("pdf")}
          </Button>
          <Button variant="secondary" icon="download" formAction={statementFile("csv")}>
            {t("csv")}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
