import { Actions, Button, LinkButton } from "@/app/_ui/button";
import { ServicePlates } from "@/app/_ui/service-plate";
import { Status } from "@/app/_ui/status";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const swatches = {
  page: "bg-page",
  surface: "bg-surface",
  sunken: "bg-sunken",
  ink: "bg-ink",
  "ink-2": "bg-ink-2",
  line: "bg-line",
  "line-2": "bg-line-2",
  brand: "bg-brand",
  action: "bg-action",
  tint: "bg-tint",
  needle: "bg-needle",
  ok: "bg-ok",
  warn: "bg-warn",
  danger: "bg-danger",
  info: "bg-info",
  water: "bg-water",
  sewage: "bg-sewage",
  waste: "bg-waste",
  heat: "bg-heat",
  gas: "bg-gas",
};

export function Colours() {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-2.5 md:grid-cols-4 lg:grid-cols-6">
      {Object.entries(swatches).map(([name, background]) => (
        <li key={name} className="text-small">
          <div className={`mb-1 h-12 border border-line-2 ${background}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

export function Buttons() {
  const t = translationsOf(useLanguage(), "gallery.button");
  return (
    <>
      <Actions>
        <Button type="button">{t("primary")}</Button>
        <LinkButton href="/gallery">{t("secondary")}</LinkButton>
        <Button type="button" variant="quiet">
          {t("quiet")}
        </Button>
      </Actions>
      <Actions>
        <span className="as-focused">
          <Button type="button">{t("focused")}</Button>
        </span>
        <Button type="button" variant="danger">
          {t("danger")}
        </Button>
        <Button type="button" aria-disabled>
          {t("pending")}
        </Button>
      </Actions>
    </>
  );
}

export function Services() {
  const t = translationsOf(useLanguage(), "gallery.service");
  return (
    <ul className="mt-2 grid gap-2">
      {(["water", "sewage", "waste", "heat", "gas"] as const).map((service) => (
        <li key={service} className="flex items-center gap-3">
          <ServicePlates services={[service]} />
          <strong>{t(service)}</strong>
        </li>
      ))}
    </ul>
  );
}

export function States() {
  const t = translationsOf(useLanguage(), "gallery.state");
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2">
      {(["check", "ring", "octagon", "half", "cross"] as const).map((shape) => (
        <Status key={shape} shape={shape}>
          {t(shape)}
        </Status>
      ))}
    </p>
  );
}
