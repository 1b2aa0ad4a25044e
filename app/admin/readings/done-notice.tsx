import { Notice } from "@/app/_ui/notice";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = { asked: Record<string, string | string[] | undefined> };

/** What was done with the reading before, or with the ticked ones. */
export function DoneNotice({ asked: { done, of, accepted, passed } }: Props) {
  const t = translationsOf(useLanguage(), "office.readings.done");
  const number = (text: string | string[] | undefined) => Number(/^\d{1,6}$/.exec(String(text))?.[0] ?? 0);
  if (done === "many") {
    return (
      <Notice tone="ok" title={t("many", { count: number(accepted) })} focus>
        {number(passed) > 0 && <p>{t("passed", { count: number(passed) })}</p>}
      </Notice>
    );
  }
  const outcome = (["accepted", "rejected", "asked"] as const).find((name) => name === done);
  if (!outcome || !/^[\w-]{1,40}$/.test(String(of))) return null;
  return <Notice tone="ok" title={t(outcome, { receipt: String(of) })} focus />;
}
